"""Conclusions that the author counts or announces are lessons."""

import pytest

from boligsocial.analysis.lessons import lessons


def found(findings, text: str) -> list[str]:
    document, found = findings(text)
    sentences = found.sentences
    return [
        document.text[sentences[lesson[0]].start : sentences[lesson[-1]].end]
        for lesson in lessons(found, document.text)
    ]


def test_a_counted_lesson_runs_to_the_next_one(findings):
    text = (
        "Vi kan lære to ting af årene i gården.\n\n"
        "For det første skal nogen have nøglen. Ellers står folk udenfor.\n\n"
        "For det andet skal kaffen være varm."
    )
    assert found(findings, text) == [
        "For det første skal nogen have nøglen. Ellers står folk udenfor.",
        "For det andet skal kaffen være varm.",
    ]


def test_a_heading_ends_the_last_lesson(findings):
    text = (
        "For det første skal nogen have nøglen til rummet.\n\n"
        "For det andet skal kaffen være varm, når folk kommer.\n\n"
        "Om forløbet\n\n"
        "Forløbet varede i tre år og blev støttet af en fond."
    )
    assert found(findings, text)[-1] == "For det andet skal kaffen være varm, når folk kommer."


def test_a_lone_ordinal_is_a_manner_of_speaking(findings):
    assert found(findings, "For det første var døren låst. Så gik de hjem.") == []


def test_the_items_under_an_announcement_are_lessons(findings):
    text = (
        "Værkstedet har kørt i fem år med skiftende frivillige.\n\n"
        "Anbefalinger\n\n"
        "- Giv de frivillige en nøgle.\n"
        "- Hold møderne korte."
    )
    assert found(findings, text) == ["- Giv de frivillige en nøgle.", "- Hold møderne korte."]


def test_an_ordinary_list_holds_no_lessons(findings):
    text = (
        "Værkstedet har kørt i fem år med skiftende frivillige.\n\n"
        "Åbningstider\n\n"
        "- Mandag er der åbent til klokken tre.\n"
        "- Torsdag er der åbent hele dagen."
    )
    assert found(findings, text) == []


@pytest.mark.parametrize(
    "announced",
    ["Anbefalinger", "Det har vi lært", "Det indstilles, at udvalget", "Vi råder til to ting."],
)
@pytest.mark.parametrize("marks", [("-", "-"), ("1.", "2."), ("a)", "b)")])
def test_the_items_of_an_announced_list_are_lessons(findings, announced, marks):
    items = [f"{marks[0]} Giv døren to nøgler.", f"{marks[1]} Lad folk selv lave kaffe."]
    text = "\n\n".join(["Gården har fået et fælles rum i kælderen.", announced, *items])
    assert found(findings, text) == items
