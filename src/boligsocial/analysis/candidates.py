"""Gather the phrases that may name a case, and what the text shows of each.

A case is discovered, never listed. What tells it is how the text uses the words (capitals in
mid-sentence, a heading of its own, an act of its own) and the head noun's meaning (an
initiative, not a person, a town or an organisation).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from boligsocial.analysis.findings import Findings, SentenceFindings, Word

_QUOTES = frozenset('»«”“"„‘’')
_PLACE_PREPOSITIONS = frozenset({"i", "på", "ved", "fra", "til", "omkring", "bag"})
_NAMING = frozenset({
    "hedde", "kalde", "døbe", "projekt", "projektet", "initiativ", "initiativet", "ordning",
    "ordningen", "kaldet", "navn", "navnet", "indsatsen", "indsats", "forsøg", "forsøget",
})  # fmt: skip
_CONNECTORS = frozenset({
    "og", "&", "for", "i", "på", "af", "med", "til", "over", "om", "under", "et", "en",
})  # fmt: skip
_NAME_OPENERS = ("NOUN", "PROPN", "ADJ", "VERB")
_NO_OPENERS = ("ADP", "SCONJ", "CCONJ", "DET", "ADV", "AUX")
_DEFINITE = ("en", "et", "ne", "ens", "ets", "nes")
_LONGEST_NAME = 6
_SHORTEST_HEAD = 4
_LONGEST_DESCRIPTION = 9
# Letters that a compound's head is known by, as far as any word is.
_TAILS = range(2, 8)


class Occurrence(Struct, frozen=True):
    """The words ``first`` to ``last`` in sentence number ``sentence``; ``name`` if capitalised."""

    sentence: int
    first: int
    last: int
    name: bool


class Candidate(Struct, frozen=True):
    """All occurrences of what counts as one name, and the base forms of its words."""

    keys: frozenset[str]
    occurrences: tuple[Occurrence, ...]


def base(word: Word) -> str:
    """Return a name's word in lower case, without genitive and definite endings.

    *Hallens*, *hallen* and *hal* count as one.
    """
    text = word.lower.rstrip("s") if len(word.lower) > 4 else word.lower
    for ending in ("erne", "ene", "ne", "en", "et", "er", "n", "e"):
        if text.endswith(ending) and len(text) - len(ending) >= 3:
            text = text[: -len(ending)]
            break
    return text[:-1] if len(text) > 3 and text[-1] == text[-2] else text


def candidates(findings: Findings) -> tuple[Candidate, ...]:
    """Return what may be the text's cases, each with all its occurrences, in text order."""
    certain = _within_sentences(findings)
    found = [
        (occurrence, keys)
        for number, sentence in enumerate(findings.sentences)
        if sentence.clauses
        for occurrence, keys in _occurrences(findings.words, sentence, number, certain)
    ]
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    for _, keys in found:
        for key in keys[1:]:
            parent[root(key)] = root(keys[0])
    for short, long in _shortened({key for _, keys in found for key in keys}):
        parent[root(short)] = root(long)
    groups: dict[str, list[Occurrence]] = defaultdict(list)
    members: dict[str, set[str]] = defaultdict(set)
    for occurrence, keys in found:
        groups[root(keys[0])].append(occurrence)
        members[root(keys[0])].update(keys)
    return tuple(
        Candidate(frozenset(members[key]), tuple(occurrences))
        for key, occurrences in groups.items()
        if _may_be_a_case(occurrences, findings)
    )


def _may_be_a_case(occurrences: Sequence[Occurrence], findings: Findings) -> bool:
    """Say whether a name, an initiative's noun, or a noun that returns is more than a plural."""
    # So one speaks of a whole sector (*helhedsplaner*).
    if all(_is_indefinite_plural(findings.words[o.first]) for o in occurrences):
        return False
    return len(occurrences) > 1 or occurrences[0].name or _is_initiative(findings, occurrences[0])


def _is_initiative(findings: Findings, occurrence: Occurrence) -> bool:
    return any(
        match.first == occurrence.last and match.meaning.layer == "initiative"
        for match in findings.sentences[occurrence.sentence].matches
    )


