"""Find a coder's sentences in the text that was analysed, by their words."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence

Span = tuple[int, int]
"""Code points into a text, half-open."""

# A sentence of at least this many letters occurs so rarely twice that it is looked for in the
# whole rest of the text; a shorter one only nearby, in proportion to its length and to that of
# the last few missed before it.
_LONG = 40
_REACH = 20
_FEW = 50


def locate(sentences: Sequence[str], text: str) -> tuple[Span | None, ...]:
    """Return where each of the ``sentences``, which are in text order, stands in ``text``.

    Only letters and digits count: white space, hyphens, quotes and accents may differ.
    A sentence that was altered beyond that gets its share of the text between its neighbours;
    None stands for one that is not there or has no words.
    """
    stream, offsets = _words(text)
    spans: list[Span | None] = [None] * len(sentences)
    cursor = 0
    missed: list[tuple[int, int]] = []

    def share_out(end: int) -> None:
        """Divide the stream from the cursor to ``end`` among the missed, by their lengths."""
        total = sum(length for _, length in missed)
        passed = 0
        for index, length in missed:
            a = cursor + (end - cursor) * passed // total
            passed += length
            b = cursor + (end - cursor) * passed // total
            spans[index] = (a, b) if a < b else None
        missed.clear()

    for index, sentence in enumerate(sentences):
        words, _ = _words(sentence)
        if not words:
            continue
        near = cursor + _REACH * len(words) + 2 * sum(length for _, length in missed[-_FEW:])
        found = stream.find(words, cursor, len(stream) if len(words) >= _LONG else near)
        if found < 0:
            missed.append((index, len(words)))
            continue
        share_out(found)
        cursor = found + len(words)
        spans[index] = (found, cursor)
    share_out(len(stream))
    return tuple(span and (offsets[span[0]], offsets[span[1] - 1] + 1) for span in spans)


def has_words(text: str) -> bool:
    """Say whether ``text`` holds a letter or a digit."""
    return any(character.isalnum() for character in text)


def _words(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits of ``text``, folded, and the offset of each."""
    letters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for letter in unicodedata.normalize("NFKD", character).casefold():
            if letter.isalnum():
                letters.append(letter)
                offsets.append(offset)
    return "".join(letters), offsets


class Places:
    """Numbered stretches of a text, in text order, to look spans up in."""

    def __init__(self, stretches: Sequence[tuple[int, Span | None]]) -> None:
        self._placed = [(n, span) for n, span in stretches if span]
        self._starts = [span[0] for _, span in self._placed]

    def number_at(self, start: int, end: int) -> int | None:
        """Return the number of the stretch that the span overlaps most, the first of equals."""
        best = max(self._overlaps(start, end), key=lambda found: found[0], default=(0, None))
        return best[1]

    def _overlaps(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        first = max(bisect_right(self._starts, start) - 1, 0)
        for n, (a, b) in self._placed[first:]:
            if a >= end:
                return
            if b > start:
                yield min(b, end) - max(a, start), n
