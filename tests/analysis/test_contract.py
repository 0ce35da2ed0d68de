"""What every analysis keeps, whatever the text says."""

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import boligsocial
from boligsocial.analysis.codes import ANALYSED_PARTS, LEVELS
from boligsocial.analysis.result import Analysis
from boligsocial.cli.schema import schema
from boligsocial.errors import ReadingError
from boligsocial.reading import read, read_text

ARTICLES = sorted((Path(__file__).parents[2] / "corpus/tuning/articles").glob("*.txt"))[::12]

# Pieces that texts are made of, and that once in a while meet in odd ways.
PIECES = st.sampled_from(
    [
        "Projekt Solhjulet ",
        "samarbejdede med kommunen",
        "Ifølge evalueringen ",
        "fik flere unge arbejde",
        "uden at inddrage beboerne",
        "mens foreningen ",
        "For det første ",
        "»Vi mangler en styregruppe,« siger hun",
        "på ledelsesniveau",
        ".",
        ", ",
        ": ",
        " – ",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "«",
        '"',
        "(",
        "\t",
        "\u00ad",
        "\u0301",
        "\u200b",
        "\U0001f6b2",
        "\x1b[31m",
        "\x00",
        "[bold]",
        "bl.a. ",
        "Æ",
        "og og og ",
    ]
)
ODD_TEXTS = st.lists(PIECES | st.text(max_size=8), min_size=1, max_size=30).map("".join)


@pytest.fixture(scope="module", params=ARTICLES, ids=lambda path: path.stem[:40])
def analysis(request, pipeline) -> Analysis:
    return boligsocial.analyze(read(request.param), pipeline)


def spans(analysis: Analysis) -> Iterator[tuple[int, int, str]]:
    mentions = chain.from_iterable(x.mentions for x in (*analysis.actors, *analysis.cases))
    triggers = (claim.trigger for claim in analysis.claims)
    found = chain(mentions, triggers, analysis.models, analysis.claims, analysis.lessons)
    yield from ((each.start, each.end, each.text) for each in found)


def check(analysis: Analysis) -> None:
    text = analysis.document.text
    for start, end, words in spans(analysis):
        assert words
        assert text[start:end] == words
    check_sentences(analysis)
    check_ids(analysis)
    check_matrix(analysis)


def check_sentences(analysis: Analysis) -> None:
    """Sentences follow each other within their parts; findings lie in analysed sentences."""
    parts = {part.id: part for part in analysis.document.parts}
    sentences = {sentence.id: sentence for sentence in analysis.document.sentences}
    end = 0
    for sentence in analysis.document.sentences:
        part = parts[sentence.part]
        assert end <= sentence.start < sentence.end
        assert part.start <= sentence.start
        assert sentence.end <= part.end
        end = sentence.end
    mentions = chain.from_iterable(x.mentions for x in (*analysis.actors, *analysis.cases))
    for found in chain(mentions, analysis.models, analysis.claims):
        sentence = sentences[found.sentence]
        assert sentence.start <= found.start < found.end <= sentence.end
        assert parts[sentence.part].kind in ANALYSED_PARTS


def check_ids(analysis: Analysis) -> None:
    actors = {actor.id for actor in analysis.actors}
    cases = {case.id for case in analysis.cases}
    claims = {claim.id for claim in analysis.claims}
    sentences = {sentence.id for sentence in analysis.document.sentences}
    for found in chain(analysis.models, analysis.claims):
        assert set(found.cases) <= cases
        assert set(found.actors) <= actors
    for group in (analysis.actors, analysis.cases, analysis.models, analysis.claims):
        assert len({one.id for one in group}) == len(group)
    for lesson in analysis.lessons:
        assert set(lesson.claims) <= claims
        assert set(lesson.sentences) <= sentences


def check_matrix(analysis: Analysis) -> None:
    """A row a case, or the field; every cell in use names its sentences and rules."""
    rows = analysis.matrix.rows
    assert [row.case for row in rows] == ([case.id for case in analysis.cases] or ["field"])
    uses = {use.id: use for use in analysis.models}
    claims = {claim.id: claim for claim in analysis.claims}
    order = [sentence.id for sentence in analysis.document.sentences]
    for row in rows:
        assert tuple(cell.level for cell in row.cells) == LEVELS
        for cell in row.cells:
            rest_on = {uses[use].sentence for model in cell.models for use in model.uses}
            rest_on |= {claims[claim].sentence for claim in cell.claims}
            assert rest_on <= set(cell.evidence)
            assert list(cell.evidence) == sorted(cell.evidence, key=order.index)
            assert bool(cell.evidence) == bool(cell.rules)
            if not cell.evidence:
                assert cell.status == "not_mentioned"
                assert not cell.potential


def test_real_articles_keep_the_contract(analysis):
    check(analysis)
    assert analysis.claims
    assert analysis.models
    Draft202012Validator(schema()).validate(json.loads(msgspec.json.encode(analysis)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=ODD_TEXTS)
def test_odd_texts_are_analysed_or_refused_in_words(pipeline, text):
    try:
        document = read_text(text, force=True)
    except ReadingError:
        return
    check(boligsocial.analyze(document, pipeline))


def test_the_same_text_gives_the_same_analysis(pipeline):
    document = read(ARTICLES[0])
    first, second = (boligsocial.analyze(document, pipeline) for _ in range(2))
    again = boligsocial.load_pipeline(boligsocial.load_codebook())
    assert msgspec.json.encode(first) == msgspec.json.encode(second)
    assert msgspec.json.encode(first) == msgspec.json.encode(boligsocial.analyze(document, again))


def test_bylines_and_furniture_give_nothing(analyze):
    body = (
        "Nabonettet i Fuglevang\n\n"
        "Nabonettet begyndte i 2020, og boligforeningen koordinerede indsatsen fra starten.\n\n"
    )
    furniture = "Læs også: Jobcentret og politiet samskaber tryghed i en ny styregruppe\n"
    byline = "Af Rikke Dam, leder af jobcentret\n\n"
    title, rest = body.split("\n\n", 1)
    analysis = analyze(f"{title}\n\n{byline}{rest}{furniture}")
    kinds = {part.kind for part in analysis.document.parts}
    assert {"byline", "furniture"} <= kinds
    found = {actor.id for actor in analysis.actors}
    assert "boligorganisation" in found
    assert not found & {"jobcenter", "politi", "styregruppe"}
    assert {use.model for use in analysis.models} == {"koordinering"}
