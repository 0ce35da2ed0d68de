"""Describe a sentence to the linear models: words, their meaning, and how they meet.

A feature is a string; a clause has a set of them, a sentence the union of its clauses' and some
of its own. A linear score then is a sum that can be shared out among the clauses, which tells
where in the sentence a finding stands.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from boligsocial.analysis.actors import Mention
from boligsocial.analysis.codes import ActorType
from boligsocial.analysis.findings import Clause, Findings, SentenceFindings, Word
from boligsocial.analysis.result import Source
from boligsocial.analysis.speakers import speakers

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})
_FUNCTION = frozenset({"AUX", "PRON", "DET", "ADP", "SCONJ", "CCONJ", "NUM"})


def clause_features(
    words: Sequence[Word], sentence: SentenceFindings, clause: Clause
) -> frozenset[str]:
    """Return what a clause says by itself."""
    found: set[str] = set()
    inside = [m for m in sentence.matches if clause.first <= m.first <= clause.last]
    span = words[clause.first : clause.last + 1]
    classes = {f"c:{m.meaning.code}" for m in inside if m.meaning.layer == "class"}
    classes.update(f"c:{code}" for word in span for code in word.classes)
    codes = {
        f"k:{m.meaning.layer}.{m.meaning.code}"
        for m in inside
        if m.meaning.layer not in ("class", "cue")
    }
    roles = {f"r:{m.meaning.code}" for m in inside if m.meaning.layer == "cue"}
    lemmas = [w.lemma for w in span if w.pos in _CONTENT]
    found.update(f"l:{lemma}" for lemma in lemmas)
    found.update(f"b:{a}_{b}" for a, b in pairwise(lemmas))
    found.update(f"f:{w.lower}" for w in span if w.pos in _FUNCTION)
    found.update(classes, codes, roles)
    shape = set(_shape(span, clause))
    found.update(shape)
    for a, b in combinations(sorted(classes | codes), 2):
        found.add(f"{a}&{b}")
    for a in sorted(roles | shape):
        found.update(f"{a}&{b}" for b in classes | codes)
    return frozenset(found)


def _shape(span: Sequence[Word], clause: Clause) -> Iterator[str]:
    yield f"t:{clause.kind}"
    if clause.marker:
        yield f"t:{clause.marker}"
    finite = next((w for w in span if w.verb == "finite"), None)
    if finite is not None:
        yield "v:past" if finite.past else "v:present"
        if finite.pos == "AUX":
            yield f"v:{finite.lower}"
            if any(w.verb == "participle" for w in span):
                yield f"v:{finite.lower}+participle"
    if any(w.passive for w in span):
        yield "v:passive"


def context(
    findings: Findings,
    mentions: Iterable[Mention],
    voices: Sequence[Source],
    leads: Sequence[SentenceFindings | None],
    types: Mapping[str, ActorType],
) -> Sequence[frozenset[str]]:
    """Return what each sentence gets from others.

    Who its names and pronouns stand for, who speaks, and what leads into the list it is in.

    ``voices`` and ``leads`` are the source and the lead-in of each sentence, ``types`` the
    actors' types by code.
    """
    found = [{f"s:{source.kind}"} for source in voices]
    for features, speaker in zip(found, speakers(findings, voices, types), strict=True):
        if speaker is not None:
            who = "q" if speaker.quoted else "n"
            for kind in speaker.types or ("?",):
                features.add(f"{who}:{kind}")
                features.add(f"{who}:{kind}.{'we' if speaker.plural else 'I'}")
    for features, lead in zip(found, leads, strict=True):
        if lead is not None:
            features.update(_announced(findings.words, lead))
    for mention in mentions:
        found[mention.sentence].add(f"a:{types[mention.code]}.{mention.kind}")
    return [frozenset(features) for features in found]


def _announced(words: Sequence[Word], lead: SentenceFindings) -> Iterator[str]:
    yield from (f"h:{m.meaning.code}" for m in lead.matches if m.meaning.layer == "cue")
    span = words[lead.first : lead.last + 1]
    yield from (f"h:l:{word.lemma}" for word in span if word.pos in _CONTENT)


def sentence_features(
    words: Sequence[Word], sentence: SentenceFindings, given: frozenset[str]
) -> frozenset[str]:
    """Return what belongs to the sentence as a whole: its place, who is in it, its voice."""
    found = {f"p:{sentence.kind}", *given}
    span = words[sentence.first : sentence.last + 1]
    if span[-1].text == "?":
        found.add("s:question")
    if any(w.text in '»«”“"' for w in span) or span[0].text in "–—-":
        found.add("s:quote")
    return frozenset(found)


def features(
    words: Sequence[Word], sentence: SentenceFindings, given: frozenset[str]
) -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
    """Return the features of each clause of a sentence, and those of the sentence itself.

    ``words`` are the document's, ``given`` is what ``context`` gives the sentence.
    """
    return (
        tuple(clause_features(words, sentence, clause) for clause in sentence.clauses),
        sentence_features(words, sentence, given),
    )
