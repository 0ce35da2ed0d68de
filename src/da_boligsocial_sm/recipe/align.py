"""Find each UD sentence in the original treebank, word by word."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .treebank import Document, Sentence


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where a UD sentence lies: the document and, for each token, the word it is (part of)."""

    document: int
    words: tuple[int | None, ...]
    exact: bool


def align(sentences: Sequence[Sentence], documents: Sequence[Document]) -> list[Alignment | None]:
    """Align sentences exactly, else inside a document, else to the likeliest sentence."""
    texts = [_Text(d) for d in documents]
    by_key: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, (document, text) in enumerate(zip(documents, texts, strict=True)):
        for span in document.sentences():
            by_key[text.between(span)].append((number, text.starts[span.start]))
    used: set[tuple[int, int]] = set()
    result: list[Alignment | None] = []
    for sentence in sentences:
        key = "".join(_norm(t.form) for t in sentence.tokens)
        places = by_key.get(key) or [
            (n, at) for n, t in enumerate(texts) if (at := t.chars.find(key)) >= 0
        ]
        if places:
            place = next((p for p in places if p not in used), places[0])
            used.add(place)
            number, start = place
            result.append(_at(sentence, number, texts[number], range(start, start + len(key))))
        else:
            result.append(_loosely(sentence, key, documents, texts))
    return result


class _Text:
    """The characters of a document without spaces, and which word each belongs to."""

    def __init__(self, document: Document) -> None:
        self.starts: list[int] = []
        self.word_at: list[int] = []
        parts: list[str] = []
        for i, word in enumerate(document.words):
            self.starts.append(len(self.word_at))
            part = _norm(word.form)
            parts.append(part)
            self.word_at += [i] * len(part)
        self.starts.append(len(self.word_at))
        self.chars = "".join(parts)

    def between(self, span: range) -> str:
        return self.chars[self.starts[span.start] : self.starts[span.stop]]


def _norm(form: str) -> str:
    return form.replace("_", "").replace(" ", "").replace("´", "'")


def _at(sentence: Sentence, number: int, text: _Text, chars: range) -> Alignment:
    words: list[int | None] = []
    position = chars.start
    for token in sentence.tokens:
        words.append(text.word_at[position])
        position += len(_norm(token.form))
    return Alignment(number, tuple(words), True)


def _loosely(
    sentence: Sentence, key: str, documents: Sequence[Document], texts: Sequence[_Text]
) -> Alignment | None:
    """Map the characters that agree with the most similar sentence of any document."""
    bag = {t.form for t in sentence.tokens}
    score, number, span = max(
        (
            (_overlap(bag, {documents[n].words[i].form for i in s}), n, s)
            for n in range(len(documents))
            for s in documents[n].sentences()
        ),
        key=lambda x: x[0],
    )
    if score < 0.4:
        return None
    text = texts[number]
    offset = text.starts[span.start]
    matcher = SequenceMatcher(None, key, text.between(span), autojunk=False)
    place = {
        a + i: text.word_at[offset + b + i]
        for a, b, n in matcher.get_matching_blocks()
        for i in range(n)
    }
    words: list[int | None] = []
    position = 0
    for token in sentence.tokens:
        length = len(_norm(token.form))
        hits = [place[p] for p in range(position, position + length) if p in place]
        words.append(max(set(hits), key=hits.count) if len(hits) * 2 >= length else None)
        position += length
    return Alignment(number, tuple(words), False)


def _overlap(a: set[str], b: set[str]) -> float:
    return len(a & b) / max(len(a | b), 1)
