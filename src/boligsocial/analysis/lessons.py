"""Find numbered or announced conclusions."""

import re
from collections.abc import Iterator, Sequence

from boligsocial.analysis.findings import Findings, SentenceFindings

_ORDINAL = re.compile(
    r"for det (?:første|andet|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende)\b", re.I
)
_ANNOUNCING = re.compile(
    r"\b(?:anbefaling|læring|lære\b|lærte\b|læringspunkt|erfaringer\b|pointer\b|konklusion|"
    r"opmærksomhedspunkt|gode råd|fremadrettet|tag med videre)",
    re.I,
)
_ITEM = re.compile(r"(?:[-–•*·]|\d{1,2}[.)])\s*\S")


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
    announced = False
    items: list[tuple[int, int]] = []
    sentences: Sequence[SentenceFindings] = findings.sentences
    for number, sentence in enumerate(sentences):
        if sentence.kind == "heading" or text[sentence.end - 1] == ":":
            announced = bool(_ANNOUNCING.search(text[sentence.start : sentence.end]))
        elif (announced and _ITEM.match(text, sentence.start)) or (
            announced and items and items[-1][1] == sentence.part
        ):
            items.append((number, sentence.part))
        elif sentence.clauses and items and sentence.part != items[-1][1]:
            announced = False
    by_part: dict[int, list[int]] = {}
    for number, part in items:
        by_part.setdefault(part, []).append(number)
    for numbers in by_part.values():
        yield tuple(numbers)
