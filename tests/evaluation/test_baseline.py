import pytest
from msgspec.structs import replace

from boligsocial.evaluation.baseline import code_by_dictionary
from boligsocial.evaluation.scores import compare

NOTHING = {"actor": {}, "model": {}, "outcome": {}, "level": {}}
TERMS = {
    "actor": {"beboer": "citizen", "frivillig": "civil", "virksomhed": "private"},
    "model": {"samarbejde": "samarbejde", "arbejde ... sammen": "samarbejde"},
    "outcome": {"ejerskab": "ownership", "arbejde": "employment"},
    "level": {"hver dag": "executing"},
}


def coded(text: str, term: str, gold) -> bool:
    one = replace(gold, sentences=(replace(gold.sentences[0], text=text),), lessons=())
    return bool(code_by_dictionary(one, {**NOTHING, "model": {term: "x"}}).models)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("frivillig", "De frivilliges hus"),
        ("klub", "Klubberne lukkede"),
        ("kommune", "Kommunens plan"),
        ("samarbejde", "De samarbejdede tit"),
        ("*samarbejde", "Et skolesamarbejde"),
        ("borger*", "Borgerinddragelse er svært"),
        ("fælles praksis", "en Fælles\npraksis"),
        ("samle ... kræfter", "De samler alle de gode kræfter"),
    ],
)
def test_a_term_is_found_inflected_and_in_compounds_where_it_says_so(term, text, gold):
    assert coded(text, term, gold)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("ung", "En ungarer"),
        ("samarbejde", "Et skolesamarbejde"),
        ("samle ... kræfter", "De samler kager til alle de mange mennesker uden kræfter"),
    ],
)
def test_no_term_is_found_in_other_words(term, text, gold):
    assert not coded(text, term, gold)


def test_every_term_gives_its_code_whatever_is_said_about_it(gold):
    coding = code_by_dictionary(gold, TERMS)
    denied = next(claim for claim in coding.claims if claim.n == 8)
    assert (denied.status, denied.cases) == ("achieved", {"jobport"})
    assert {(4, "citizen"), (4, "civil"), (12, "private")} <= coding.actors


def test_a_cell_is_practised_where_a_model_stands_with_a_level(gold):
    coding = code_by_dictionary(gold, TERMS)
    assert set(coding.cells) == {("vaskeri", "executing")}
    scores = compare(coding, gold)
    # Told the names, it has the cases; knowing no parts, it keeps no sentence out.
    assert scores["cases"].f1 == 1.0
    assert scores["parts"].f1 == 0.0
    assert scores["matrix"].tp == 6
