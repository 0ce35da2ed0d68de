"""The items of a list are told by the line above it."""

import pytest

from boligsocial.analysis.lists import lead_ins

LIST = """Parterne ønsker:

- et fælles netværk for mentorer
- større deltagelse fra de ældre

Mødet sluttede klokken ti. Kaffen var varm.
"""


def led(findings, text: str) -> list[tuple[str, str | None]]:
    document, found = findings(text)

    def said(sentence):
        return document.text[sentence.start : sentence.end]

    leads = lead_ins(found)
    return [
        (said(s), said(lead) if lead else None)
        for s, lead in zip(found.sentences, leads, strict=True)
    ]


def test_items_have_the_line_above_the_list_and_other_sentences_none(findings):
    assert led(findings, LIST) == [
        ("Parterne ønsker:", None),
        ("- et fælles netværk for mentorer", "Parterne ønsker:"),
        ("- større deltagelse fra de ældre", "Parterne ønsker:"),
        ("Mødet sluttede klokken ti.", None),
        ("Kaffen var varm.", None),
    ]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Vi mødtes i går og talte længe om det.\n\n- en ny aftale med skolen", None),
        ("Hvad manglede?\n\n1. en aftale med skolen\n2. flere frivillige", "Hvad manglede?"),
    ],
)
def test_only_a_line_that_announces_leads_in(findings, text, lead):
    assert led(findings, text)[-1][1] == lead


@pytest.mark.parametrize(
    ("lead", "status"),
    [("Anbefalinger:", "potential"), ("Parterne ønsker:", "intended"), ("Vi mangler:", "absent")],
)
def test_what_the_line_says_holds_for_items_that_say_nothing_themselves(analyze, lead, status):
    found = analyze(f"{lead}\n\n- et partnerskab med gymnasiet\n- bedre lys i haven")
    assert ("partnerskab", status) in [(use.model, use.status) for use in found.models]
