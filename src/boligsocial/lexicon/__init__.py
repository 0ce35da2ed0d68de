"""The semantic lexicon: what kinds of things Danish words mean.

``words.tsv`` gives lemmas, ``phrases.tsv`` set phrases and particle verbs, each with semantic
classes (``succeed``, ``lack``, ``attend``, ``citizen``, ``money`` …) that are explained in
``README.md`` beside them. The classes stand for words that no training text held.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def words() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return lemma to part of speech (``n``, ``v``, ``a``) to classes."""
    table: dict[str, dict[str, tuple[str, ...]]] = {}
    for lemma, pos, classes in _rows("words.tsv"):
        table.setdefault(lemma, {})[pos] = tuple(classes.split())
    return table


@cache
def phrases() -> Mapping[str, tuple[str, ...]]:
    """Return phrase, its words in base form, to classes."""
    return {phrase: tuple(classes.split()) for phrase, _, classes in _rows("phrases.tsv")}


def _rows(name: str) -> list[tuple[str, str, str]]:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return [(row[0], row[1], row[2]) for row in rows]
