"""The findings stay when only the writing changes: lines, marks, letters, capitals, names, slips.

What may differ: *aa* in names stays as typed when *ae*, *oe* and *aa* stand for the Danish
letters; a mark, a name or a wrong letter can move the border of a clause or a sentence.
"""

import random
import re
import textwrap
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

import boligsocial
from boligsocial.analysis.result import Analysis
from boligsocial.evaluation import corpus
from boligsocial.pipeline.build import Pipeline
from boligsocial.reading import read_text

ARTICLES = Path(__file__).parents[2] / "corpus" / "tuning" / "articles"
NAMES = (
    "aarsrapport-tryghed-vesteroe-boligforening",
    "evaluering-bydelsmoedre-laerkeskoven",
    "kronik-beboerdemokrati-kloevermarksparken",
    "partnerskabet-skole-og-fritid-moellekvarteret",
)
Finding = tuple[int | str, ...]
PLACES = {"Vesterø": "Nordby", "Lærkeskoven": "Birkelunden", "Kløvermarksparken": "Tulipanparken"}


def article(name: str) -> str:
    return (ARTICLES / f"{name}.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def findings(pipeline: Pipeline) -> Callable[[str], list[Finding]]:
    """Return what gives a text's claims and model uses as codes, by the part that they are in."""

    @cache
    def found(text: str) -> list[Finding]:
        analysis = boligsocial.analyze(read_text(text, source="article"), pipeline)
        part = {sentence.id: sentence.part for sentence in analysis.document.sentences}
        claims = [(part[c.sentence], "claim", c.status, *c.outcomes) for c in analysis.claims]
        uses = [(part[u.sentence], "use", u.model, u.status) for u in analysis.models]
        return sorted(claims + uses)

    return found


def shared(one: list[Finding], other: list[Finding]) -> float:
    """Return the F1 of two codings of the same parts."""
    return 2 * len(set(one) & set(other)) / max(1, len(set(one)) + len(set(other)))


def wrapped(text: str) -> str:
    return "\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in text.split("\n"))


def other_quotes(text: str) -> str:
    return re.sub("[»«”“]", '"', text)


def other_dashes(text: str) -> str:
    return text.replace(" – ", " — ")


def windows_lines(text: str) -> str:
    return text.replace("\n", "\r\n")


def no_danish_letters(text: str) -> str:
    spelt = {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"}
    return text.translate(str.maketrans(spelt))


def headings_in_capitals(text: str) -> str:
    document = read_text(text, source="article")
    for part in document.parts:
        if part.kind == "heading":
            heading = document.text[part.start : part.end]
            text = text.replace(f"\n{heading}\n", f"\n{heading.upper()}\n")
    return text


def other_places(text: str) -> str:
    for place, other in PLACES.items():
        text = text.replace(place, other)
    return text


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_change_nothing(name, findings):
    assert findings(windows_lines(article(name))) == findings(article(name))


# Measured: the least of the four articles; a mark or a name can move a clause or sentence border.
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("change", "least"),
    [
        (wrapped, 0.95),
        (other_quotes, 0.9),
        (other_dashes, 0.95),
        (no_danish_letters, 0.95),
        (headings_in_capitals, 0.9),
        (other_places, 0.9),
    ],
)
def test_findings_stay_when_only_the_writing_changes(name, change, least, findings):
    assert shared(findings(article(name)), findings(change(article(name)))) >= least


def slips(text: str) -> str:
    """Swap, drop or double a letter in one of fifty words."""
    chance = random.Random(2)

    def slip(found: re.Match[str]) -> str:
        word = found[0]
        if len(word) < 4 or chance.random() > 0.02:
            return word
        at = chance.randrange(len(word) - 1)
        kinds = (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
        return chance.choice(kinds)

    return re.sub(r"[^\W\d_]+", slip, text)


@pytest.fixture(scope="module")
def judged(pipeline: Pipeline) -> Callable[[Callable[[str], str]], Mapping[str, float]]:
    """Return the F1 of each layer on the plain judging articles, each text changed."""

    @cache
    def scored(change: Callable[[str], str]) -> Mapping[str, float]:
        def analyze(path: Path) -> Analysis:
            text = change(path.read_text("utf-8"))
            return boligsocial.analyze(read_text(text, source=path.name, force=True), pipeline)

        pairs = corpus.find_pairs(ARTICLES.parents[1] / "judging-plain")
        scores = corpus.evaluate(corpus.code_with(analyze, pairs)).pooled
        return {layer: score.f1 for layer, score in scores.items() if score.f1 is not None}

    return scored


@pytest.mark.parametrize(
    "layer", ["cases", "actors", "models", "claims", "claim_status", "claim_source", "matrix"]
)
def test_two_words_in_a_hundred_mistyped_cost_at_most_a_twentieth(layer, judged):
    assert judged(slips)[layer] >= judged(str)[layer] - 0.05
