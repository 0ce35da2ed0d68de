"""At which level a finding stands: as the text says, or as one must infer."""

from collections.abc import Mapping

from boligsocial.analysis.codes import LEVELS, Level
from boligsocial.analysis.findings import Clause, SentenceFindings


def stated_levels(sentence: SentenceFindings, clause: Clause) -> tuple[Level, ...]:
    """Return the levels that the clause names, *alle niveauer* being all four."""
    named = {
        m.meaning.code
        for m in sentence.matches
        if m.meaning.layer == "level" and clause.first <= m.first <= clause.last
    }
    return tuple(level for level in LEVELS if level in named)


def inferred_level(
    probability: Mapping[str, float], kind: str, threshold: float
) -> Level | None:
    """Return the likeliest level by who acts and at what, or None where none is likely.

    ``kind`` is ``model_level`` or ``claim_level``.
    """
    best = max(LEVELS, key=lambda level: probability.get(f"{kind}:{level}", 0.0))
    return best if probability.get(f"{kind}:{best}", 0.0) >= threshold else None
