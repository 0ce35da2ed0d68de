import pytest

from da_boligsocial_sm.lemmatizer import Lexicon, WordList, apply_edit, make_edit

PLURAL = "Definite=Def|Gender=Com|Number=Plur"


@pytest.mark.parametrize(
    ("form", "lemma", "edit"),
    [
        ("husene", "hus", "3"),
        ("mænd", "mand", "3and"),
        ("hus", "hus", "0"),
        ("ældst", "gammel", "5gammel"),
    ],
)
def test_edit_there_and_back(form: str, lemma: str, edit: str) -> None:
    assert make_edit(form, lemma) == edit
    assert apply_edit(form, edit) == lemma


def test_word_list_finds_first_middle_last_and_nothing_else() -> None:
    entries = {"biler": "2", "husene": "3", "søer": "2", "øerne": "4"}
    words = WordList("\n".join(sorted(f"{f} {e}" for f, e in entries.items())).encode())
    assert {f: words.get(f) for f in entries} == {
        "biler": "bil",
        "husene": "hus",
        "søer": "sø",
        "øerne": "ø",
    }
    for absent in ("bil", "bilerne", "a", "å", ""):
        assert words.get(absent) is None


def test_empty_lexicon_returns_the_form() -> None:
    assert Lexicon().lemma("Husene", "NOUN", PLURAL) == "husene"
    assert Lexicon().lemma("Hansen", "PROPN", "") == "Hansen"


def test_order_of_sources() -> None:
    lexicon = Lexicon(
        words={"planerne NOUN": "4"},
        endings={f"NOUN {PLURAL} erne": "4"},
        general=b"rammerne 3",
    )
    assert lexicon.lemma("planerne", "NOUN", PLURAL) == "plan"
    assert lexicon.lemma("helhedsplanerne", "NOUN", PLURAL) == "helhedsplan"
    assert lexicon.lemma("partnerskabsrammerne", "NOUN", PLURAL) == "partnerskabsramme"
    assert lexicon.lemma("vognerne", "NOUN", PLURAL) == "vogn"


def test_hyphens_keep_names_and_lower_plain_words() -> None:
    lexicon = Lexicon(words={"planerne NOUN": "4"}, general=b"lokal 0")
    assert lexicon.lemma("EU-planerne", "NOUN", PLURAL) == "EU-plan"
    assert lexicon.lemma("Lokal-planerne", "NOUN", PLURAL) == "lokal-plan"


def test_bytes_there_and_back() -> None:
    lexicon = Lexicon({"husene NOUN": "3"}, {"NOUN  er": "2"}, b"bilerne 4")
    copy = Lexicon.from_bytes(lexicon.to_bytes())
    assert (copy.words, copy.endings, copy.general) == (
        lexicon.words,
        lexicon.endings,
        lexicon.general,
    )
