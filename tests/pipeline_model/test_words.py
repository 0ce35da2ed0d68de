import pytest
from spacy.language import Language

# sentence, form, word class, lemma
WORDS = [
    ("Evalueringerne viser, at det nytter.", "Evalueringerne", "NOUN", "evaluering"),
    ("Vi læste evalueringerne med glæde.", "evalueringerne", "NOUN", "evaluering"),
    ("Begge helhedsplanerne løber i fire år.", "helhedsplanerne", "NOUN", "helhedsplan"),
    ("Det er beboernes eget ønske.", "beboernes", "NOUN", "beboer"),
    ("Naboerne samskabte en ny legeplads.", "samskabte", "VERB", "samskabe"),
    ("Boligforeningerne ejer husene.", "Boligforeningerne", "NOUN", "boligforening"),
    ("De frivillige laver maden.", "frivillige", "ADJ", "frivillig"),
    ("Sagen ligger på ledelsesniveauet.", "ledelsesniveauet", "NOUN", "ledelsesniveau"),
    ("Bydelsmødrene kender alle i området.", "Bydelsmødrene", "NOUN", "bydelsmor"),
    ("Det er kommunernes ansvar.", "kommunernes", "NOUN", "kommune"),
    ("Forældrene blev inddraget fra begyndelsen.", "inddraget", "VERB", "inddrage"),
    ("Vi kender partnerskabsrammerne.", "partnerskabsrammerne", "NOUN", "partnerskabsramme"),
    ("Lokalsamfundets foreninger hjalp til.", "Lokalsamfundets", "NOUN", "lokalsamfund"),
    ("Medarbejderne samarbejdede med skolen.", "samarbejdede", "VERB", "samarbejde"),
    ("Medarbejderne deler et kontor.", "deler", "VERB", "dele"),
    ("Parterne koordinerer indsatsen.", "koordinerer", "VERB", "koordinere"),
    ("Indsatsen bliver evalueret til sommer.", "evalueret", "VERB", "evaluere"),
    ("Møderne holdes i beboerhuset.", "holdes", "VERB", "holde"),
    ("Det er et udsat boligområde.", "boligområde", "NOUN", "boligområde"),
    ("De sociale viceværter hjælper.", "viceværter", "NOUN", "vicevært"),
    (
        "De ledige laver mad i et jobtræningskøkken.",
        "jobtræningskøkken",
        "NOUN",
        "jobtræningskøkken",
    ),
    ("Det var en større indsats.", "større", "ADJ", "stor"),
]


@pytest.mark.parametrize(("sentence", "form", "pos", "lemma"), WORDS, ids=lambda v: v)
def test_word(nlp: Language, sentence: str, form: str, pos: str, lemma: str) -> None:
    token = next(t for t in nlp(sentence) if t.text == form)
    assert (token.pos_, token.lemma_) == (pos, lemma)


def test_features(nlp: Language) -> None:
    token = nlp("Det er kommunernes ansvar.")[2]
    assert token.morph.to_dict() == {
        "Case": "Gen",
        "Definite": "Def",
        "Gender": "Com",
        "Number": "Plur",
    }


def test_subject_and_object(nlp: Language) -> None:
    doc = nlp("Kommunen støtter foreningen.")
    assert [(t.dep_, t.head.text) for t in doc][:3] == [
        ("nsubj", "støtter"),
        ("ROOT", "støtter"),
        ("obj", "støtter"),
    ]


def test_function_words_hang_on_content_words(nlp: Language) -> None:
    doc = nlp("Børnene kan lege i den nye gård.")
    assert doc[1].dep_ == "aux"
    assert doc[1].head.text == "lege"
    assert doc[3].dep_ == "case"
    assert doc[3].head.text == "gård"
