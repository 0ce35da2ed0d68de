"""Which cue words bear upon a place in a sentence."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from boligsocial.analysis.findings import Clause, Match, SentenceFindings
from boligsocial.codebook.types import CueRole, Scope

_CONDITIONAL = frozenset({"hvis", "såfremt"})
_UNLESS = "medmindre"
_COMPLEMENT = frozenset({"at", "om"})
# A complement clause is governed by a cue this close before it: «haft svært ved | at …».
_GOVERNING_REACH = 3
_MEANS = "ved at"
# What a means serves may be only possible, wished or advised; then so is the means.
_LENT_TO_MEANS: frozenset[CueRole] = frozenset({"possibility", "condition", "advice", "aim"})
# A restriction is said of what stands near it, not of a whole clause's words.
_NEAR = frozenset({"restriction"})
_NEAR_REACH = 6


class Bearing(Struct, frozen=True):
    """A cue's role, where it stands, and the rule it came from."""

    role: CueRole
    first: int
    last: int
    rule: str


def bearings(
    sentence: SentenceFindings,
    clause: Clause,
    first: int,
    last: int,
    scopes: Mapping[str, Scope],
) -> tuple[Bearing, ...]:
    """Return the cues that bear upon the words ``first`` to ``last`` of ``clause``.

    A cue bears within its clause, on the side that its codebook entry says. One that stands
    right before a complement clause (*svært ved at …*, *ikke lykkedes, at …*) governs that
    clause as well, what is merely possible in a conditional sentence is so in both halves, a
    means (*ved at …*) is as possible as what it serves, and *med mindre* makes what comes before
    it a demand.
    """
    cues = [m for m in sentence.matches if m.meaning.layer == "cue"]
    whole = (first, last) == (clause.first, clause.last)
    found = []
    for cue in cues:
        inside = clause.first <= cue.first <= clause.last
        scope = scopes[cue.meaning.rule]
        if (inside and (whole or _reaches(cue, scope, first, last))) or (
            not inside
            and clause.kind in ("subordinate", "infinitive")
            and (clause.marker in _COMPLEMENT or clause.marker.endswith(" at"))
            and cue.first < clause.first <= cue.last + _GOVERNING_REACH
        ):
            found.append(_bearing(cue))
    if clause.marker == _MEANS:
        served = _served(sentence, clause)
        found += [
            _bearing(cue)
            for cue in cues
            if served.first <= cue.first <= served.last and cue.meaning.code in _LENT_TO_MEANS
        ]
    found.extend(_hypothetical(sentence))
    return tuple(found)


def announced(lead: SentenceFindings) -> tuple[Bearing, ...]:
    """Return the cues of the line that leads into a list, for items that have none of their own.

    *Parterne ønsker:* makes each item a wish, *Anbefalinger:* a piece of advice.
    """
    return tuple(_bearing(match) for match in lead.matches if match.meaning.layer == "cue")


def _served(sentence: SentenceFindings, means: Clause) -> Clause:
    """Return the clause that a means serves: the one before it, or after it where it opens."""
    at = sentence.clauses.index(means)
    return sentence.clauses[at - 1 if at else min(1, len(sentence.clauses) - 1)]


def _reaches(cue: Match, scope: Scope, first: int, last: int) -> bool:
    if cue.meaning.code in _NEAR and max(cue.first - last, first - cue.last) > _NEAR_REACH:
        return False
    if scope == "following":
        return cue.first <= first
    if scope == "preceding":
        return cue.last >= last
    return True


def _bearing(cue: Match) -> Bearing:
    return Bearing(cue.meaning.code, cue.first, cue.last, cue.meaning.rule)  # type: ignore[arg-type]


def _hypothetical(sentence: SentenceFindings) -> Iterator[Bearing]:
    """Yield a condition that the whole sentence stands under."""
    for clause in sentence.clauses:
        if clause.marker in _CONDITIONAL:
            yield Bearing("condition", clause.first, clause.first, "cue.condition.clause")
        elif clause.marker == _UNLESS:
            yield Bearing("demand", clause.first, clause.first, "cue.demand.clause")
