"""Find who acts, or is acted with: by name, by role, and by the pronouns that stand for them."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from boligsocial.analysis.codes import ActorMentionKind, ActorType
from boligsocial.analysis.findings import Findings, Match, SentenceFindings, Word

_PERSON_PRONOUNS = frozenset({"han", "hun", "ham", "hende", "hans", "hendes"})
_GROUP_PRONOUNS = frozenset({"de", "dem", "deres", "disse"})
_STAND_INS = _PERSON_PRONOUNS | _GROUP_PRONOUNS | {
    "vi", "os", "vores", "jeg", "mig", "man", "alle", "nogle", "ingen", "flere", "mange", "begge",
    "selv", "en", "hinanden", "dem", "hvem",
}  # fmt: skip
_HUMAN: frozenset[ActorType] = frozenset({"citizen", "civil", "professional", "housing"})
_REACH_OF_APPOSITION = 7


class Mention(Struct, frozen=True):
    """An actor's code at the words ``first`` to ``last`` of sentence number ``sentence``."""

    code: str
    sentence: int
    first: int
    last: int
    kind: ActorMentionKind


def actor_mentions(findings: Findings, types: Mapping[str, ActorType]) -> tuple[Mention, ...]:
    """Return every mention of an actor, in text order.

    A person whom the text gives a role (*pædagog Lis Holm*, *Lis Holm, pædagog i …*) is a
    mention of that role wherever the name returns. A pronoun is a mention of the nearest
    person or group before it in the same part; quoted persons without a role are sources.
    """
    posts = roles(findings)
    mentions: list[Mention] = []
    for number, sentence in enumerate(findings.sentences):
        if sentence.clauses:
            named = [
                *_named(findings.words, sentence, number, types),
                *_persons(findings.words, sentence, number, posts),
            ]
            mentions += named
    return tuple(_with_pronouns(findings, mentions, types))


def _named(
    words: Sequence[Word], sentence: SentenceFindings, number: int, types: Mapping[str, ActorType]
) -> Iterator[Mention]:
    # A compound that names a place or a level (*beboerhus*, *borgerniveau*) names no actor by its
    # first part, nor does one that is an organisation as a whole (*kvindeforening*).
    elsewhere = {
        m.first
        for m in sentence.matches
        if m.meaning.layer in ("venue", "level")
        or (m.meaning.layer == "actor" and not m.compound and types[m.meaning.code] != "citizen")
    }
    for match in sentence.matches:
        if match.meaning.layer != "actor" or _modifies(words, sentence, match):
            continue
        if not (match.compound and match.first in elsewhere):
            kind: ActorMentionKind = "compound" if match.compound else "name"
            yield Mention(match.meaning.code, number, match.first, match.last, kind)


def _modifies(words: Sequence[Word], sentence: SentenceFindings, match: Match) -> bool:
    """Say whether an adjective only describes a place or an act (*udsatte boligområder*)."""
    after = match.last + 1
    return words[match.last].pos in ("ADJ", "VERB") and any(
        m.first == after and m.meaning.layer in ("venue", "level", "initiative")
        for m in sentence.matches
    )


def _person_spans(words: Sequence[Word], sentence: SentenceFindings) -> Iterator[tuple[int, int]]:
    at = sentence.first
    while at <= sentence.last:
        if words[at].entity == "PER":
            end = at
            while (
                end < sentence.last and words[end + 1].entity == "PER" and not words[end + 1].begins
            ):
                end += 1
            yield at, end
            at = end
        at += 1


def roles(findings: Findings) -> Mapping[str, str]:
    """Map each part of a person's name to the actor code of the role that the text gives."""
    words = findings.words
    result: dict[str, str] = {}
    for sentence in findings.sentences:
        found = [m for m in sentence.matches if m.meaning.layer == "actor" and not m.compound]
        for first, last in _person_spans(words, sentence):
            role = next((m for m in found if first - 2 <= m.last < first), None)
            if role is None and last < sentence.last and words[last + 1].text in (",", "("):
                role = next(
                    (m for m in found if last < m.first <= last + _REACH_OF_APPOSITION), None
                )
            if role is not None:
                for word in words[first : last + 1]:
                    result.setdefault(bare(word.text), role.meaning.code)
    return result


def bare(name: str) -> str:
    """Return a part of a person's name without the genitive."""
    return name[:-1] if name.endswith("s") and len(name) > 4 else name


def _persons(
    words: Sequence[Word], sentence: SentenceFindings, number: int, posts: Mapping[str, str]
) -> Iterator[Mention]:
    for first, last in _person_spans(words, sentence):
        code = next(
            (posts[bare(w.text)] for w in words[first : last + 1] if bare(w.text) in posts), None
        )
        if code is not None:
            yield Mention(code, number, first, last, "name")


def _with_pronouns(
    findings: Findings, mentions: Sequence[Mention], types: Mapping[str, ActorType]
) -> Iterator[Mention]:
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    person: str | None = None
    group: str | None = None
    for number, sentence in enumerate(findings.sentences):
        if not sentence.clauses:
            continue
        if sentence.kind == "heading":
            person = group = None
        here: dict[int, list[Mention]] = {}
        for mention in by_sentence.get(number, ()):
            here.setdefault(mention.first, []).append(mention)
        for at in range(sentence.first, sentence.last + 1):
            word = findings.words[at]
            for mention in here.get(at, ()):
                yield mention
                if types[mention.code] in _HUMAN:
                    person = mention.code
                group = mention.code
            if at in here:
                continue
            if word.lower in _PERSON_PRONOUNS and person is not None:
                yield Mention(person, number, at, at, "pronoun")
            elif word.lower in _GROUP_PRONOUNS and word.pos == "PRON" and group is not None:
                yield Mention(group, number, at, at, "pronoun")


def weigh(
    findings: Findings,
    mentions: Sequence[Mention],
    scores: Sequence[Mapping[str, float] | None],
    types: Mapping[str, ActorType],
    least: float,
    sure: float,
) -> tuple[Mention, ...]:
    """Hold mentions against the learned scores of each sentence's actor types.

    A mention whose type scores below ``least`` goes. A type that scores ``sure`` and is not
    named stands in the sentence's first pronoun or name, or else in its verb (*17 har meldt
    sig*), as the last actor of that type.
    """
    kept = [
        m for m in mentions if (scores[m.sentence] or {}).get(f"actor:{types[m.code]}", 0) >= least
    ]
    last: dict[ActorType, str] = {}
    for code, kind in types.items():
        last.setdefault(kind, code)
    by_sentence: dict[int, list[Mention]] = {}
    for mention in kept:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    for number, sentence in enumerate(findings.sentences):
        here = by_sentence.get(number, [])
        for mention in here:
            last[types[mention.code]] = mention.code
        at = _stand_in(findings.words, sentence)
        named = {types[mention.code] for mention in here}
        for kind, code in sorted(last.items()):
            score = (scores[number] or {}).get(f"actor:{kind}", 0)
            if at is not None and kind not in named and score >= sure:
                kept.append(Mention(code, number, at, at, "pronoun"))
    return tuple(sorted(kept, key=lambda m: (m.first, m.last, m.code)))


def _stand_in(words: Sequence[Word], sentence: SentenceFindings) -> int | None:
    """Return where a sentence has its first pronoun or person's name, else its first verb."""
    verb: int | None = None
    for at in range(sentence.first, sentence.last + 1):
        word = words[at]
        if word.entity == "PER" or (word.pos == "PRON" and word.lower in _STAND_INS):
            return at
        if verb is None and word.verb:
            verb = at
    return verb
