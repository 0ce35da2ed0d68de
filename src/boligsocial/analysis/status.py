"""Turn the cues that bear upon a finding, and what the learned model makes of it, into a status.

The rules stand in the order in which they are tried: the first whose cue bears decides.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from boligsocial.analysis.codes import ClaimStatus, ModelStatus
from boligsocial.analysis.scope import Bearing
from boligsocial.codebook.types import CueRole

ModelRule = tuple[CueRole, ModelStatus]
ClaimRule = tuple[CueRole, ClaimStatus]

MODEL_RULES: Sequence[ModelRule] = (
    ("difficulty", "limited"),
    ("demand", "general"),
    ("condition", "potential"),
    ("possibility", "potential"),
    ("advice", "potential"),
    ("restriction", "limited"),
    ("negation", "absent"),
    ("attempt", "intended"),
    ("aim", "intended"),
)
CLAIM_RULES: Sequence[ClaimRule] = (
    ("risk", "risk"),
    ("demand", "requirement"),
    ("advice", "requirement"),
    ("condition", "potential"),
    ("possibility", "potential"),
    ("difficulty", "not_achieved"),
    ("restriction", "limited"),
    ("negation", "not_achieved"),
    ("attempt", "intended"),
    ("aim", "intended"),
    ("emphasis", "intended"),
    ("achievement", "achieved"),
)

_S = TypeVar("_S", bound=str)


class CueWeights(Struct, frozen=True):
    """What a cue is worth beside the learned model's score of a status.

    ``at_word`` where it bears upon a word of the codebook, ``in_clause`` where it stands in the
    clause of what was only learned, ``explicit`` the least that *hvis*, *kræver* and *risikerer*
    are worth, which say outright what a clause is.
    """

    at_word: float
    in_clause: float
    explicit: float


# Found by cross-validation on the tuning corpus.
MODEL_CUES = CueWeights(at_word=0.8, in_clause=0.2, explicit=0.2)
CLAIM_CUES = CueWeights(at_word=0.6, in_clause=0.1, explicit=0.8)
_EXPLICIT: frozenset[CueRole] = frozenset({"condition", "demand", "risk"})


def decide(
    rules: Sequence[tuple[CueRole, _S]],
    found: Sequence[Bearing],
    learned: Mapping[_S, float],
    weights: CueWeights,
    *,
    at_word: bool,
) -> tuple[_S, str]:
    """Return the status and the rule that decided it: a cue's, or ``learned``."""
    by_role = {bearing.role: bearing for bearing in reversed(found)}
    cued = next(((status, by_role[role]) for role, status in rules if role in by_role), None)
    weighed = dict(learned)
    if cued is not None:
        status, bearing = cued
        least = weights.explicit if bearing.role in _EXPLICIT else 0.0
        weighed[status] += max(weights.at_word if at_word else weights.in_clause, least)
    best = max(weighed, key=weighed.__getitem__)
    if cued is not None and cued[0] == best:
        return best, cued[1].rule
    return best, "learned"
