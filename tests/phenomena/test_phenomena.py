"""What must come out of short passages that each show one phenomenon of Danish.

``suite.tsv`` has four columns: the phenomenon, the passage (``\\n`` is a line end), what must
come out and ``fails`` where it does not yet. Expected are ``claim:STATUS`` and
``model:CODE:STATUS``; ``!`` in front says that it must not come out, ``!claim`` and ``!model``
that none must, and ``-`` that there is neither.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

import boligsocial
from boligsocial.pipeline.build import Pipeline
from boligsocial.reading import read_text

SUITE = Path(__file__).with_name("suite.tsv")


class Passage(NamedTuple):
    group: str
    text: str
    expected: tuple[str, ...]
    fails: bool


def passages() -> list[Passage]:
    rows = [line.split("\t") for line in SUITE.read_text("utf-8").splitlines()]
    return [
        Passage(row[0], row[1].replace("\\n", "\n"), tuple(row[2].split()), row[3:] == ["fails"])
        for row in rows
    ]


def found(text: str, pipeline: Pipeline) -> set[str]:
    """Return what comes out, each finding with its wider names."""
    analysis = boligsocial.analyze(read_text(text, source="passage", force=True), pipeline)
    result = {name for c in analysis.claims for name in ("claim", f"claim:{c.status}")}
    for use in analysis.models:
        result |= {"model", f"model:{use.model}", f"model:{use.model}:{use.status}"}
    return result


def comes_out(passage: Passage, here: set[str]) -> bool:
    if passage.expected == ("-",):
        return not here
    return all((code.lstrip("!") in here) is not code.startswith("!") for code in passage.expected)


@pytest.mark.parametrize("passage", passages(), ids=lambda p: f"{p.group}: {p.text[:50]}")
def test_a_passage_gives_what_it_says(passage, pipeline):
    here = found(passage.text, pipeline)
    assert comes_out(passage, here) is not passage.fails, (
        "comes out now; delete «fails» from its line" if passage.fails else sorted(here)
    )


def test_the_suite_is_wide():
    groups = [p.group for p in passages()]
    assert len(groups) >= 300
    assert min(map(groups.count, set(groups))) >= 8
