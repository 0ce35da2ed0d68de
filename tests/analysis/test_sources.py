"""A sentence belongs to whoever the text lets speak."""

import pytest

from boligsocial.analysis.sources import sources


@pytest.fixture
def voices(findings, pipeline):
    types = {entry.code: entry.type for entry in pipeline.codebook.actors}

    def of(text: str) -> list[tuple[str, str | None]]:
        _, found = findings(text)
        return [(source.kind, source.label) for source in sources(found, types)]

    return of


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Klubben fik flere medlemmer.", "author", None),
        ("Jeg mener, at indsatsen gav tryghed.", "author", None),
        ("Evalueringen peger på, at flere unge fik arbejde.", "evaluation", "Evalueringen"),
        ("Evalueringen viser, at flere unge fik arbejde.", "evaluation", "Evalueringen"),
        ("Ifølge slutrapporten fik flere arbejde.", "evaluation", "slutrapporten"),
        ("Forskerne peger på, at ejerskabet voksede.", "research", "Forskerne"),
        ("Ifølge Karen Holm fik klubben flere medlemmer.", "person", "Karen Holm"),
        ("»Vi fik nye venner,« siger Amina Yusuf.", "person", "Amina Yusuf"),
        ("Indsatsen gav tryghed, mener boligforeningen.", "organisation", "boligforeningen"),
    ],
)
def test_a_reporting_verb_names_the_source(voices, text, kind, label):
    assert voices(text) == [(kind, label)]


def test_a_report_goes_on_in_the_past_tense_until_the_author_returns(voices):
    text = (
        "Slutevalueringen viste, at flere unge fik arbejde. Beboerne tog ejerskab for haven. "
        "Det er værd at lære af."
    )
    assert [kind for kind, _ in voices(text)] == ["evaluation", "evaluation", "author"]


def test_a_report_ends_with_its_paragraph(voices):
    text = "Evalueringen pegede på, at flere fik arbejde.\n\nBeboerne tog ejerskab for haven."
    assert [kind for kind, _ in voices(text)][-1] == "author"


def test_a_quotation_belongs_to_the_speaker_named_after_it(voices):
    text = "»Vi var alene. Nu har vi naboer,« siger Amina Yusuf."
    assert {label for _, label in voices(text)} == {"Amina Yusuf"}
