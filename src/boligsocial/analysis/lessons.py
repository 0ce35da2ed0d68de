"""Find numbered or announced conclusions."""

import re
from collections.abc import Iterator
from itertools import groupby

from boligsocial.analysis.findings import Findings, SentenceFindings

_ORDINAL = re.compile(
    r"for det (?:første|andet|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende)\b", re.I
)
_ANNOUNCING = re.compile(
    r"anbefal|henstill?e|\bindstill?(?:es|er|ing)|\bforesl[åo]|\bforslag\b|\blæring|\blærdom"
    r"|\blær(?:e|te|t)\b|\berfaringer\b|\bpointer\b|konklusion|opmærksomhedspunkt"
    r"|\bråd(?:er|ene)?\b(?! med)|fremadrettet|tag(?:e|es)? med (?:videre|herfra)"
    r"|gøre? anderledes|til andre\b|\bandre .*bruge|\bkort fortalt|punkter (?:til|at tage)",
    re.I,
)
_ITEM = re.compile(
    r"(?:[-–•*·]|\d{1,2}[.)]|[a-zæøå]\))\s*\S|at\s|(?:anbefaling|læring|råd)\s\d", re.I
)


def lessons(findings: Findings, text: str) -> tuple[tuple[int, ...], ...]:
    """Return each lesson as the numbers of its sentences.

    A lesson opens with an ordinal (*For det første*) and runs up to the next one or a heading,
    or it is an item of a list under a heading that announces lessons. An ordinal that has no
    second one is a manner of speaking, not a count.
    """
    counted = tuple(_counted(findings, text))
    listed = tuple(_listed(findings, text))
    return tuple(sorted((*(counted if len(counted) > 1 else ()), *listed)))


def _counted(findings: Findings, text: str) -> Iterator[tuple[int, ...]]:
    current: list[int] = []
    for number, sentence in enumerate(findings.sentences):
        if not sentence.clauses:
            continue
        if _ORDINAL.match(text, sentence.start) or _early(text, sentence):
            if current:
                yield tuple(current)
            current = [number]
        elif current and sentence.kind == "heading":
            yield tuple(current)
            current = []
        elif current:
            current.append(number)
    if current:
        yield tuple(current)


def _early(text: str, sentence: SentenceFindings) -> bool:
    """Say whether an ordinal stands near the beginning (*Og for det andet*)."""
    found = _ORDINAL.search(text, sentence.start, min(sentence.end, sentence.start + 40))
    return found is not None and found.start() - sentence.start <= 12


def _listed(findings: Findings, text: str) -> Iterator[tuple[int, ...]]:
    """Yield the items of lists that a heading, or the sentence right above them, announces."""
    heading = announced = False
    items: list[tuple[int, int]] = []
    for number, sentence in enumerate(findings.sentences):
        if not sentence.clauses:
            continue
        opens = number == 0 or findings.sentences[number - 1].part != sentence.part
        within = bool(items) and items[-1][1] == sentence.part
        if sentence.kind in ("heading", "title"):
            heading = announced = bool(_ANNOUNCING.search(text, sentence.start, sentence.end))
        elif (opens and announced and _ITEM.match(text, sentence.start)) or within:
            items.append((number, sentence.part))
        else:
            listing = bool(items) and items[-1][0] == number - 1
            heading = heading and not listing
            announced = heading or bool(_ANNOUNCING.search(text, sentence.start, sentence.end))
    listed = [
        tuple(number for number, _ in of_part)
        for _, of_part in groupby(items, key=lambda item: item[1])
    ]
    if len(listed) > 1:
        yield from listed
