"""Whose words a sentence carries: the author's, or somebody's that the text lets speak."""

from collections.abc import Mapping, Sequence

from boligsocial.analysis.codes import ActorType, SourceKind
from boligsocial.analysis.findings import Findings, SentenceFindings, Word
from boligsocial.analysis.result import Source

AUTHOR = Source("author", None)

_FIRST_PERSON = frozenset({"jeg", "vi", "man"})
_OPENING = frozenset("»“„")
_CLOSING = frozenset("«”")
_STRAIGHT = '"'
_DASHES = frozenset("–—-")
# Who an actor is as a source; bodies and offices speak as organisations.
_KINDS: Mapping[ActorType, SourceKind] = {
    "citizen": "citizen",
    "professional": "person",
    "civil": "person",
    "knowledge": "research",
}


def sources(findings: Findings, actor_types: Mapping[str, ActorType]) -> tuple[Source, ...]:
    """Return the source of each sentence.

    A reporting verb or *ifølge* gives the sentence to its subject. A quotation belongs to the
    speaker named in it, right after it or, failing that, before it in the same paragraph.
    Findings of a report hold on over the following sentences in the past tense, until the
    paragraph ends or a new voice comes.
    """
    stated = [_stated(findings.words, s, actor_types) for s in findings.sentences]
    quoted = _quoted(findings)
    result: list[Source] = []
    for number, sentence in enumerate(findings.sentences):
        source = stated[number]
        if source is None and quoted[number]:
            source = _speaker(findings, stated, quoted, number)
        if source is None and number and findings.sentences[number - 1].part == sentence.part:
            before = result[-1]
            if before.kind in ("evaluation", "research") and _past(findings.words, sentence):
                source = before
        result.append(source or AUTHOR)
    return tuple(result)


def _stated(
    words: Sequence[Word], sentence: SentenceFindings, actor_types: Mapping[str, ActorType]
) -> Source | None:
    for match in sentence.matches:
        layer = match.meaning.layer
        if layer == "according":
            found = _who(
                words, sentence, match.last + 1, min(sentence.last, match.last + 8), actor_types
            )
            if found is not None:
                return found
        elif layer in ("say", "find") and words[match.first].verb != "participle":
            found = _subject(words, sentence, match.first, match.last, actor_types)
            if found is not None:
                return found
    return None


def _subject(
    words: Sequence[Word],
    sentence: SentenceFindings,
    first: int,
    last: int,
    actor_types: Mapping[str, ActorType],
) -> Source | None:
    """Look for the verb's subject: before it in its clause, or after it when inverted."""
    clause = sentence.clauses[sentence.clause_number(first)]
    if any(w.lower in _FIRST_PERSON for w in words[clause.first : clause.last + 1]):
        return None
    after = _who(words, sentence, last + 1, min(clause.last, last + 6), actor_types)
    # Up to the last word, for a term may hold its subject (*evalueringen viser*).
    before = _who(words, sentence, clause.first, last, actor_types)
    inverted = first == clause.first
    return (after or before) if inverted else (before or after)


def _who(
    words: Sequence[Word],
    sentence: SentenceFindings,
    first: int,
    last: int,
    actor_types: Mapping[str, ActorType],
) -> Source | None:
    names = [i for i in range(first, last + 1) if words[i].entity == "PER"]
    kind: SourceKind | None = None
    for match in sentence.matches:
        if first <= match.first and match.last <= last:
            layer = match.meaning.layer
            if layer == "evaluation":
                return Source("evaluation", _label(words, match.first, match.last))
            if layer == "research":
                return Source("research", _label(words, match.first, match.last))
            if layer == "actor" and kind is None:
                kind = _KINDS.get(actor_types[match.meaning.code], "organisation")
                label = _label(words, match.first, match.last)
    if names:
        name = _label(words, names[0], _end_of_name(words, names[0], last))
        return Source(kind if kind in ("citizen", "research") else "person", name)
    if kind is not None:
        return Source(kind, label)
    if any(words[i].lower in ("han", "hun") for i in range(first, last + 1)):
        return Source("person", None)
    return None


def _end_of_name(words: Sequence[Word], first: int, last: int) -> int:
    end = first
    while end < last and words[end + 1].entity == "PER" and not words[end + 1].begins:
        end += 1
    return end


def _label(words: Sequence[Word], first: int, last: int) -> str:
    return " ".join(w.text for w in words[first : last + 1])


def _quoted(findings: Findings) -> list[bool]:
    """Say for each sentence whether it is, or begins within, direct speech."""
    result = []
    inside = False
    part = -1
    for sentence in findings.sentences:
        words = findings.words[sentence.first : sentence.last + 1]
        if sentence.part != part:
            part = sentence.part
            inside = words[0].text in _DASHES
        spoken = inside or words[0].text in _OPENING or words[0].text == _STRAIGHT
        for word in words:
            if word.text in _OPENING:
                inside = True
            elif word.text in _CLOSING:
                inside = False
            elif word.text == _STRAIGHT:
                inside = not inside
        result.append(spoken)
    return result


def _speaker(
    findings: Findings, stated: Sequence[Source | None], quoted: Sequence[bool], number: int
) -> Source:
    part = findings.sentences[number].part
    later = number + 1
    while later < len(stated) and findings.sentences[later].part == part:
        if stated[later] is not None:
            return stated[later] or AUTHOR
        later += 1
    for earlier in range(number - 1, max(-1, number - 4), -1):
        found = stated[earlier]
        if found is not None:
            return found
    return Source("person", None)


def _past(words: Sequence[Word], sentence: SentenceFindings) -> bool:
    finite = [w for w in words[sentence.first : sentence.last + 1] if w.verb == "finite"]
    return bool(finite) and (finite[0].past or finite[0].lemma == "have")