def _shortened(keys: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pair a name's head with the one compound that it shortens (*holdet*, *gåholdet*)."""
    longer: dict[str, list[str]] = defaultdict(list)
    for key in sorted(keys):
        for cut in range(1, len(key) - _SHORTEST_HEAD + 1):
            if key[cut:] in keys:
                longer[key[cut:]].append(key)
    for short, compounds in longer.items():
        if len(compounds) == 1:
            yield short, compounds[0]


def _within_sentences(findings: Findings) -> frozenset[str]:
    """Return the base forms of words that are capitalised in mid-sentence."""
    return frozenset(
        base(word)
        for sentence in findings.sentences
        for word in findings.words[sentence.first + 1 : sentence.last + 1]
        if sentence.clauses and _is_name(word)
    )


def _occurrences(
    words: Sequence[Word], sentence: SentenceFindings, number: int, certain: frozenset[str]
) -> Iterator[tuple[Occurrence, tuple[str, ...]]]:
    taken: set[int] = set()
    for first, last in (*_quoted(words, sentence), *_names(words, sentence, certain)):
        if first in taken:
            continue
        taken.update(range(first, last + 1))
        if last > first and _is_person(words[first : last + 1]):
            continue
        yield Occurrence(number, first, last, name=True), _keys(words, first, last)
    # A bracketed list of examples names no case.
    taken.update(_bracketed(words, sentence))
    initiatives = {m.first for m in sentence.matches if m.meaning.layer == "initiative"}
    for at in range(sentence.first, sentence.last + 1):
        word = words[at]
        # A bare *projektet* or *ordningen* describes a case that has its name elsewhere.
        bare = len(word.lower) <= _LONGEST_DESCRIPTION
        if (
            word.pos == "NOUN"
            and at not in taken
            and not bare
            and (at in initiatives or word.lower.endswith(_DEFINITE))
        ):
            first = _with_first_half(words, sentence, at)
            yield Occurrence(number, first, at, name=False), (base(word),)


def _with_first_half(words: Sequence[Word], sentence: SentenceFindings, at: int) -> int:
    """Return where a compound begins that shares its last part (*job- og fritidsvejledningen*)."""
    opening = at - 2
    shares = opening >= sentence.first and words[opening].text.endswith("-")
    return opening if shares and words[at - 1].lower in ("og", "eller") else at


def _is_person(words: Sequence[Word]) -> bool:
    """Say whether words are a person's name; what means something (*Åben Barsel*) is none."""
    return all(word.entity == "PER" and not word.classes for word in words)


def _bracketed(words: Sequence[Word], sentence: SentenceFindings) -> Iterator[int]:
    inside = False
    for at in range(sentence.first, sentence.last + 1):
        inside = (inside or words[at].text == "(") and words[at].text != ")"
        if inside:
            yield at


def _quoted(words: Sequence[Word], sentence: SentenceFindings) -> Iterator[tuple[int, int]]:
    """Yield short phrases between quotation marks that are a name, not somebody's words."""
    marks = [at for at in range(sentence.first, sentence.last + 1) if words[at].text in _QUOTES]
    for opening, closing in pairwise(marks):
        first, last = opening + 1, closing - 1
        inside = words[first:closing]
        if (
            0 < len(inside) <= _LONGEST_NAME
            and inside[0].text[0].isupper()
            and inside[-1].text[-1].isalnum()
            and not any(word.verb == "finite" for word in inside)
        ):
            yield first, last


def _keys(words: Sequence[Word], first: int, last: int) -> tuple[str, ...]:
    """Return the base forms of a name's words up to its first connector.

    What follows a connector (*Klubben i Lunden*) is as a rule a place, which other names share.
    """
    keys: list[str] = []
    if words[first].text.endswith("-"):
        return (base(words[last]),)
    for word in words[first : last + 1]:
        if word.lower in _CONNECTORS and keys:
            break
        if word.text[0].isupper():
            keys.append(base(word))
    # *Projekt Solhjulet* and *Projekt Tråden* have a word in common and are two.
    return tuple(key for key in keys if key not in _NAMING) or tuple(keys)


def _names(
    words: Sequence[Word], sentence: SentenceFindings, certain: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words, with the small words that join them.

    A sentence's first word counts if it is a noun, and is capitalised elsewhere too or opens a
    run or a heading.
    """
    at = sentence.first
    while at <= sentence.last:
        if not _is_name(words[at]):
            at += 1
            continue
        last = at
        ahead = at + 1
        while ahead <= min(sentence.last, at + _LONGEST_NAME):
            if ahead < sentence.last and _parts_two(words, ahead):
                break
            if _is_name(words[ahead]) or words[ahead].text.isdigit():
                last = ahead
            elif words[ahead].lower not in _CONNECTORS or ahead > last + 1:
                break
            ahead += 1
        last = _with_noun(words, sentence, at, last)
        opening = all(not w.text[0].isalnum() for w in words[sentence.first : at])
        if not opening or _may_open(words, sentence, at, last, certain):
            yield at, last
        elif last > at and words[at + 1].text[0].isupper():
            yield at + 1, last
        at = last + 1


def _parts_two(words: Sequence[Word], at: int) -> bool:
    """Say whether *og* stands between two names (*Mentorkorpset og Jobsporet*)."""
    return (
        words[at].lower == "og"
        and words[at - 1].lower.endswith(_DEFINITE)
        and words[at + 1].lower.endswith(_DEFINITE)
    )


def _with_noun(words: Sequence[Word], sentence: SentenceFindings, at: int, last: int) -> int:
    """Return where a name ends that goes on in small letters.

    A genitive takes its noun (*Mødrenes bageri*), the first half of a compound the other (*Job-
    og fritidsvejledningen*); a short heading that starts with a name and has no verb is one
    (*Køkkenet på kajen*).
    """
    if words[last].text.endswith("-") and last + 2 <= sentence.last:
        return last + 2 if words[last + 2].pos == "NOUN" else last
    if sentence.kind in ("heading", "title") and at == sentence.first:
        whole = words[at : sentence.last + 1]
        if len(whole) <= _LONGEST_NAME and all(w.text[0].isalnum() and not w.verb for w in whole):
            return sentence.last
    if last == at and words[at].lower.endswith("nes"):
        noun = next(
            (n for n in range(at + 1, min(at + 3, sentence.last + 1)) if words[n].pos == "NOUN"),
            last,
        )
        if all(words[n].pos == "ADJ" for n in range(at + 1, noun)):
            return noun
    return last


def _may_open(
    words: Sequence[Word],
    sentence: SentenceFindings,
    at: int,
    last: int,
    certain: frozenset[str],
) -> bool:
    word = words[at]
    if word.pos not in _NAME_OPENERS and (last == at or word.pos in _NO_OPENERS):
        return False
    followed_by_colon = last < sentence.last and words[last + 1].text == ":"
    return (
        base(word) in certain
        or followed_by_colon
        or last > at
        or sentence.kind in ("heading", "title")
        or (word.pos in ("NOUN", "PROPN") and word.lower.endswith(_DEFINITE))
    )


def _is_name(word: Word) -> bool:
    return word.text[0].isupper() and len(word.text) > 1 and any(c.isalpha() for c in word.text)


def written(findings: Findings, occurrence: Occurrence) -> str:
    """Return an occurrence's words as written."""
    words = findings.words[occurrence.first : occurrence.last + 1]
    text = ""
    for word, after in zip(words, [*words[1:], None], strict=True):
        gap = " " * (after is not None and after.start > word.end)
        text += word.text + gap
    return text


def says_so(candidate: Candidate, findings: Findings) -> bool:
    """Say whether a name calls itself an initiative (*Projekt Solhjulet*)."""
    return any(
        o.name and o.last > o.first and findings.words[o.first].lower in _NAMING
        for o in candidate.occurrences
    )


def describe(
    candidate: Candidate, findings: Findings, others: Sequence[Candidate]
) -> Mapping[str, float]:
    """Return what the text shows of a candidate, as named numbers from 0 to about 1.

    ``others`` are all candidates of the text.
    """
    words = findings.words
    shown: Counter[str] = Counter()
    total = len(candidate.occurrences)
    sections = set()
    for occurrence in candidate.occurrences:
        sentence = findings.sentences[occurrence.sentence]
        shown.update(_signs(words, sentence, occurrence))
        sections.add(sentence.part)
    shares = {f"share:{sign}": count / total for sign, count in shown.items()}
    some = {f"some:{sign}": 1.0 for sign in shown}
    head = max(sorted(candidate.keys), key=len)
    tails = {key[-n:] for key in candidate.keys for n in _TAILS if len(key) >= n}
    parts = {base(w) for o in candidate.occurrences for w in words[o.first : o.last + 1]}
    oftener = sum(len(other.occurrences) > total for other in others)
    most = max(len(other.occurrences) for other in others)
    return {
        **shares,
        **some,
        "often": min(total, 10) / 10,
        "share of the most": total / most,
        "oftener": min(oftener, 10) / 10,
        "among the three most": float(oftener < 3),
        "spread": min(len(sections), 6) / 6,
        "once": float(total == 1),
        "early": 1 - candidate.occurrences[0].sentence / max(1, len(findings.sentences)),
        "long": min(len(head), 20) / 20,
        **{f"tail {tail}": 1.0 for tail in sorted(tails)},
        **{f"part {part}": 1.0 for part in sorted(parts)},
    }


def _is_indefinite_plural(word: Word) -> bool:
    return word.text[0].islower() and word.lower.endswith("er") and word.lemma != word.lower


def _signs(
    words: Sequence[Word], sentence: SentenceFindings, occurrence: Occurrence
) -> Iterator[str]:
    first, last = occurrence.first, occurrence.last
    before = words[first - 1] if first > sentence.first else None
    after = words[last + 1] if last < sentence.last else None
    if occurrence.name:
        yield "name"
        if before is not None:
            yield "name within"
    yield f"in {sentence.kind}"
    if before is None and after is None:
        yield "whole sentence"
        yield f"whole sentence of {min(last - first + 1, 4)}"
    if before is None and after is not None and after.text == ":":
        yield "opens an item"
    if before is not None:
        if before.lower in _PLACE_PREPOSITIONS:
            yield "after a place preposition"
        if before.lower in _NAMING or before.lemma in _NAMING:
            yield "after a naming word"
        if before.pos == "NOUN" and before.lower.endswith(_DEFINITE):
            yield "after a definite noun"
            for code in before.classes:
                yield f"named {code}"
        if before.text in _QUOTES:
            yield "quoted"
            if first - 2 >= sentence.first and words[first - 2].lemma in _NAMING:
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
        if after.lower == "i" and last + 2 <= sentence.last and _is_name(words[last + 2]):
            yield "located"
        yield f"before {after.lemma}"
    head = words[first]
    if head.lower.endswith(_DEFINITE):
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
