"""Say what the text shows of each candidate, as numbers that a case is told by.

It is how the text uses the words (capitals in mid-sentence, a heading of its own, an act of its
own) and the head noun's meaning (an initiative, not a person, a town or an organisation).
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from boligsocial.analysis.candidates import (
    DEFINITE,
    NAMING,
    QUOTES,
    Candidate,
    base,
    is_name,
)
from boligsocial.analysis.findings import Findings, SentenceFindings, Word

_PLACE_PREPOSITIONS = frozenset({"i", "på", "ved", "fra", "til", "omkring", "bag"})
# Letters that a compound's head is known by, as far as any word is.
_TAILS = range(2, 8)

Signs = Mapping[str, float]
"""What the text shows of a candidate, as named numbers from 0 to about 1."""


def describe(candidates: Sequence[Candidate], findings: Findings) -> tuple[Signs, ...]:
    """Return the signs of each candidate of a text, some of them beside all the others."""
    lengths = sorted(len(candidate.occurrences) for candidate in candidates)
    return tuple(
        {**_own(candidate, findings), **_beside(len(candidate.occurrences), lengths)}
        for candidate in candidates
    )


def _beside(total: int, lengths: Sequence[int]) -> Signs:
    """Compare how often a candidate occurs with all the text's, ``lengths`` in ascending order."""
    oftener = len(lengths) - bisect_right(lengths, total)
    return {
        "share of the most": total / lengths[-1],
        "oftener": min(oftener, 10) / 10,
        "among the three most": float(oftener < 3),
    }


def _own(candidate: Candidate, findings: Findings) -> Signs:
    words = findings.words
    shown: Counter[str] = Counter()
    total = len(candidate.occurrences)
    sections = set()
    for occurrence in candidate.occurrences:
        sentence = findings.sentences[occurrence.sentence]
        shown.update(_signs(words, sentence, occurrence.first, occurrence.last, occurrence.name))
        sections.add(sentence.part)
    head = max(sorted(candidate.keys), key=len)
    tails = {key[-n:] for key in candidate.keys for n in _TAILS if len(key) >= n}
    parts = {base(w) for o in candidate.occurrences for w in words[o.first : o.last + 1]}
    return {
        **{f"share:{sign}": count / total for sign, count in shown.items()},
        **{f"some:{sign}": 1.0 for sign in shown},
        "often": min(total, 10) / 10,
        "spread": min(len(sections), 6) / 6,
        "once": float(total == 1),
        "early": 1 - candidate.occurrences[0].sentence / max(1, len(findings.sentences)),
        "long": min(len(head), 20) / 20,
        **{f"tail {tail}": 1.0 for tail in sorted(tails)},
        **{f"part {part}": 1.0 for part in sorted(parts)},
    }


def _signs(
    words: Sequence[Word], sentence: SentenceFindings, first: int, last: int, name: bool
) -> Iterator[str]:
    before = words[first - 1] if first > sentence.first else None
    after = words[last + 1] if last < sentence.last else None
    if name:
        yield "name"
        if before is not None:
            yield "name within"
        if last > first and words[first].lower in NAMING:
            yield "calls itself an initiative"
    yield f"in {sentence.kind}"
    if before is None and after is None:
        yield "whole sentence"
        yield f"whole sentence of {min(last - first + 1, 4)}"
    if before is None and after is not None and after.text == ":":
        yield "opens an item"
    if before is not None:
        if before.lower in _PLACE_PREPOSITIONS:
            yield "after a place preposition"
        if before.lower in NAMING or before.lemma in NAMING:
            yield "after a naming word"
        if before.pos == "NOUN" and before.lower.endswith(DEFINITE):
            yield "after a definite noun"
            for code in before.classes:
                yield f"named {code}"
        if before.text in QUOTES:
            yield "quoted"
            if first - 2 >= sentence.first and words[first - 2].lemma in NAMING:
                yield "after a naming word"
        if before.lower in ("den", "det", "de", "vores", "denne", "dette"):
            yield "determined"
        yield f"behind {before.lemma}"
    if after is not None:
        if after.verb == "finite":
            yield "acts"
        if after.text in (",", "(") or after.lower in ("der", "som"):
            yield "explained"
        if after.pos == "AUX" and last + 2 <= sentence.last and words[last + 2].pos == "DET":
            yield "defined"
        if after.lower == "i" and last + 2 <= sentence.last and is_name(words[last + 2]):
            yield "located"
        yield f"before {after.lemma}"
    head = words[first]
    if head.lower.endswith(DEFINITE):
        yield "definite"
    if head.lower.endswith(("erne", "ene")):
        yield "definite plural"
    yield f"begins with {head.pos}"
    yield f"ends with {words[last].pos}"
    yield f"words {min(last - first + 1, 4)}"
    for entity in {w.entity for w in words[first : last + 1] if w.entity}:
        yield f"entity {entity}"
    for match in sentence.matches:
        inside = first <= match.first <= match.last <= last
        if inside and match.meaning.layer in ("initiative", "venue", "actor"):
            yield f"{match.meaning.layer} word"
            if match.compound:
                yield f"{match.meaning.layer} compound"
    for code in {code for w in words[first : last + 1] for code in w.classes}:
        yield f"class {code}"
    if after is not None and after.verb == "finite":
        for code in after.classes:
            yield f"does {code}"
