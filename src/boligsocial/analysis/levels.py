"""At which level a finding stands: as the text says, or as one must infer."""

from collections.abc import Mapping, Sequence

from boligsocial.analysis.codes import LEVELS, Level
from boligsocial.analysis.findings import Clause, SentenceFindings
from boligsocial.codebook.types import LevelEntry


def stated_levels(sentence: SentenceFindings, clause: Clause) -> tuple[Level, ...]:
    """Return the levels that the clause names, *alle niveauer* being all four."""
    named = {
        m.meaning.code
        for m in sentence.matches
        if m.meaning.layer == "level" and clause.first <= m.first <= clause.last
    }
    return tuple(level for level in LEVELS if level in named)


def inferred_level(
    sentence: SentenceFindings,
    clause: Clause,
    model: str | None,
    entries: Sequence[LevelEntry],
    learned: Mapping[Level, float],
    threshold: float,
) -> Level | None:
    """Return the level that one must infer, or None.

    From a body of management in the clause, then from the model's own nature (a referral is of
    one citizen, a partnership between organisations), then from what the learned model makes of
    who acts and at what.
    """
    actors = {
        m.meaning.code
        for m in sentence.matches
        if m.meaning.layer == "actor" and clause.first <= m.first <= clause.last
    }
    for entry in entries:
        if entry.code == "management" and actors.intersection(entry.actors):
            return entry.code
    for entry in entries:
        if model in entry.models:
            return entry.code
    best = max(LEVELS, key=lambda level: learned.get(level, 0.0))
    return best if learned.get(best, 0.0) >= threshold else None
