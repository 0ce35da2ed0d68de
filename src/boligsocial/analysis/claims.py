"""Find outcome claims: what is said to come of a collaboration, and how sure that is."""

from collections.abc import Iterator, Mapping, Sequence, Set

from msgspec import Struct

from boligsocial.analysis.cases import Topic
from boligsocial.analysis.codes import CLAIM_STATUSES, LEVELS, ClaimStatus, Level
from boligsocial.analysis.findings import Clause, Findings, Match, SentenceFindings
from boligsocial.analysis.guide import Guide
from boligsocial.analysis.levels import inferred_level, stated_levels
from boligsocial.analysis.result import Source
from boligsocial.analysis.scope import bearings
from boligsocial.analysis.status import CLAIM_CUES, CLAIM_RULES, decide
from boligsocial.learned.score import SentenceScores

# So few words and none of the codebook: too little to go by.
_SHORTEST_TELLING = 5
# Beside an outcome that is named, another one must be this much likelier to be meant too.
_BESIDE_A_NAMED = 0.1


class FoundClaim(Struct, frozen=True):
    """A claim in a clause of sentence number ``sentence``; the trigger's words are its reason."""

    status: ClaimStatus
    outcomes: tuple[str, ...]
    cases: tuple[str, ...]
    levels: tuple[Level, ...]
    source: Source
    sentence: int
    clause: Clause
    trigger_first: int
    trigger_last: int
    rule: str


def outcome_claims(
    findings: Findings,
    scores: Sequence[SentenceScores | None],
    topics: Mapping[Clause, Topic],
    sources: Sequence[Source],
    guide: Guide,
    lessons: Sequence[Sequence[int]],
    general: Set[int],
) -> tuple[FoundClaim, ...]:
    """Return the claims of the text, in text order."""
    found: list[FoundClaim] = []
    announcing = {numbers[0] - 1 for numbers in lessons[:1]}
    concluding = {number for numbers in lessons for number in numbers}
    for number, sentence in enumerate(findings.sentences):
        score = scores[number]
        if (
            score is not None
            and score.score.get("claim", 0.0) >= guide.thresholds["claim"]
            and _states(findings, number, announcing)
        ):
            found += _in_sentence(
                sentence,
                number,
                score,
                topics,
                sources[number],
                guide,
                _of_field(sentence, number, topics, general | concluding),
            )
    return tuple(sorted(found, key=lambda claim: (claim.clause.first, claim.trigger_first)))


def _in_sentence(
    sentence: SentenceFindings,
    number: int,
    score: SentenceScores,
    topics: Mapping[Clause, Topic],
    source: Source,
    guide: Guide,
    about_field: bool,
) -> Iterator[FoundClaim]:
    learned = {s: score.score.get(f"claim_status:{s}", 0.0) for s in CLAIM_STATUSES}
    likely = _outcomes(sentence, score, guide.outcomes, guide.thresholds)
    # That a model is restricted is said of the model; it is no outcome of its own.
    restricts_model = any(m.meaning.layer == "model" for m in sentence.matches)
    by_level = {level: score.score.get(f"claim_level:{level}", 0.0) for level in LEVELS}
    by_clause: dict[int, list[str]] = {}
    triggers: dict[int, Match] = {}
    for code in likely:
        named = [
            m for m in sentence.matches if m.meaning.layer == "outcome" and m.meaning.code == code
        ]
        if named:
            at = sentence.clause_number(named[0].first)
            triggers.setdefault(at, named[0])
        else:
            at = score.clause[f"outcome:{code}"]
        by_clause.setdefault(at, []).append(code)
    merged: dict[ClaimStatus, FoundClaim] = {}
    for at, outcomes in sorted(by_clause.items()):
        clause = sentence.clauses[at]
        trigger = triggers.get(at)
        first, last = (trigger.first, trigger.last) if trigger else (clause.first, clause.last)
        found = bearings(sentence, clause, first, last, guide.scopes)
        at_word = trigger is not None
        status, rule = decide(CLAIM_RULES, found, learned, CLAIM_CUES, at_word=at_word)
        if status == "limited" and trigger is None and restricts_model:
            continue
        stated = stated_levels(sentence, clause)
        least = guide.thresholds["claim_level"]
        inferred = inferred_level(sentence, clause, None, guide.levels, by_level, least)
        levels = stated or ((inferred,) if inferred else ())
        earlier = merged.get(status)
        if earlier is not None:
            outcomes = list(dict.fromkeys((*earlier.outcomes, *outcomes)))
            levels = tuple(lv for lv in LEVELS if lv in earlier.levels or lv in levels)
            clause, first, last = earlier.clause, earlier.trigger_first, earlier.trigger_last
        merged[status] = FoundClaim(
            status=status,
            outcomes=tuple(outcomes),
            cases=() if about_field else topics[clause].cases,
            levels=levels,
            source=source,
            sentence=number,
            clause=clause,
            trigger_first=first,
            trigger_last=last,
            rule=rule if rule != "learned" else f"claim.{'named' if trigger else 'learned'}",
        )
    yield from merged.values()


def _outcomes(
    sentence: SentenceFindings,
    score: SentenceScores,
    codes: Sequence[str],
    thresholds: Mapping[str, float],
) -> list[str]:
    """Return the outcome types of a sentence that holds a claim.

    Those that it names and those that the learned model finds likely, or else the likeliest.
    """
    named = {m.meaning.code for m in sentence.matches if m.meaning.layer == "outcome"}
    scored = {code: score.score.get(f"outcome:{code}", 0.0) for code in codes}
    least = thresholds["outcome"] + (_BESIDE_A_NAMED if named else 0.0)
    likely = [c for c in codes if c in named or scored[c] >= least]
    return likely or [max(codes, key=scored.__getitem__)]


def _of_field(
    sentence: SentenceFindings,
    number: int,
    topics: Mapping[Clause, Topic],
    general: Set[int],
) -> bool:
    """Say whether a lesson, or a sentence on models as such, speaks of no case in particular."""
    return number in general and not any(topics[c].stated for c in sentence.clauses)


def _states(findings: Findings, number: int, announcing: Set[int]) -> bool:
    """Say whether a sentence can state anything.

    It has a verb, does not only announce, and holds a word of the codebook unless it is long
    enough for the learned model to know what it is about.
    """
    sentence = findings.sentences[number]
    words = findings.words[sentence.first : sentence.last + 1]
    told = any(m.meaning.layer in ("outcome", "cue", "model") for m in sentence.matches)
    return (
        number not in announcing
        and any(word.verb for word in words)
        and (told or len(words) > _SHORTEST_TELLING)
    )
