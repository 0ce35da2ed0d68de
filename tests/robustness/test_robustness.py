"""The findings stay when only the writing changes: line lengths, marks, capitals, names."""

import re
import textwrap
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import boligsocial
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
    """Return what gives a text's claims and model uses as codes, in the order of its sentences."""

    @cache
    def found(text: str) -> list[Finding]:
        analysis = boligsocial.analyze(read_text(text, source="article"), pipeline)
        order = {sentence.id: number for number, sentence in enumerate(analysis.document.sentences)}
        claims = [(order[c.sentence], "claim", c.status, *c.outcomes) for c in analysis.claims]
        uses = [(order[u.sentence], "use", u.model, u.status) for u in analysis.models]
        return sorted(claims + uses)

    return found


def shared(one: list[Finding], other: list[Finding]) -> float:
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
def test_line_ends_change_nothing(name, findings):
    assert findings(windows_lines(article(name))) == findings(article(name))


# Measured: the least of the four articles; a mark or a name can move a clause or sentence border.
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("change", "least"),
    [(wrapped, 0.95), (other_quotes, 0.9), (other_dashes, 0.95), (other_places, 0.9)],
)
def test_findings_stay_when_only_the_writing_changes(name, change, least, findings):
    assert shared(findings(article(name)), findings(change(article(name)))) >= least
