"""Vary the look of training text: what the treebank's newspapers of 1983-1992 do not show."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from .treebank import Sentence, Token

_QUOTES = (("“", "”"), ("”", "”"), ("„", "“"), ("»", "«"), ("«", "»"), ("’", "’"), ("''", "''"))
_DASHES = ("–", "—")
_BULLETS = ("-", "•", "–", "*", "·", "o")
_SHORT = 10

# Shares of documents, or of short sentences, that are changed; small, since UD's text is plain.
_TYPOGRAPHIC = 0.3
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
    tokens: list[Token] = []
    opened = False
    for token in sentence.tokens:
        form = token.form
        if form == '"':
            # A lone quote at the end of a sentence closes one that an earlier sentence opened.
            last = len(tokens) == len(sentence.tokens) - 1
            form = quotes[1] if opened or last else quotes[0]
            opened = not opened
        elif form == "-" and token.space:
            form = dash
        tokens.append(replace(token, form=form))
    return replace(sentence, tokens=tuple(tokens))


def _bulleted(sentence: Sentence, bullet: str) -> Sentence:
    root = next(i for i, t in enumerate(sentence.tokens) if t.head == i)
    known = sentence.tokens[0].entity != ""
    mark = Token(bullet, "PUNCT", "", bullet, root + 1, "punct", "O" if known else "", True)
    rest = (replace(t, head=t.head + 1) for t in sentence.tokens)
    return replace(sentence, tokens=(mark, *rest))


def _shouted(sentence: Sentence) -> Sentence:
    return replace(
        sentence, tokens=tuple(replace(t, form=t.form.upper()) for t in sentence.tokens)
    )
