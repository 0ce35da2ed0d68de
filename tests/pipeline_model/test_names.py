import pytest
from spacy.language import Language

NAMES = [
    ("Mette Holm bor i Randers.", {("Mette Holm", "PER"), ("Randers", "LOC")}),
    ("Hun flyttede fra Odense til Norge.", {("Odense", "LOC"), ("Norge", "LOC")}),
    ("Peter Sørensen og Lone Bach leder mødet.", {("Peter Sørensen", "PER"), ("Lone Bach", "PER")}),
    ("I går talte Anne med naboen i Esbjerg.", {("Anne", "PER"), ("Esbjerg", "LOC")}),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=lambda v: str(v)[:30])
def test_names(nlp: Language, text: str, names: set[tuple[str, str]]) -> None:
    assert {(e.text, e.label_) for e in nlp(text).ents} == names


def test_plain_text_has_no_names(nlp: Language) -> None:
    assert not nlp("De unge maler muren bag skolen.").ents
