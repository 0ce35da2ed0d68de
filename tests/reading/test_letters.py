"""A text typed without Danish letters gets them back; one that has them is left alone."""

from pathlib import Path

import pytest

from boligsocial.reading.letters import restored

ARTICLES = Path(__file__).parents[2] / "corpus" / "tuning" / "articles"
SPELT = {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"}
TYPED = "Paa moedet spurgte aeldre, om de maatte laane noeglen. "


def typed(text: str) -> str:
    """Return a text as it is typed on a keyboard without Danish letters."""
    return text.translate(str.maketrans(SPELT))


def test_a_text_typed_without_danish_letters_gets_them_back():
    assert restored(TYPED) == "På mødet spurgte ældre, om de måtte låne nøglen. "


@pytest.mark.parametrize(
    "kept",
    [
        "beboerne", "naboer", "firmaet", "skemaer", "kameraerne", "videoen", "troede", "boede",
        "risikoen", "temaaften", "klimaaftale", "Israel", "Michael", "Aalborg", "Vestergaard",
    ],
)  # fmt: skip
def test_what_is_spelt_so_for_good_stays(kept):
    assert kept in restored(TYPED + kept)


@pytest.mark.parametrize("written", ["Ære og gåde. ", "Rådet så på ansøgningen. "])
def test_a_text_with_danish_letters_is_left_alone(written):
    text = written + "Paa gaden boede faa. Israel, poesi, naboer og oeer."
    assert restored(text) == text


def test_an_article_comes_back_but_for_one_word_in_a_thousand():
    text = (ARTICLES / "aarsrapport-tryghed-vesteroe-boligforening.txt").read_text("utf-8")
    words, again = text.split(), restored(typed(text)).split()
    wrong = sum(a != b for a, b in zip(words, again, strict=True))
    assert wrong <= len(words) / 1000
