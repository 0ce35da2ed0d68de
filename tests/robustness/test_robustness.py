"""The findings stay when only the writing changes: line lengths, marks, capitals, names."""

import re
import textwrap
from functools import cache
from pathlib import Path

import pytest

import boligsocial
from boligsocial.analysis.result import Analysis
from boligsocial.reading import read_text

ARTICLES = Path(__file__).parents[2] / "corpus" / "tuning" / "articles"
NAMES = (
    "aarsrapport-tryghed-vesteroe-boligforening",
    "evaluering-bydelsmoedre-laerkeskoven",
    "kronik-beboerdemokrati-kloevermarksparken",
    "partnerskabet-skole-og-fritid-moellekvarteret",
)
PLACES = {"Vesterø": "Nordby", "Lærkeskoven": "Birkelunden", "Kløvermarksparken": "Tulipanparken"}


@cache
def analysed(text: str) -> Analysis:
    pipeline = boligsocial.load_pipeline(boligsocial.load_codebook())
    return boligsocial.analyze(read_text(text, source="article"), pipeline)


def article(name: str) -> str:
    return (ARTICLES / f"{name}.txt").read_text("utf-8")


def findings(text: str) -> list[tuple[str, ...]]:
    """Return the claims and model uses as codes, in the order of their sentences."""
    analysis = analysed(text)
    order = {sentence.id: number for number, sentence in enumerate(analysis.document.sentences)}
    claims = [(order[c.sentence], "claim", c.status, *c.outcomes) for c in analysis.claims]
    uses = [(order[u.sentence], "use", u.model, u.status) for u in analysis.models]
    return sorted(claims + uses)


def shared(one: list[tuple[str, ...]], other: list[tuple[str, ...]]) -> float:
    """Return the F1 of two codings of the same sentences."""
    return 2 * len(set(one) & set(other)) / max(1, len(set(one)) + len(set(other)))


def wrapped(text: str) -> str:
    return "\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in text.split("\n"))


def other_quotes(text: str) -> str:
    return re.sub("[»«”“]", '"', text)


def other_dashes(text: str) -> str:
    return text.replace(" – ", " — ")


def windows_lines(text: str) -> str:
    return text.replace("\n", "\r\n")


def other_places(text: str) -> str:
    for place, other in PLACES.items():
        text = text.replace(place, other)
    return text


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_change_nothing(name):
    assert findings(windows_lines(article(name))) == findings(article(name))


# Measured: the least of the four articles; a mark or a name can move a clause or sentence border.
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("change", "least"),
    [(wrapped, 0.95), (other_quotes, 0.9), (other_dashes, 0.95), (other_places, 0.9)],
)
def test_findings_stay_when_only_the_writing_changes(name, change, least):
    assert shared(findings(article(name)), findings(change(article(name)))) >= least
