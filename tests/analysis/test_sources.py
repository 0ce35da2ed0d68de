"""A sentence belongs to whoever the text lets speak."""

import pytest

from boligsocial.analysis.result import Source
from boligsocial.analysis.sources import AUTHOR, settle, sources


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


def test_the_answers_of_an_interview_are_the_interviewed_person_s(voices):
    text = (
        "Trappen blev vores\n\nKaren Holm leder klubben i Nordby.\n\nHvordan begyndte det?\n\n"
        "Vi fik en nøgle af varmemesteren.\n\nHvem kom?\n\nDer kom tre drenge og en hund.\n\n"
        "Hvad kom der ud af det?\n\nDer er stadig ro på trappen om aftenen."
    )
    kinds = [kind for kind, _ in voices(text)]
    assert kinds[1] == "author"
    assert kinds[3::2] == ["person", "person", "person"]
    assert kinds[2::2] == ["author", "author", "author"]


def test_a_name_and_a_colon_give_a_paragraph_to_its_speaker(voices):
    text = "Punkt 2\n\nKaren Holm: Klubben har fået flere medlemmer. Det er gået godt."
    assert voices(text)[1:] == [("person", "Karen Holm")] * 2


def test_the_items_of_a_list_are_no_speech(voices):
    text = "Det kom der ud af det:\n\n- Flere fik arbejde.\n\n- Færre flyttede fra gården."
    assert {kind for kind, _ in voices(text)} == {"author"}


def test_a_dash_opens_speech_where_somebody_speaks(voices):
    text = "– Flere fik arbejde, siger Karen Holm.\n\n– Det gjorde mange glade, siger hun."
    assert [kind for kind, _ in voices(text)] == ["person", "person"]


def test_the_learned_score_settles_who_speaks():
    told = settle(
        [Source("person", "Karen Holm"), AUTHOR, AUTHOR, Source("person", None)],
        [{"source:other": 0.1}, {"source:other": 0.7}, {"source:other": 0.3}, None],
        least=0.2,
        sure=0.5,
    )
    assert told == (AUTHOR, Source("person", None), AUTHOR, AUTHOR)
