"""Vary the look of training text: what the treebank's newspapers of 1983-1992 do not show."""

import random
from collections.abc import Sequence
from dataclasses import replace

from .quotes import MARK, closing
from .treebank import Sentence, Token

# The straight mark twice: it stays the commonest.
_QUOTES = (
    *((MARK, MARK),) * 2,
    *(("“", "”"), ("”", "”"), ("„", "“"), ("»", "«"), ("«", "»"), ("’", "’"), ("''", "''")),
)
_TIGHT = frozenset(",.;:!?)")
_DASHES = ("-", "–", "–", "—")
_BULLETS = ("-", "•", "–", "*", "·", "o")
_SHORT = 10

# Shares of documents, or of short sentences, that are changed; small, since UD's text is plain.
_TYPOGRAPHIC = 0.4
_LISTS = 0.05
_CAPITALS = 0.03


def vary(sentences: Sequence[Sentence], rng: random.Random) -> tuple[list[Sentence], bool]:
    """Return the sentences of one document varied, and whether they became a list."""
    result = list(sentences)
    if rng.random() < _TYPOGRAPHIC:
        quotes, dash = rng.choice(_QUOTES), rng.choice(_DASHES)
        result = [_typographic(s, quotes, dash) for s in result]
    as_list = rng.random() < _LISTS
    if as_list:
        bullet = rng.choice(_BULLETS)
        result = [_bulleted(s, bullet) for s in result]
    return [
        _shouted(s) if len(s.tokens) < _SHORT and rng.random() < _CAPITALS else s for s in result
    ], as_list


def _typographic(sentence: Sentence, quotes: tuple[str, str], dash: str) -> Sentence:
    """Set other marks, and quotes close to the speech: UD's text spaces them wrongly."""
    tokens = list(sentence.tokens)
    closes = closing([t.form for t in tokens])
    for i, token in enumerate(tokens):
        if token.form == "-" and token.space:
            tokens[i] = replace(token, form=dash)
        elif token.form == MARK:
            at_end = i in closes
            tokens[i] = replace(token, form=quotes[at_end], space=at_end)
            if i:
                tokens[i - 1] = replace(tokens[i - 1], space=not at_end)
            if at_end and i + 1 < len(tokens) and tokens[i + 1].form in _TIGHT:
                tokens[i] = replace(tokens[i], space=False)
    return replace(sentence, tokens=tuple(tokens))


def _bulleted(sentence: Sentence, bullet: str) -> Sentence:
    root = next(i for i, t in enumerate(sentence.tokens) if t.head == i)
    known = sentence.tokens[0].entity != ""
    mark = Token(bullet, "PUNCT", "", bullet, root + 1, "punct", "O" if known else "", True)
    rest = (replace(t, head=t.head + 1) for t in sentence.tokens)
    return replace(sentence, tokens=(mark, *rest))


def _shouted(sentence: Sentence) -> Sentence:
    return replace(sentence, tokens=tuple(replace(t, form=t.form.upper()) for t in sentence.tokens))
