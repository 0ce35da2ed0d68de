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
# An interview has this many questions, each a paragraph of at most so many words, and at least
# one paragraph in so many is one.
_QUESTIONS = 3
_LONGEST_QUESTION = 45
_PARTS_A_QUESTION = 5
# A speaker's name before a colon (*Bo Lind, formand: Vi …*) has at most so many words.
_LONGEST_TURN = 8
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
    speaker named in it, right after it or, failing that, before it in the same paragraph. A
    paragraph that opens with a name and a colon is that person's, the answers of an interview
    are the interviewed person's.
    Findings of a report hold on over the following sentences in the past tense, until the
    paragraph ends or a new voice comes.
    """
    stated = [
        _stated(findings.words, s, actor_types) if s.clauses else None for s in findings.sentences
    ]
    quoted = _quoted(findings, _bullets(findings, stated))
    turns = _turns(findings, actor_types) or _answers(findings)
    result: list[Source] = []
    for number, sentence in enumerate(findings.sentences):
        source = stated[number] or turns.get(sentence.part)
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


def _bullets(findings: Findings, stated: Sequence[Source | None]) -> frozenset[int]:
    """Return the parts that open with a dash and are items of a list.

    Dashes open speech too; a run of them in which nobody is said to speak is a list.
    """
    runs: list[list[int]] = []
    spoken: set[int] = set()
    for number, sentence in enumerate(findings.sentences):
        if stated[number] is not None:
            spoken.add(sentence.part)
        if findings.words[sentence.first].text in _DASHES:
            if runs and sentence.part - runs[-1][-1] <= 1:
                runs[-1].append(sentence.part)
            else:
                runs.append([sentence.part])
    return frozenset(
        part for run in runs if len(set(run)) > 1 and spoken.isdisjoint(run) for part in run
    )


def _quoted(findings: Findings, bullets: frozenset[int]) -> list[bool]:
    """Say for each sentence whether it is, or begins within, direct speech."""
    result = []
    inside = False
    part = -1
    for sentence in findings.sentences:
        words = findings.words[sentence.first : sentence.last + 1]
        if sentence.part != part:
            part = sentence.part
            inside = words[0].text in _DASHES and part not in bullets
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


def _turns(findings: Findings, actor_types: Mapping[str, ActorType]) -> Mapping[int, Source]:
    """Return the speaker of each part that opens with a person's name and a colon."""
    turns: dict[int, Source] = {}
    part = -1
    for sentence in findings.sentences:
        if sentence.part != part and sentence.clauses:
            last = min(sentence.last, sentence.first + _LONGEST_TURN)
            head = findings.words[sentence.first : last]
            colon = next((n for n, word in enumerate(head) if word.text == ":"), 0)
            if any(word.entity == "PER" for word in head[:colon]):
                end = sentence.first + colon - 1
                source = _who(findings.words, sentence, sentence.first, end, actor_types)
                if source is not None:
                    turns[sentence.part] = source
        part = sentence.part
    return turns


def _answers(findings: Findings) -> Mapping[int, Source]:
    """Return the parts that answer the questions of an interview, none if it is no interview."""
    parts: dict[int, list[SentenceFindings]] = {}
    for sentence in findings.sentences:
        if sentence.clauses and sentence.kind != "title":
            parts.setdefault(sentence.part, []).append(sentence)
    questions = {
        part
        for part, sentences in parts.items()
        if findings.words[sentences[-1].last].text == "?"
        and sentences[-1].last - sentences[0].first < _LONGEST_QUESTION
    }
    if len(questions) < max(_QUESTIONS, len(parts) / _PARTS_A_QUESTION):
        return {}
    answered = min(questions)
    return {
        part: Source("person", None) for part in parts if part > answered and part not in questions
    }


def settle(
    voices: Sequence[Source],
    scores: Sequence[Mapping[str, float] | None],
    least: float,
    sure: float,
) -> tuple[Source, ...]:
    """Hold each sentence's source against the learned score of its being somebody else's.

    One that scores below ``least`` is the author's; one of the author's that scores ``sure`` is
    a person's whom the text does not name there.
    """
    settled = []
    for voice, score in zip(voices, scores, strict=True):
        other = (score or {}).get("source:other", 0.0)
        if voice.kind == "author":
            settled.append(Source("person", None) if other >= sure else voice)
        else:
            settled.append(voice if other >= least else AUTHOR)
    return tuple(settled)


def _past(words: Sequence[Word], sentence: SentenceFindings) -> bool:
    finite = [w for w in words[sentence.first : sentence.last + 1] if w.verb == "finite"]
    return bool(finite) and (finite[0].past or finite[0].lemma == "have")
