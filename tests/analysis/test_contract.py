"""What other programs rely on holds for every article and for every odd text."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from boligsocial.analysis.codes import ANALYSED_PARTS, LEVELS
from boligsocial.cli.schema import schema
from boligsocial.errors import ReadingError

ARTICLES = sorted((Path(__file__).parents[2] / "corpus/tuning/articles").glob("*.txt"))[::8]
VALIDATOR = Draft202012Validator(schema())

ODD_TEXTS = [
    "Samarbejde",
    "?",
    "Projekt Fællesskab",
    "Overskrift uden tekst\n\n",
    "- punkt\n- punkt\n- punkt",
    "»«»«»«",
    "[bold]Kommunen[/bold] samarbejder \x1b[31mmed\x1b[0m boligforeningen.",
    "Kommunen\u200b og\u00ad boligforeningen\r\nsamarbejder\x07.",
    "😀 Projektet 😀 skabte ejerskab 😀",
    "e\u0301t projekt med e\u0301n forening",
    "Ikke ikke ikke. Men men men. Hvis hvis, at at.",
    "For det første. For det andet. For det tredje.",
    "Mens projektet havde succes, " * 40,
    "ordsammensætningsmonster" * 200,
    "mens og men hvis at som der",
    "Af\n\nAf\n\nAf",
]


def as_json(analysis: Any) -> Any:
    return json.loads(msgspec.json.encode(analysis))


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object with offsets, however deep."""
    if isinstance(value, dict):
        if "start" in value:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def check(data: Any) -> None:
    """Hold an analysis against all that the contract promises."""
    VALIDATOR.validate(data)
    check_offsets(data)
    check_references(data)
    check_matrix(data)


def check_offsets(data: Any) -> None:
    text = data["document"]["text"]
    assert data["document"]["id"] == hashlib.sha256(text.encode()).hexdigest()
    for span in spans(data):
        assert 0 <= span["start"] < span["end"] <= len(text)
        if "text" in span:
            assert text[span["start"] : span["end"]] == span["text"]
    sentences = {s["id"]: s for s in data["document"]["sentences"]}
    parts = {p["id"]: p for p in data["document"]["parts"]}
    assert all(
        parts[s["part"]]["start"] <= s["start"] and s["end"] <= parts[s["part"]]["end"]
        for s in sentences.values()
    )
    mentions = [m for group in ("actors", "cases") for one in data[group] for m in one["mentions"]]
    for finding in (*mentions, *data["models"], *data["claims"]):
        sentence = sentences[finding["sentence"]]
        assert sentence["start"] <= finding["start"] < finding["end"] <= sentence["end"]
        assert parts[sentence["part"]]["kind"] in ANALYSED_PARTS


def check_references(data: Any) -> None:
    ids = {
        group: [one["id"] for one in data[group]]
        for group in ("actors", "cases", "models", "claims", "lessons")
    }
    ids["sentences"] = [s["id"] for s in data["document"]["sentences"]]
    for known in ids.values():
        assert len(known) == len(set(known))
    for finding in (*data["models"], *data["claims"]):
        assert set(finding["cases"]) <= set(ids["cases"])
        assert set(finding["actors"]) <= set(ids["actors"])
    for lesson in data["lessons"]:
        assert lesson["sentences"]
        assert set(lesson["sentences"]) <= set(ids["sentences"])
        assert set(lesson["claims"]) <= set(ids["claims"])
    for row in data["matrix"]["rows"]:
        for cell in row["cells"]:
            assert set(cell["claims"]) <= set(ids["claims"])
            assert set(cell["evidence"]) <= set(ids["sentences"])
            assert {use for model in cell["models"] for use in model["uses"]} <= set(ids["models"])
            assert set(cell["actors"]["participating"]) <= set(ids["actors"])
            assert set(cell["actors"]["missing"]) <= set(ids["actors"])


def check_matrix(data: Any) -> None:
    rows = data["matrix"]["rows"]
    assert [row["case"] for row in rows] == ([c["id"] for c in data["cases"]] or ["field"])
    for row in rows:
        assert [cell["level"] for cell in row["cells"]] == list(LEVELS)
        for cell in row["cells"]:
            # Every cell can be traced to sentences; one without any says nothing.
            assert bool(cell["evidence"]) is bool(cell["rules"])
            assert bool(cell["evidence"]) is bool(cell["models"] or cell["claims"])
            if not cell["evidence"]:
                assert (cell["status"], cell["potential"]) == ("not_mentioned", False)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_keeps_the_contract(path, analyse):
    check(as_json(analyse(path.read_text("utf-8"))))


@pytest.mark.parametrize("text", ODD_TEXTS, ids=range(len(ODD_TEXTS)))
def test_an_odd_text_keeps_the_contract(text, analyse):
    check(as_json(analyse(text)))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                "kommunen beboerne frivillige projektet Værkstedet Projekt samarbejdede med ikke "
                "hvis men at ejerskab kunne styregruppen havde ingen aftale «nej» – , . : ; \n\n "
                "- 1. ifølge evalueringen for det første".split(" ")
            ),
            st.text(max_size=6),
        ),
        max_size=40,
    ).map(" ".join)
)
def test_whatever_is_written_is_analysed_or_refused_in_words(analyse, text):
    try:
        analysis = analyse(text)
    except ReadingError as error:
        assert str(error).startswith("prøve: ")
    else:
        check(as_json(analysis))


def test_the_same_text_gives_the_same_bytes(analyse):
    text = ARTICLES[0].read_text("utf-8")
    assert msgspec.json.encode(analyse(text)) == msgspec.json.encode(analyse(text))


def test_nothing_comes_from_byline_and_furniture(analysis):
    kinds = {part.kind for part in analysis.document.parts}
    assert {"byline", "furniture"} <= kinds
    named = {mention.text for actor in analysis.actors for mention in actor.mentions}
    assert not named & {"Politiet", "direktør", "boligorganisationen"}
    assert not [case for case in analysis.cases if "Porte" in case.label]
