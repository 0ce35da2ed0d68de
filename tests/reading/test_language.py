"""Texts in Danish, in its neighbours and in none."""

import pytest

from boligsocial.errors import NotDanishError
from boligsocial.reading import read_text

DANISH = (
    "Kommunen har i flere år arbejdet på at få et bedre samarbejde mellem skolen, idrætsforeningen "
    "og beboerne. Nogle af indsatserne blev afsluttet efter et år, fordi ingen vidste, hvem der "
    "havde ansvaret."
)
FOREIGN = {
    "Norwegian": "Kommunen har i flere år arbeidet med å få til et bedre samarbeid mellom skolen, "
    "idrettslaget og beboerne. Noen av tiltakene ble avsluttet etter ett år fordi ingen visste "
    "hvem som hadde ansvaret.",
    "nynorsk": "Kommunen har i fleire år arbeidd med å få til eit betre samarbeid mellom skulen og "
    "bebuarane. Nokre av tiltaka vart avslutta etter eitt år fordi ingen visste kven som hadde "
    "ansvaret.",
    "Swedish": "Kommunen har under flera år arbetat med att få till ett bättre samarbete mellan "
    "skolan, föreningen och de boende. Några av insatserna avslutades efter ett år eftersom ingen "
    "visste vem som hade ansvaret.",
    "English": "This is a short English text about a project in the city.",
    "German": "Die Gemeinde hat mit der Schule gearbeitet, und das war nicht einfach.",
    "Russian": "Муниципалитет много лет работал вместе со школой и жителями района.",
    "gibberish": "asdf qwer zxcv uiop hjkl " * 10,
}


@pytest.mark.parametrize("language", FOREIGN)
def test_refuses_what_is_clearly_not_danish_and_says_by_which_counts(language: str) -> None:
    with pytest.raises(NotDanishError, match=r"a\.txt: .* \(\d+ of \d+ .*\); use --force"):
        read_text(FOREIGN[language], source="a.txt")


@pytest.mark.parametrize("language", FOREIGN)
def test_force_reads_it_all_the_same(language: str) -> None:
    assert read_text(FOREIGN[language], force=True).text


@pytest.mark.parametrize(
    "text",
    [
        DANISH,
        DANISH.upper(),
        "Naboskab",
        "Job- og uddannelsesvejledning i Birkely",
        "Til stede: Samira (formand), Torben (værftet), Bo (jobcentret), Lis (beboer)",
        DANISH + " Projektet hed »The house that Jack built«.",
    ],
)
def test_danish_passes_however_short(text: str) -> None:
    assert read_text(text).text == text
