"""The baseline to beat: plain dictionary coding.

Every term of the codebook that stands in a sentence gives its code, whatever is said about it.
The baseline is told the cases' names, which the analysis must find by itself.
"""

import re
from collections.abc import Mapping
from typing import Literal

from boligsocial.analysis.codes import FIELD, LEVELS, Level
from boligsocial.codebook.types import Codebook
from boligsocial.evaluation.coding import Coding, FoundCell, FoundClaim, FoundModel, of_gold
from boligsocial.evaluation.gold import Gold, GoldSentence

Group = Literal["actor", "model", "outcome", "level"]
Terms = Mapping[Group, Mapping[str, str]]
"""Group to term to the code it gives; an actor's term gives the actor's type."""

_ENDING = "(?:(?:e?(?:n|ne|r|rne|t|ts)|e)?s?|e?de|te|nde|ende)"


def dictionary(codebook: Codebook) -> Terms:
    """Return the terms of a codebook."""
    return {
        "actor": {term: entry.type for entry in codebook.actors for term in entry.terms},
        "model": {term: entry.code for entry in codebook.models for term in entry.terms},
        "outcome": {term: entry.code for entry in codebook.outcomes for term in entry.terms},
        "level": {term: entry.code for entry in codebook.levels for term in entry.terms},
    }


def code_by_dictionary(gold: Gold, terms: Terms) -> Coding:
    """Code the gold's sentences, all of which count as text, by ``terms``.

    Models are ``practised`` at each level that the sentence names, claims ``achieved``, and both
    are of every case named in the sentence. A cell is ``practised`` where a model was coded.
    """
    patterns = {group: _patterns(codes) for group, codes in terms.items()}
    names = of_gold(gold).names
    surface = {
        case.id: re.compile("|".join(rf"\b{re.escape(n)}\b" for n in case.names), re.IGNORECASE)
        for case in gold.cases
        if case.names
    }

    def codes(group: Group, sentence: GoldSentence) -> list[str]:
        return [code for code, found in patterns[group].items() if found.search(sentence.text)]

    actors: set[tuple[int, str]] = set()
    models: list[FoundModel] = []
    claims: list[FoundClaim] = []
    for sentence in gold.sentences:
        n = sentence.n
        cases = frozenset(case for case, found in surface.items() if found.search(sentence.text))
        named = codes("level", sentence)
        levels: list[Level | None] = [level for level in LEVELS if level in named] or [None]
        actors |= {(n, kind) for kind in codes("actor", sentence)}
        models += [
            FoundModel(n, code, "practised", level, cases)
            for code in codes("model", sentence)
            for level in levels
        ]
        claims += [
            FoundClaim(n, "achieved", frozenset({code}), cases, by_author=True)
            for code in codes("outcome", sentence)
        ]
    return Coding(
        silent=frozenset(),
        names=names,
        actors=frozenset(actors),
        models=tuple(models),
        claims=tuple(claims),
        lessons=(),
        cells={
            (row, use.level): FoundCell("practised", False)
            for use in models
            for row in use.cases or {FIELD}
            if use.level and row in gold.rows
        },
    )


def _patterns(terms: Mapping[str, str]) -> Mapping[str, re.Pattern[str]]:
    """Return one pattern for each code, that of all its terms with their inflections."""
    by_code: dict[str, list[str]] = {}
    for term, code in terms.items():
        by_code.setdefault(code, []).append(term)
    return {
        code: re.compile("|".join(map(_pattern, of_code)), re.IGNORECASE)
        for code, of_code in by_code.items()
    }


def _pattern(term: str) -> str:
    """Return a term as a pattern: ``*`` is any part of a word, ``...`` up to five words."""
    words = [_word(word) for word in term.replace("…", "...").split()]
    return rf"\b{' '.join(words)}\b".replace(" ... ", r" (?:\S+ ){0,5}?").replace(" ", r"\s+")


def _word(word: str) -> str:
    if word == "...":
        return word
    stem = re.escape(word).replace(r"\*", r"\w*")
    # The last consonant may double: klub, klubben.
    return stem if word.endswith("*") else rf"{stem}{re.escape(word[-1])}?{_ENDING}"
