"""Give spaCy a document whose parts it may not join, in stretches that it can hold."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from boligsocial.reading.document import Document

# The parser's memory grows by about 4 kB a character: an article is one stretch, a book is many.
LONGEST = 100_000
# A part is in capitals if it has so many letters, and no small one; less is an abbreviation.
_FEWEST_CAPITALS = 8
_WORD = re.compile(r"[^\W\d_]+")


def make_docs(nlp: Language, document: Document) -> Iterator[tuple[int, Doc]]:
    """Yield the document's stretches: where each begins, and its tokens.

    The beginning of each part is fixed as a sentence's beginning, which the parser keeps.
    Stretches end between parts, or at a blank where a part is longer than a stretch. Parts in
    capitals are read in the letters of running text; offsets stay.
    """
    text = _in_running_letters(document)
    starts = [part.start for part in document.parts]
    for first, last in _stretches(document):
        doc = nlp.make_doc(text[first:last])
        offsets = [token.idx for token in doc]
        for start in starts:
            if first <= start < last and (at := bisect_left(offsets, start - first)) < len(doc):
                doc[at].is_sent_start = True
        yield first, doc


def _in_running_letters(document: Document) -> str:
    """Return the text with its parts in capitals as they would be written elsewhere in it."""
    text = document.text
    in_capitals = [
        (part.start, part.end)
        for part in document.parts
        if _is_in_capitals(text[part.start : part.end])
    ]
    if not in_capitals:
        return text
    written: dict[str, Counter[str]] = {}
    for word in _WORD.findall(text):
        written.setdefault(word.lower(), Counter())[word] += not word.isupper()

    def usual(found: re.Match[str]) -> str:
        word = found[0].lower()
        form, times = written[word].most_common(1)[0]
        form = form if times else word
        form = form[0].upper() + form[1:] if found.start() == 0 else form
        # A letter whose small form is longer would move all that follows.
        return form if len(form) == len(found[0]) else found[0]

    pieces = []
    done = 0
    for start, end in in_capitals:
        pieces += [text[done:start], _WORD.sub(usual, text[start:end])]
        done = end
    return "".join((*pieces, text[done:]))


def _is_in_capitals(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) >= _FEWEST_CAPITALS


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    text = document.text
    ends = [part.end for part in document.parts]
    first = 0
    while first < len(text):
        limit = first + LONGEST
        if limit >= len(text):
            last = len(text)
        else:
            fitting = [end for end in ends if first < end <= limit]
            last = fitting[-1] if fitting else text.rfind(" ", first + 1, limit)
            last = last if last > first else limit
        yield first, last
        first = last
