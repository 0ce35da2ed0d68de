"""Give spaCy a document whose parts it may not join."""

from spacy.language import Language
from spacy.tokens import Doc

from boligsocial.reading.document import Document


def make_doc(nlp: Language, document: Document) -> Doc:
    """Tokenize a document and fix the beginning of each part as a sentence's beginning.

    The parser keeps sentence starts that are set before it.
    """
    doc = nlp.make_doc(document.text)
    starts = iter(part.start for part in document.parts)
    start = next(starts, None)
    for token in doc:
        if start is not None and token.idx >= start:
            token.is_sent_start = True
            while start is not None and start <= token.idx:
                start = next(starts, None)
    return doc
