"""Find the uses of collaboration models: which one, whose, at which level, with what status."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from boligsocial.analysis.cases import Topic
from boligsocial.analysis.codes import LEVELS, MODEL_STATUSES, Level, ModelStatus
from boligsocial.analysis.findings import Clause, Findings, Match, SentenceFindings, Word
from boligsocial.analysis.guide import Guide
from boligsocial.analysis.levels import inferred_level, stated_levels
from boligsocial.analysis.scope import announced, bearings
from boligsocial.analysis.status import MODEL_CUES, MODEL_RULES, decide
from boligsocial.learned.score import SentenceScores

# The model to name only where no other fits, and the stem of the words that do name it.
_LEAST = "samarbejde"
_LEAST_STEM = "samarbejd"
# Without a cue, a model that is named is one that is practised.
_PLAIN = 0.5
# The learned model must not find it quite unlikely that a model is spoken of as such.
_LEAST_GENERAL = 0.06
_DEFINITE = ("et", "en", "erne", "ets", "ens", "ernes")
_DETERMINERS = frozenset({"de", "den", "det", "disse", "denne", "dette", "vores", "deres"})
_HOW_MANY = {"to": 2, "tre": 3}
_FIRST_PERSON = frozenset({"jeg", "vi", "os", "vores", "mig", "min"})


class Use(Struct, frozen=True):
    """A model's use at the words ``first`` to ``last`` of sentence number ``sentence``."""

    model: str
    status: ModelStatus
    cases: tuple[str, ...]
    level: Level | None
    level_inferred: bool
    sentence: int
    first: int
    last: int
    rule: str


def model_uses(
    findings: Findings,
    scores: Sequence[SentenceScores | None],
    topics: Mapping[Clause, Topic],
    guide: Guide,
    lessons: Sequence[Sequence[int]],
    leads: Sequence[SentenceFindings | None],
) -> tuple[Use, ...]:
    """Return the uses of collaboration models, in text order.

    A model is found by its words or by what the learned model makes of the sentence; its status
    by the cues that bear upon it, weighed against the learned model's own.
    """
    found: list[Use] = []
    recent: tuple[str, ...] = ()
    concluding = {number for numbers in lessons for number in numbers}
    for number, sentence in enumerate(findings.sentences):
        score = scores[number]
        if score is not None:
            here = tuple(
                _in_sentence(
                    findings.words,
                    sentence,
                    number,
                    score,
                    topics,
                    guide,
                    recent,
                    number in concluding,
                    leads[number],
                )
            )
            found += here
            # *Disse modeller* means the last specific ones, over a sentence that names none.
            recent = tuple(dict.fromkeys(u.model for u in here if u.model != _LEAST)) or recent
    return tuple(sorted(found, key=lambda use: (use.first, use.last)))


def _in_sentence(
    words: Sequence[Word],
    sentence: SentenceFindings,
    number: int,
    score: SentenceScores,
    topics: Mapping[Clause, Topic],
    guide: Guide,
    recent: Sequence[str],
    concluding: bool,
    lead: SentenceFindings | None,
) -> Iterator[Use]:
    learned = {s: score.score.get(f"model_status:{s}", 0.0) for s in MODEL_STATUSES}
    matches: dict[str, list[Match]] = {}
    for named_here in sentence.matches:
        if named_here.meaning.layer == "model":
            matches.setdefault(named_here.meaning.code, []).append(named_here)
    for reference in sentence.matches:
        if reference.meaning.layer == "models":
            for code in recent[: _HOW_MANY.get(words[reference.first + 1].lower)]:
                matches.setdefault(code, []).append(reference)
    if _LEAST in matches and _weak(words, matches, score, guide.thresholds):
        del matches[_LEAST]
    by_level = {level: score.score.get(f"model_level:{level}", 0.0) for level in LEVELS}
    for code in guide.models:
        probability = score.score.get(f"model:{code}", 0.0)
        named = matches.get(code, [])
        if not named and (matches or probability < guide.thresholds["model"]):
            continue
        done: set[tuple[Clause, Level | None, ModelStatus]] = set()
        for match, clause in _places(sentence, named, score, code):
            first, last = (match.first, match.last) if match else (clause.first, clause.last)
            found = bearings(sentence, clause, first, last, guide.scopes)
            if lead is not None:
                found = found or announced(lead)
            certain = any(
                words[m.last].pos == "NOUN" and words[m.last].lower.endswith(_DEFINITE)
                for same in matches.values()
                for m in same
                if clause.first <= m.first <= clause.last
            )
            generic = score.score.get("model_status:general", 0.0) >= _LEAST_GENERAL and _generic(
                words, sentence, clause, topics, concluding
            )
            plain = {**dict.fromkeys(learned, 0.0), "practised": _PLAIN}
            weighed = plain if named and lead is None else learned
            status, rule = decide(MODEL_RULES, found, weighed, MODEL_CUES, at_word=bool(named))
            if generic and match and not (lead or certain or _definite(words, match)):
                status, rule = "general", "model.general"
            stated = stated_levels(sentence, clause)
            reached: Sequence[Level | None] = (None,)
            if status != "general" and stated:
                reached = stated
            elif status != "general" and topics[clause].cases:
                least = guide.thresholds["model_level"]
                reached = (inferred_level(sentence, clause, code, guide.levels, by_level, least),)
            for level in reached:
                if (clause, level, status) in done:
                    continue
                done.add((clause, level, status))
                yield Use(
                    model=code,
                    status=status,
                    cases=() if status == "general" else topics[clause].cases,
                    level=level,
                    level_inferred=not stated,
                    sentence=number,
                    first=first,
                    last=last,
                    rule=rule if rule != "learned" else f"model.{'named' if named else 'learned'}",
                )


