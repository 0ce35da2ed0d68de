"""Give spaCy a document whose parts it may not join, in stretches that it can hold."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from boligsocial.reading.document import Document

# The parser's memory grows by about 4 kB a character: an article is one stretch, a book is many.
LONGEST = 100_000


def make_docs(nlp: Language, document: Document) -> Iterator[tuple[int, Doc]]:
    """Yield the document's stretches: where each begins, and its tokens.

    The beginning of each part is fixed as a sentence's beginning, which the parser keeps.
    Stretches end between parts, or at a blank where a part is longer than a stretch.
    """
    starts = [part.start for part in document.parts]
    for first, last in _stretches(document):
        doc = nlp.make_doc(document.text[first:last])
        ahead = iter([start - first for start in starts if first <= start < last])
        start = next(ahead, None)
        for token in doc:
            if start is not None and token.idx >= start:
                token.is_sent_start = True
                while start is not None and start <= token.idx:
                    start = next(ahead, None)
        yield first, doc


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
