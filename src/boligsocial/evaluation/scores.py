"""Precision, recall and F1 of each layer: sets of facts compared with the gold's.

Sentence numbers are the gold's. Case ids are too, once cases are matched by their names.
"""

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from msgspec import Struct

from boligsocial.analysis.codes import FIELD, LEVELS, Level
from boligsocial.analysis.result import Analysis
from boligsocial.evaluation.coding import Coding, FoundCell, of_analysis, of_gold, ranges
from boligsocial.evaluation.gold import Gold

Layer = Literal[
    "parts", "cases", "actors",
    "models", "model_status", "model_level", "model_cases",
    "claims", "claim_status", "claim_outcome", "claim_cases", "claim_source",
    "matrix", "potential", "lessons",
]  # fmt: skip
LAYERS: tuple[Layer, ...] = get_args(Layer)

Fact = tuple[int | str, ...]
"""Where it holds (a sentence's number, a case or a cell), then what is said of it."""
Facts = Mapping[Layer, frozenset[Fact]]

UNMENTIONED = FoundCell("not_mentioned", False)
"""What a coding says of a cell that it has no row for."""


class Score(Struct, frozen=True):
    """Counts of right (``tp``), wrong (``fp``) and missed (``fn``) facts; scores add up.

    Precision, recall and F1 are None where there is nothing to divide by.
    """

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        all_ = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / all_ if all_ else None


Scores = Mapping[Layer, Score]


def score(analysis: Analysis, gold: Gold) -> Scores:
    """Return the score of each layer of an analysis."""
    return compare(of_analysis(analysis, gold), gold)


def compare(found: Coding, gold: Gold) -> Scores:
    """Return the score of each layer of a coding whose sentences are numbered as the gold's."""
    right = facts(of_gold(gold), gold)
    theirs = facts(found, gold)
    return {
        layer: Score(
            tp=len(theirs[layer] & right[layer]),
            fp=len(theirs[layer] - right[layer]),
            fn=len(right[layer] - theirs[layer]),
        )
        for layer in LAYERS
    }


def pool(scores: Iterable[Scores]) -> Scores:
    """Add up the counts of several articles, so that the pooled F1 is the micro average."""
    every = list(scores)
    return {layer: sum((s[layer] for s in every), Score()) for layer in LAYERS}


def facts(found: Coding, gold: Gold) -> Facts:
    """Return a coding's facts layer by layer, in the gold's case ids.

    A case of no gold case's name keeps its own id after a ``?``. The matrix has the gold's rows
    only, and a status that the gold accepts besides its own counts as the gold's.
    """
    ids = match_cases(found, of_gold(gold))
    models = [(m.n, m.code, m.status, m.level, _cases(m.cases, ids)) for m in found.models]
    claims = [(c.n, c.status, c.outcomes, _cases(c.cases, ids), c.by_author) for c in found.claims]
    cells = [
        (row, level, gold.matrix[row][level], judged_cell(found, ids, row, level))
        for row in gold.rows
        for level in LEVELS
    ]
    return {
        "parts": frozenset((n, "kept out") for n in found.silent),
        "cases": frozenset((ids[case], "found") for case in found.names),
        "actors": found.actors,
        "models": frozenset((n, code) for n, code, *_ in models),
        "model_status": frozenset((n, code, status) for n, code, status, *_ in models),
        "model_level": frozenset((n, code, level or "no level") for n, code, _, level, _ in models),
        "model_cases": frozenset((n, code, cases) for n, code, _, _, cases in models),
        "claims": frozenset((n, "claim") for n, *_ in claims),
        "claim_status": frozenset((n, status) for n, status, *_ in claims),
        "claim_outcome": frozenset((n, o) for n, _, outcomes, *_ in claims for o in outcomes),
        "claim_cases": frozenset((n, status, cases) for n, status, _, cases, _ in claims),
        "claim_source": frozenset((n, "author" if own else "other") for n, *_, own in claims),
        "matrix": frozenset(
            (f"{row} {level}", right.status if cell.status in right.also_accepted else cell.status)
            for row, level, right, cell in cells
        ),
        "potential": frozenset(
            (f"{row} {level}", "potential" if cell.potential else "no potential")
            for row, level, _, cell in cells
        ),
        "lessons": frozenset(_lessons(found, gold)),
    }


def match_cases(found: Coding, gold: Coding) -> Mapping[str, str]:
    """Return the gold's id of each found case, or ``?`` and its own id.

    Pairs are taken one to one, those that share most names first. A name hardly ever belongs to
    two cases, so that this finds the best matching but for contrived overlaps.
    """
    pairs = sorted(
        (-len(names & gold_names), position, case, gold_case)
        for position, (case, names) in enumerate(found.names.items())
        for gold_case, gold_names in gold.names.items()
        if names & gold_names
    )
    ids: dict[str, str] = {}
    for _, _, case, gold_case in pairs:
        if case not in ids and gold_case not in ids.values():
            ids[case] = gold_case
    return {case: ids.get(case, f"?{case}") for case in found.names}


def judged_cell(found: Coding, ids: Mapping[str, str], row: str, level: Level) -> FoundCell:
    """Return what a coding says of a cell of the gold; nothing where it has no such row."""
    own = next((case for case, gold_case in ids.items() if gold_case == row), None)
    if own is None and row == FIELD:
        own = FIELD
    return found.cells.get((own, level), UNMENTIONED) if own else UNMENTIONED


def _cases(cases: frozenset[str], ids: Mapping[str, str]) -> str:
    """Return a set of cases in the gold's ids as one word."""
    return "+".join(sorted(ids.get(case, f"?{case}") for case in cases)) or "field"


def _lessons(found: Coding, gold: Gold) -> Iterable[Fact]:
    """Yield each lesson as the gold's where at least half of their joint sentences are shared."""
    left = [frozenset(lesson) for lesson in gold.lessons]
    for lesson in found.lessons:
        same = next((g for g in left if 2 * len(g & lesson) >= len(g | lesson)), None)
        if same is not None:
            left.remove(same)
        sentences = same or lesson
        yield min(sentences, default=0), ranges(sentences)
