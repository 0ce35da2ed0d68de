"""Texts as they come out of mail programs, web pages and PDF files."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boligsocial.reading.clean import clean

messy = st.text(
    st.sampled_from(
        "abcæøåAB .,:-–•»«>0123\n\n\n\r\t\f\v\x85\x1b[]m\x07\x9b\u00a0\u00ad\u200b\u200d\u202e"
        "\ufeff\u0301\u030a\u2028\u2029\ud800"
    ),
    max_size=300,
)
wrapped = st.lists(
    st.lists(st.sampled_from(["og", "naboskab", "Vi", "er.", "børne-", "1.", "–", "-"])).map(
        " ".join
    ),
    max_size=30,
).map("\n".join)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("En\r\nTo\rTre", "En\nTo\nTre"),
        ("sam\u00adarbejde", "samarbejde"),
        ("sam\u00ad\narbejde", "samarbejde"),
        ("bor\u200bger\ufeff", "borger"),
        ("\u202eHej\u202c", "Hej"),
        ("5\u00a0000 kr.\tom  året", "5 000 kr. om året"),
        ("a\u030arhus", "århus"),
        ("\x1b[31mRødt\x1b[0m \x1b]0;titel\x07hus", "Rødt hus"),
        ("Tegn\x00 og \x07klokke", "Tegn og klokke"),
        ("Side 1\fSide 2", "Side 1\nSide 2"),
        ("job\u2011 og uddannelse", "job- og uddannelse"),
        ("\n\n  Først\n\n\n\nSidst \n", "Først\n\nSidst"),
    ],
)
def test_nothing_invisible_is_left(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("et godt sam-\narbejde", "et godt samarbejde"),
        ("en børne-\nog ungdomsklub", "en børne- og ungdomsklub"),
        ("Birkely-\nParken", "Birkely-\nParken"),
        ("1990-\n2000", "1990-\n2000"),
    ],
)
def test_words_broken_at_line_ends_are_joined(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


MAIL = """\
Kære naboer

Vi holdt møde i beboerhuset i tirsdags, og der kom flere, end vi havde
stole til. Formanden fortalte om planerne for gården, og bagefter blev
der talt længe om, hvem der skal passe de nye bede. Det blev aftalt at
mødes igen d.
3. maj.

Vi mangler stadig:
- en, der kan køre traileren fra genbrugspladsen og tilbage igen inden
  lukketid
- to til kaffen

»Det her er det bedste, der er sket i vores opgang, siden elevatoren
blev lavet,« sagde en.

> Hvem har nøglen til skuret, og hvornår skal den afleveres, hvis man
> låner den?

Vi ses i gården
når solen står op
og kaffen er klar

Venlig hilsen
Ruth
"""


def test_a_wrapped_mail_gets_a_paragraph_a_line() -> None:
    assert clean(MAIL).split("\n") == [
        "Kære naboer",
        "",
        "Vi holdt møde i beboerhuset i tirsdags, og der kom flere, end vi havde stole til. "
        "Formanden fortalte om planerne for gården, og bagefter blev der talt længe om, hvem der "
        "skal passe de nye bede. Det blev aftalt at mødes igen d.",
        "3. maj.",
        "",
        "Vi mangler stadig:",
        "- en, der kan køre traileren fra genbrugspladsen og tilbage igen inden lukketid",
        "- to til kaffen",
        "",
        "»Det her er det bedste, der er sket i vores opgang, siden elevatoren blev lavet,« "
        "sagde en.",
        "",
        "> Hvem har nøglen til skuret, og hvornår skal den afleveres, hvis man låner den?",
        "",
        "Vi ses i gården",
        "når solen står op",
        "og kaffen er klar",
        "",
        "Venlig hilsen",
        "Ruth",
    ]


def test_a_number_that_a_wrapped_sentence_goes_on_with_begins_no_item() -> None:
    wrapped_text = (
        "Kommunen har bedt alle foreninger om at sende deres svar inden den\n"
        "1. juli, så udvalget kan nå at læse dem, før det holder ferie, og\n"
        "derefter sende dem videre."
    )
    assert "\n" not in clean(wrapped_text)


def test_short_paragraphs_without_blank_lines_stay_apart() -> None:
    text = "\n".join(
        [
            "Beboerne ville have en legeplads, men pengene rakte ikke til den slags.",
            "Så kom skolen med et forslag, som ingen havde ventet eller bedt om.",
            "Det blev til en bane.",
            "Nu spiller børnene fodbold hver dag, og de voksne ser på fra altanen.",
        ]
    )
    assert clean(text) == text


@given(messy | wrapped)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(messy)
def test_no_control_character_or_format_mark_survives(text: str) -> None:
    cleaned = clean(text)
    kinds = {unicodedata.category(character) for character in cleaned if character != "\n"}
    assert kinds.isdisjoint({"Cc", "Cf", "Cs"})
    assert "\n\n\n" not in cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@given(wrapped)
def test_joining_lines_loses_no_word(text: str) -> None:
    def letters(words: str) -> str:
        return "".join(character for character in words if character.isalnum())

    assert letters(clean(text)) == letters(text)
