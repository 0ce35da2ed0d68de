"""Gather the phrases that may name a case, and join those that count as one name.

A case is discovered, never listed: a candidate is a name, an initiative's noun, or a definite
noun that returns. What the text shows of it (``signs``) tells the cases from the rest.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from boligsocial.analysis.findings import Findings, SentenceFindings, Word

QUOTES = frozenset('»«”“"„‘’')
NAMING = frozenset({
    "hedde", "kalde", "døbe", "projekt", "projektet", "initiativ", "initiativet", "ordning",
    "ordningen", "kaldet", "navn", "navnet", "indsatsen", "indsats", "forsøg", "forsøget",
})  # fmt: skip
_CONNECTORS = frozenset({
    "og", "&", "for", "i", "på", "af", "med", "til", "over", "om", "under", "et", "en",
})  # fmt: skip
_NAME_OPENERS = ("NOUN", "PROPN", "ADJ", "VERB")
_NO_OPENERS = ("ADP", "SCONJ", "CCONJ", "DET", "ADV", "AUX")
DEFINITE = ("en", "et", "ne", "ens", "ets", "nes")
_LONGEST_NAME = 6
_SHORTEST_HEAD = 4
_LONGEST_DESCRIPTION = 9


class Occurrence(Struct, frozen=True):
    """The words ``first`` to ``last`` in sentence number ``sentence``.

    ``name`` if capitalised, ``initiative`` if the codebook knows the noun as one.
    """

    sentence: int
    first: int
    last: int
    name: bool
    initiative: bool = False


class Candidate(Struct, frozen=True):
    """All occurrences of what counts as one name, and the base forms of its words."""

    keys: frozenset[str]
    occurrences: tuple[Occurrence, ...]


def base(word: Word) -> str:
    """Return a name's word in lower case, without genitive and definite endings.

    *Hallens*, *hallen* and *hal* count as one.
    """
    return _base(word.lower)


@lru_cache(maxsize=4096)
def _base(lower: str) -> str:
    text = lower.rstrip("s") if len(lower) > 4 else lower
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
    if all(_is_indefinite_plural(findings.words[o.last]) for o in occurrences):
        return False
    return len(occurrences) > 1 or occurrences[0].name or occurrences[0].initiative


def _is_indefinite_plural(word: Word) -> bool:
    return word.text[0].islower() and word.lower.endswith("er") and word.lemma != word.lower


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
        if sentence.clauses and is_name(word)
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
        initiative = at in initiatives
        if (
            word.pos == "NOUN"
            and at not in taken
            and not bare
            and (initiative or word.lower.endswith(DEFINITE))
        ):
            first = at - 2 if _shares_its_end(words, sentence, at - 2) else at
            yield Occurrence(number, first, at, name=False, initiative=initiative), (base(word),)


def _shares_its_end(words: Sequence[Word], sentence: SentenceFindings, at: int) -> bool:
    """Say whether half a compound has its end two words on (*job- og fritidsvejledningen*)."""
    return (
        sentence.first <= at <= sentence.last - 2
        and words[at].text.endswith("-")
        and words[at + 1].lower in ("og", "eller")
        and words[at + 2].pos == "NOUN"
    )


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
    marks = [at for at in range(sentence.first, sentence.last + 1) if words[at].text in QUOTES]
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
    return tuple(key for key in keys if key not in NAMING) or tuple(keys)


def _names(
    words: Sequence[Word], sentence: SentenceFindings, certain: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words, with the small words that join them.

    A sentence's first word counts if it is a noun, and is capitalised elsewhere too or opens a
    run or a heading.
    """
    at = sentence.first
    while at <= sentence.last:
        if not is_name(words[at]):
            at += 1
            continue
        last = at
        ahead = at + 1
        while ahead <= min(sentence.last, at + _LONGEST_NAME):
            if ahead < sentence.last and _parts_two(words, ahead):
                break
            if is_name(words[ahead]) or words[ahead].text.isdigit():
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
        and words[at - 1].lower.endswith(DEFINITE)
        and words[at + 1].lower.endswith(DEFINITE)
    )


def _with_noun(words: Sequence[Word], sentence: SentenceFindings, at: int, last: int) -> int:
    """Return where a name ends that goes on in small letters.

    A genitive takes its noun (*Mødrenes bageri*), the first half of a compound the other (*Job-
    og fritidsvejledningen*); a short heading that starts with a name and has no verb is one
    (*Køkkenet på kajen*).
    """
    if _shares_its_end(words, sentence, last):
        return last + 2
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
        or (word.pos in ("NOUN", "PROPN") and word.lower.endswith(DEFINITE))
    )


def is_name(word: Word) -> bool:
    """Say whether a word is written like a name."""
    return word.text[0].isupper() and len(word.text) > 1 and any(c.isalpha() for c in word.text)


def written(findings: Findings, occurrence: Occurrence) -> str:
    """Return an occurrence's words as written."""
    words = findings.words[occurrence.first : occurrence.last + 1]
    text = ""
    for word, after in zip(words, [*words[1:], None], strict=True):
        gap = " " * (after is not None and after.start > word.end)
        text += word.text + gap
    return text
