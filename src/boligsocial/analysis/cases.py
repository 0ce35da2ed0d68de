"""Say which cases a text is about, and which of them each sentence is about."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from boligsocial.analysis.candidates import Candidate, base, candidates, written
from boligsocial.analysis.codes import CaseMentionKind
from boligsocial.analysis.findings import Clause, Findings
from boligsocial.analysis.signs import Signs, describe

_MOST = 6
# Nearly every text of the field has a case; where none is sure, the best of this at least will do.
_FAINTEST = 0.12
_AT = frozenset({"i", "på", "ved"})


class CaseMention(Struct, frozen=True):
    """A case at the words ``first`` to ``last`` of sentence number ``sentence``."""

    case: str
    sentence: int
    first: int
    last: int
    kind: CaseMentionKind


class FoundCase(Struct, frozen=True):
    """A case: its id, its label as the text writes it, its mentions in text order."""

    id: str
    label: str
    mentions: tuple[CaseMention, ...]


Judge = Callable[[Signs], float]
"""Turn what a text shows of a candidate into the probability that it is a case."""


def discover(findings: Findings, judge: Judge, threshold: float) -> tuple[FoundCase, ...]:
    """Return the cases of a text, those that ``judge`` finds likely, at most six, in text order."""
    found = candidates(findings)
    judged = zip(map(judge, describe(found, findings)), found, strict=True)
    ranked = sorted(judged, key=lambda pair: -pair[0])
    likely = [pair for pair in ranked if pair[0] >= threshold] or [
        pair for pair in ranked[:1] if pair[0] >= _FAINTEST
    ]
    chosen = sorted((c for _, c in likely[:_MOST]), key=lambda c: c.occurrences[0].first)
    taken: set[str] = set()
    places = [_places(candidate, findings) for candidate in chosen]
    return tuple(
        _case(
            candidate,
            findings,
            chosen,
            own.difference(*(other for other in places if other is not own)),
            taken,
        )
        for candidate, own in zip(chosen, places, strict=True)
    )


def _places(candidate: Candidate, findings: Findings) -> frozenset[str]:
    """Return the base forms of what stands after *i* or *på* in a case's name or behind it."""
    words = findings.words
    found = set()
    for occurrence in candidate.occurrences:
        last = findings.sentences[occurrence.sentence].last
        for at in range(occurrence.first, min(occurrence.last + 2, last)):
            if words[at].lower in _AT and words[at + 1].pos in ("NOUN", "PROPN", "ADJ"):
                found.add(base(words[at + 1]))
    return frozenset(found)


def _case(
    candidate: Candidate,
    findings: Findings,
    chosen: Sequence[Candidate],
    places: frozenset[str],
    taken: set[str],
) -> FoundCase:
    best = max(candidate.occurrences, key=lambda o: (o.name, min(o.last - o.first, 4), -o.sentence))
    label = written(findings, best)
    slug = re.sub(r"[^a-z0-9]+", "_", _ascii(label.lower())).strip("_") or "case"
    unique = slug
    number = 2
    while unique in taken:
        unique = f"{slug}_{number}"
        number += 1
    taken.add(unique)
    mentions = [
        CaseMention(unique, o.sentence, o.first, o.last, "name") for o in candidate.occurrences
    ]
    mentions += _short(candidate, findings, chosen, unique)
    if len(chosen) > 1:
        mentions += _at_place(candidate, findings, places, unique)
    return FoundCase(unique, label, tuple(sorted(mentions, key=lambda m: m.first)))


def _ascii(text: str) -> str:
    return text.replace("æ", "ae").replace("ø", "oe").replace("å", "aa").replace("é", "e")


def _short(
    candidate: Candidate, findings: Findings, chosen: Sequence[Candidate], case: str
) -> Iterator[CaseMention]:
    """Find definite nouns that are the head of just this case's compound name (*holdet*)."""
    own = {o.first for o in candidate.occurrences}
    others = [key for c in chosen if c is not candidate for key in c.keys]
    start = candidate.occurrences[0].sentence
    for number, sentence in enumerate(findings.sentences[start:], start):
        if not sentence.clauses:
            continue
        for at in range(sentence.first, sentence.last + 1):
            word = findings.words[at]
            if at in own or word.pos != "NOUN" or not word.lower.endswith(("en", "et", "ne")):
                continue
            stem = base(word)
            if (
                len(stem) >= 3
                and any(key != stem and key.endswith(stem) for key in candidate.keys)
                and not any(key.endswith(stem) for key in others)
            ):
                yield CaseMention(case, number, at, at, "short")


def _at_place(
    candidate: Candidate, findings: Findings, places: frozenset[str], case: str
) -> Iterator[CaseMention]:
    """Find where a place that only this case's name goes with stands for it (*I nord gik det*)."""
    for number, sentence in enumerate(findings.sentences):
        if number <= candidate.occurrences[0].sentence or not sentence.clauses:
            continue
        for at in range(sentence.first + 1, sentence.last + 1):
            before = findings.words[at - 1].lower
            if before in _AT and base(findings.words[at]) in places:
                yield CaseMention(case, number, at, at, "short")


class Topic(Struct, frozen=True):
    """The cases that a clause is about; whether its sentence names them, or it does so itself."""

    cases: tuple[str, ...]
    stated: bool
    own: bool


def topics(findings: Findings, cases: Sequence[FoundCase]) -> Mapping[Clause, Topic]:
    """Return which cases each clause is about.

    A clause is about the cases that it names; else about those of the clause before it in the
    sentence; else the last ones named. *Begge* and *de to* stand for all. With one case, all is
    about it.
    """
    everything = tuple(case.id for case in cases)
    by_sentence: dict[int, list[CaseMention]] = {}
    for case in cases:
        for mention in case.mentions:
            by_sentence.setdefault(mention.sentence, []).append(mention)
    result: dict[Clause, Topic] = {}
    running: tuple[str, ...] = everything if len(everything) == 1 else ()
    for number, sentence in enumerate(findings.sentences):
        here = by_sentence.get(number, [])
        named = tuple(dict.fromkeys(m.case for m in sorted(here, key=lambda m: m.first)))
        # *Begge projekter* stands for all there and then; it sets no topic for what follows.
        together = any(m.meaning.layer == "both" for m in sentence.matches)
        current = everything if together else named or running
        # What hangs on a clause (*med at …*, *der …*) is about the same as the clause before it.
        nearest = current
        for clause in sentence.clauses:
            own = tuple(
                dict.fromkeys(m.case for m in here if clause.first <= m.first <= clause.last)
            )
            nearest = own or nearest
            result[clause] = Topic(nearest, bool(named) or together, bool(own) or together)
        if named:
            running = named
    return result
