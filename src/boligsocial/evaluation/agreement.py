"""Agreement between two coders, or a coder and the tool: F1s and Krippendorff's alpha.

Alpha is the nominal one of Krippendorff, *Content Analysis* (2004), and *Computing
Krippendorff's Alpha-Reliability* (2011): 1 is perfect, 0 what chance would give.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from msgspec import Struct

from boligsocial.analysis.codes import LEVELS
from boligsocial.evaluation.coding import Coding, of_gold
from boligsocial.evaluation.gold import Gold
from boligsocial.evaluation.scores import UNMENTIONED, Scores, compare, judged_cell, match_cases

Unit = tuple[str, str]
"""What each of two coders says of one thing."""


class Units(Struct, frozen=True):
    """The things that two coders both judged; those of several articles add up."""

    cells: tuple[Unit, ...] = ()
    claim_status: tuple[Unit, ...] = ()

    def __add__(self, other: "Units") -> "Units":
        return Units(self.cells + other.cells, self.claim_status + other.claim_status)


class Alpha(Struct, frozen=True):
    """Krippendorff's alpha on the cells' status and on the claims' status by sentence."""

    cells: float | None
    claim_status: float | None


class Agreement(Struct, frozen=True):
    """How far two codings of one article agree."""

    scores: Scores
    alpha: Alpha


def agreement(first: Gold, second: Gold) -> Agreement:
    """Compare two codings of one article; for precision and recall ``first`` is the gold."""
    other = of_gold(second, reference=first)
    return Agreement(compare(other, first), alpha(units(other, first)))


def alpha(judged: Units) -> Alpha:
    """Return alpha for each kind of unit."""
    return Alpha(krippendorff_alpha(judged.cells), krippendorff_alpha(judged.claim_status))


def units(other: Coding, gold: Gold) -> Units:
    """Return the cells and claims that the gold and another coding judge.

    The cells are those of either's rows, one that a coder has no row for being
    ``not_mentioned``; what else the gold would accept plays no part. A sentence where either
    has a claim is a unit, valued by the set of its claims' status; an empty set is a value too,
    since overlooking a claim is disagreement.
    """
    own = of_gold(gold)
    ids = match_cases(other, own)
    cells = [
        (gold.matrix[row][level].status, judged_cell(other, ids, row, level).status)
        for row in gold.rows
        for level in LEVELS
    ]
    cells += [
        (UNMENTIONED.status, cell.status)
        for (row, _), cell in other.cells.items()
        if ids.get(row, row) not in gold.rows
    ]
    sentences = {claim.n for coding in (own, other) for claim in coding.claims}
    claims = [(_statuses(own, n), _statuses(other, n)) for n in sorted(sentences)]
    return Units(tuple(cells), tuple(claims))


def krippendorff_alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Return nominal alpha of any number of coders.

    Each unit is the values that it was given, those missing left out. None where alpha is
    undefined, since no two values can be compared or all are the same.
    """
    pairable = [Counter(unit) for unit in units if len(unit) > 1]
    totals: Counter[Hashable] = Counter()
    disagreed = 0.0
    for values in pairable:
        totals += values
        count = values.total()
        disagreed += sum(n * (count - n) for n in values.values()) / (count - 1)
    all_ = totals.total()
    expected = sum(n * (all_ - n) for n in totals.values())
    return 1 - (all_ - 1) * disagreed / expected if expected else None


def _statuses(coding: Coding, n: int) -> str:
    return " ".join(sorted({claim.status for claim in coding.claims if claim.n == n}))
