"""Find the codebook's terms among the words of a sentence."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from msgspec import Struct

from boligsocial.analysis.findings import Match, Meaning
from boligsocial.pipeline.classes import LEXICON_POS, Lexicon
from boligsocial.pipeline.forms import base_forms, head_keys, known_forms, modifier_keys

_GAP = "..."
_LONGEST_GAP = 5
# Auxiliaries do inflect, but by no rule: *kunne* is no form of *kun*.
_UNINFLECTED = frozenset({"ADP", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "NUM", "PUNCT"})
_POS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a"}


class Readable(Protocol):
    """What a word must offer to be matched: lower-case form and lemma, and its UD tag."""

    @property
    def lower(self) -> str: ...  # noqa: D102
    @property
    def lemma(self) -> str: ...  # noqa: D102
    @property
    def pos(self) -> str: ...  # noqa: D102


class _Pattern(Struct, frozen=True):
    """A term's first key with its tag, and those that follow with theirs."""

    key: str
    tag: str
    rest: tuple[tuple[str, str], ...]
    meaning: Meaning


def _pattern(term: str, meaning: Meaning) -> _Pattern:
    (key, tag), *rest = [word.partition("/")[::2] for word in term.lower().split()]
    return _Pattern(key, tag, tuple(rest), meaning)


class TermIndex:
    """All terms by the key of their first word, or of their first two where no gap parts these.

    A word's keys are worked out once and kept, so that a running text costs a look-up a word,
    and the many phrases that begin with *være* or *på* are not tried one by one.
    """

    def __init__(self, terms: Iterable[tuple[str, Meaning]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._starts: dict[str, list[_Pattern]] = {}
        self._pairs: dict[tuple[str, str], list[_Pattern]] = {}
        self._known: set[str] = set()
        self._seen: dict[tuple[str, str, str], tuple[str, ...]] = {}
        for term, meaning in terms:
            pattern = _pattern(term, meaning)
            second = pattern.rest[0][0] if pattern.rest else _GAP
            if second == _GAP:
                self._starts.setdefault(pattern.key, []).append(pattern)
            else:
                self._pairs.setdefault((pattern.key, second), []).append(pattern)
            self._known.update((pattern.key, *(key for key, _ in pattern.rest)))

    def keys(self, lower: str, lemma: str, pos: str = "") -> tuple[str, ...]:
        """Return those keys of the word that some term holds.

        A small word (*mens*, *lige*) has no inflection to undo and is no compound; a word whose
        lemma the lexicon has is not guessed at (*børn* is *barn*, and no form of *bør*).
        """
        found = self._seen.get((lower, lemma, pos))
        if found is None:
            candidates: tuple[str, ...] = (lower, lemma)
            if pos not in _UNINFLECTED:
                known = LEXICON_POS.get(pos) in self._lexicon.get(lemma, ())
                forms = known_forms(lower, lemma) if known else base_forms(lower, lemma)
                candidates = (*forms, *head_keys(forms), *modifier_keys(lower))
            found = tuple(dict.fromkeys(key for key in candidates if key in self._known))
            self._seen[lower, lemma, pos] = found
        return found

    def find(self, words: Sequence[Readable], first: int, last: int) -> list[Match]:
        """Return the terms in the words ``first`` to ``last``.

        Where terms of one layer overlap, the longest is kept.
        """
        keys = [self.keys(word.lower, word.lemma, word.pos) for word in words[first : last + 1]]
        sentence = words[first : last + 1]
        found: list[Match] = []
        for at, starts in enumerate(keys):
            whole: set[str] = set()
            seconds = keys[at + 1] if at + 1 < len(keys) else ()
            for key in starts:
                for pattern in self._beginning(key, seconds):
                    layer = pattern.meaning.layer
                    # A word that stands in the list itself is not read by its head as well.
                    if key[0] == "*" and layer in whole:
                        continue
                    match = _match(pattern, sentence, keys, at, first)
                    if match is not None:
                        found.append(match)
                        if key[-1] != "*":
                            whole.add(layer)
        return _longest(found)

    def _beginning(self, key: str, seconds: Sequence[str]) -> Iterator[_Pattern]:
        yield from self._starts.get(key, ())
        for second in seconds:
            yield from self._pairs.get((key, second), ())


def _match(
    pattern: _Pattern,
    words: Sequence[Readable],
    keys: Sequence[tuple[str, ...]],
    first: int,
    offset: int,
) -> Match | None:
    if not _tagged(words[first], pattern.tag):
        return None
    at = first + 1
    gap = False
    for key, tag in pattern.rest:
        if key == _GAP:
            gap = True
            continue
        end = min(len(words), at + _LONGEST_GAP + 1) if gap else min(len(words), at + 1)
        at = next((i for i in range(at, end) if key in keys[i] and _tagged(words[i], tag)), -1) + 1
        if at == 0:
            return None
        gap = False
    return Match(pattern.meaning, offset + first, offset + at - 1, pattern.key.endswith("*"))


def _tagged(word: Readable, tag: str) -> bool:
    # A pipeline without tags leaves the tag empty: then every reading is let through.
    return not tag or not word.pos or _POS.get(word.pos) == tag


def _longest(matches: list[Match]) -> list[Match]:
    """Keep, within each layer, the longest of overlapping matches; of equal ones each code once."""
    kept: list[Match] = []
    owners: dict[tuple[str, int], tuple[int, int]] = {}
    codes: set[tuple[str, str, int, int]] = set()
    for match in sorted(matches, key=lambda m: (m.first - m.last, m.compound, m.first)):
        layer, span = match.meaning.layer, (match.first, match.last)
        places = [(layer, at) for at in range(match.first, match.last + 1)]
        code = (layer, match.meaning.code, *span)
        if code in codes or any(owners.get(place, span) != span for place in places):
            continue
        codes.add(code)
        owners.update(dict.fromkeys(places, span))
        kept.append(match)
    return sorted(kept, key=lambda m: (m.first, m.last))
