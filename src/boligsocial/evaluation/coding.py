"""What a coder or the tool finds in an article, said of one coder's numbered sentences.

Scores and agreement compare two `Coding` and need not know where these came from.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from msgspec import Struct

from boligsocial.analysis.codes import (
    ANALYSED_PARTS,
    CellStatus,
    Level,
    ModelStatus,
)
from boligsocial.analysis.result import Analysis
from boligsocial.evaluation.alignment import Places, has_words, locate
from boligsocial.evaluation.gold import Gold

NOWHERE = 0
"""The number given to a finding in none of the sentences, so that it still counts as false."""


class FoundModel(Struct, frozen=True):
    """A use of a collaboration model; no cases means the field."""

    n: int
    code: str
    status: ModelStatus
    level: Level | None
    cases: frozenset[str]


class FoundClaim(Struct, frozen=True):
    """An outcome claim; no cases means the field."""

    n: int
    status: str
    outcomes: frozenset[str]
    cases: frozenset[str]
    by_author: bool


class FoundCell(Struct, frozen=True):
    """The judged part of a matrix cell."""

    status: CellStatus
    potential: bool


class Coding(Struct, frozen=True):
    """The codes of an article; sentences are numbered as by the coder compared with.

    ``silent`` are the sentences kept out of the analysis, ``names`` the folded names of each case,
    ``actors`` pairs of sentence and actor type, ``lessons`` the sentences of each.
    """

    silent: frozenset[int]
    names: Mapping[str, frozenset[str]]
    actors: frozenset[tuple[int, str]]
    models: tuple[FoundModel, ...]
    claims: tuple[FoundClaim, ...]
    lessons: tuple[frozenset[int], ...]
    cells: Mapping[tuple[str, Level], FoundCell]


def of_gold(gold: Gold, reference: Gold | None = None) -> Coding:
    """Return what ``gold`` says, in the sentence numbers of ``reference`` (its own if None)."""
    number = _renumbering(gold, reference or gold)
    return Coding(
        silent=frozenset(
            number[sentence.n]
            for sentence in gold.sentences
            if sentence.part not in ANALYSED_PARTS and has_words(sentence.text)
        ),
        names={case.id: frozenset(map(fold_name, case.names)) for case in gold.cases},
        actors=frozenset(
            (number[sentence.n], actor) for sentence in gold.sentences for actor in sentence.actors
        ),
        models=tuple(
            FoundModel(number[s.n], use.code, use.status, use.level, frozenset(use.cases))
            for s in gold.sentences
            for use in s.models
        ),
        claims=tuple(
            FoundClaim(
                n=number[sentence.n],
                status=claim.status,
                outcomes=frozenset(claim.outcomes),
                cases=frozenset(claim.cases),
                by_author=claim.source == "author",
            )
            for sentence in gold.sentences
            for claim in sentence.claims
        ),
        lessons=tuple(frozenset(number[n] for n in lesson) for lesson in gold.lessons),
        cells={
            (row, level): FoundCell(cell.status, cell.potential)
            for row, cells in gold.matrix.items()
            for level, cell in cells.items()
        },
    )


def of_analysis(analysis: Analysis, reference: Gold) -> Coding:
    """Return what the tool found, each finding in the sentence of ``reference`` it overlaps most.

    A sentence that does not stand in the analysed text was kept out of the analysis.
    """
    document = analysis.document
    spans = locate([sentence.text for sentence in reference.sentences], document.text)
    numbered = [(s.n, span) for s, span in zip(reference.sentences, spans, strict=True)]
    places = Places(numbered)
    parts = Places([(i, (part.start, part.end)) for i, part in enumerate(document.parts)])
    analysed = {i for i, part in enumerate(document.parts) if part.kind in ANALYSED_PARTS}

    def number(start: int, end: int) -> int:
        return places.number_at(start, end) or NOWHERE

    sentence_number = {s.id: number(s.start, s.end) for s in document.sentences}
    return Coding(
        silent=frozenset(
            sentence.n
            for sentence, span in zip(reference.sentences, spans, strict=True)
            if has_words(sentence.text) and (span is None or parts.number_at(*span) not in analysed)
        ),
        names={
            case.id: frozenset(
                fold_name(name)
                for name in (
                    case.label,
                    *(m.text for m in case.mentions if m.kind in ("name", "short")),
                )
            )
            for case in analysis.cases
        },
        actors=frozenset(
            (number(mention.start, mention.end), actor.type)
            for actor in analysis.actors
            for mention in actor.mentions
        ),
        models=tuple(
            FoundModel(
                number(use.start, use.end), use.model, use.status, use.level, frozenset(use.cases)
            )
            for use in analysis.models
        ),
        claims=tuple(
            FoundClaim(
                n=number(claim.start, claim.end),
                status=claim.status,
                outcomes=frozenset(claim.outcomes),
                cases=frozenset(claim.cases),
                by_author=claim.source.kind == "author",
            )
            for claim in analysis.claims
        ),
        lessons=tuple(
            frozenset(sentence_number[sentence] for sentence in lesson.sentences)
            for lesson in analysis.lessons
        ),
        cells={
            (row.case, cell.level): FoundCell(cell.status, cell.potential)
            for row in analysis.matrix.rows
            for cell in row.cells
        },
    )


def fold_name(name: str) -> str:
    """Return the words of ``name`` in lower case, so that hyphens and white space may differ."""
    return " ".join(re.findall(r"\w+", name.replace("\xad", "").casefold()))


def ranges(numbers: Iterable[int]) -> str:
    """Return sorted numbers as words: ``3-6, 8``."""
    runs = (
        [n for _, n in run]
        for _, run in groupby(enumerate(sorted(numbers)), key=lambda pair: pair[1] - pair[0])
    )
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)


def _renumbering(gold: Gold, reference: Gold) -> Mapping[int, int]:
    """Return each sentence number of ``gold`` in the numbers of ``reference``."""
    texts = [sentence.text for sentence in gold.sentences]
    if texts == [sentence.text for sentence in reference.sentences]:
        others = [sentence.n for sentence in reference.sentences]
        return dict(zip((s.n for s in gold.sentences), others, strict=True))
    joined = " ".join(texts)
    spans = locate([sentence.text for sentence in reference.sentences], joined)
    places = Places([(s.n, span) for s, span in zip(reference.sentences, spans, strict=True)])
    numbers: dict[int, int] = {}
    start = 0
    for sentence in gold.sentences:
        end = start + len(sentence.text)
        numbers[sentence.n] = places.number_at(start, end) or NOWHERE
        start = end + 1
    return numbers
