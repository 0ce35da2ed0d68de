"""Turn the cues that bear upon a finding, and what the learned model makes of it, into a status.

The rules stand in the order in which they are tried: the first whose cue bears decides.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

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
    ("restriction", "limited"),
    ("negation", "absent"),
    ("attempt", "intended"),
    ("aim", "intended"),
)
CLAIM_RULES: Sequence[ClaimRule] = (
    ("risk", "risk"),
    ("demand", "requirement"),
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

# What an explicit cue is worth beside the learned model's score, found by cross-validation on the
# tuning corpus: a cue that bears upon a word of the codebook says more than one in the clause.
MODEL_CUE_AT_WORD = 0.8
MODEL_CUE_IN_CLAUSE = 0.2
CLAIM_CUE_AT_WORD = 0.8
CLAIM_CUE_IN_CLAUSE = 0.2


def decide(
    rules: Sequence[tuple[CueRole, _S]],
    found: Sequence[Bearing],
    learned: Mapping[_S, float],
    weight: float,
) -> tuple[_S, str]:
    """Return the status and the rule that decided it: a cue's, or ``learned``."""
    by_role = {bearing.role: bearing for bearing in reversed(found)}
    cued = next(((status, by_role[role]) for role, status in rules if role in by_role), None)
    weighed = {
        status: score + (weight if cued and cued[0] == status else 0)
        for status, score in learned.items()
    }
    best = max(weighed, key=weighed.__getitem__)
    if cued is not None and cued[0] == best:
        return best, cued[1].rule
    return best, "learned"