def _places(
    sentence: SentenceFindings, named: Sequence[Match], score: SentenceScores, code: str
) -> Iterator[tuple[Match | None, Clause]]:
    """Yield where a model stands: at its words, or in the clause that speaks most for it."""
    if not named:
        yield None, sentence.clauses[score.clause[f"model:{code}"]]
    for match in named:
        yield match, sentence.clauses[sentence.clause_number(match.first)]


def _weak(
    words: Sequence[Word],
    matches: Mapping[str, Sequence[Match]],
    score: SentenceScores,
    thresholds: Mapping[str, float],
) -> bool:
    """Say whether *sammen med* and the like are too little to call it a collaboration.

    They are where another model is named, or where the learned model sees none; so are compounds
    (*samarbejdsformer*) beside another model.
    """
    named = [
        w.lower
        for m in matches[_LEAST]
        for w in words[m.first : m.last + 1]
        if _LEAST_STEM in w.lower
    ]
    if any(not word.startswith(f"{_LEAST_STEM}s") for word in named):
        return False
    if len(matches) > 1:
        return True
    return not named and score.score.get(f"model:{_LEAST}", 0.0) < thresholds["model"]


def _definite(words: Sequence[Word], match: Match) -> bool:
    """Say whether a model's words mean a certain one (*samarbejdet*, *de lokale partnerskaber*)."""
    before = words[max(0, match.first - 3) : match.first]
    return words[match.last].lower.endswith(_DEFINITE) or any(
        w.lower in _DETERMINERS for w in before
    )


def _generic(
    words: Sequence[Word],
    sentence: SentenceFindings,
    clause: Clause,
    topics: Mapping[Clause, Topic],
    concluding: bool,
) -> bool:
    """Say whether a clause speaks of models as such: in the present, of no case, of no *us*.

    The perfect and *erfaringer med* tell of what was done. In a lesson, *vi* is who draws it.
    """
    main = _main(sentence, clause)
    alone = main.kind == "main" and not topics[main].own and not topics[clause].own
    first, last = (main.first, clause.last) if alone else (sentence.first, sentence.last)
    span = words[first : last + 1]
    finite = [w for w in span if w.verb == "finite"]
    return (
        (alone or not any(topics[c].stated for c in sentence.clauses))
        and not any(w.past for w in finite)
        and (concluding or not any(w.lower in _FIRST_PERSON for w in span))
        and not any(a.lemma == "erfaring" and b.lower == "med" for a, b in pairwise(span))
        and not (
            any(w.lower in ("har", "er") for w in finite)
            and any(a.verb == "participle" and b.pos != "NOUN" for a, b in pairwise(span))
        )
    )


def _main(sentence: SentenceFindings, clause: Clause) -> Clause:
    """Return the clause itself, or the one that an infinitive hangs on."""
    at = sentence.clauses.index(clause)
    while at and sentence.clauses[at].kind == "infinitive":
        at -= 1
    return sentence.clauses[at]
