import pytest
from spacy.language import Language
from spacy.tokens import Doc

# Each example is a list of the sentences that the text, joined by spaces, must fall into.
RUNNING = [
    ["Huset åbnede i maj.", "Det har siden haft mange gæster."],
    ["Foreningen tilbyder bl.a. madklub, gåture m.m. til beboerne.", "Alle er velkomne."],
    ["Parterne mødes mhp. fælles mål, kaffe, kage mm. hver uge.", "Det er nyt."],
    ["Taget er tæt, jf. rapporten fra 2019.", "Kælderen er våd."],
    ["Godt 40 pct. af pladserne står tomme.", "Resten er lejet ud."],
    ["Ombygningen kostede 3,5 mio. kr. i alt.", "Kommunen betalte halvdelen."],
    ["Man kan f.eks. låne et lokale.", "Det koster ikke noget."],
    ["Der kom ca. 60 mennesker til mødet.", "Det var flere end ventet."],
    ["Caféen åbner kl. 10 om morgenen.", "Den lukker kl. 16."],
    ["Gruppen er åben, dvs. alle kan være med.", "Den mødes om torsdagen."],
    ["Børnene leger, tegner osv. efter skole.", "De voksne drikker kaffe."],
    ["De unge i 8. klasse malede muren.", "Den er nu grøn."],
    ["Aftalen gælder fra 1. maj og tre år frem.", "Derefter skal den fornyes."],
    ["Formanden hedder A. P. Jensen.", "Hun har boet her i tyve år."],
    ["Haven er stor; den ligger bag skolen.", "Der er plads til flere bede."],
    ["Gården – som blev lagt om i fjor – er populær.", "Her spiller børnene bold."],
    ["Projektet lykkedes, men det tog lang tid.", "Hvorfor gjorde det det?", "Ingen ved det."],
    ["Vi mødte mange (se afsnit 3).", "De fleste var glade."],
]

PARTS = [
    ["Samarbejdet i hverdagen", "Medarbejderne mødes hver mandag."],
    ["3. Resultater", "Flere unge har fået et fritidsjob."],
    ["SAMMENFATNING", "Indsatsen har virket efter hensigten."],
    ["- en fælles kalender", "- et fast mødelokale", "- kaffe og kage"],
    ["Hvad virker?", "Det gør tid og tålmodighed."],
]


@pytest.mark.parametrize("sentences", RUNNING, ids=lambda s: s[0][:30])
def test_running_text(nlp: Language, sentences: list[str]) -> None:
    doc = nlp(" ".join(sentences))
    assert [s.text.strip() for s in doc.sents] == sentences


@pytest.mark.parametrize("sentences", PARTS, ids=lambda s: s[0][:30])
def test_parts_with_blank_lines(nlp: Language, sentences: list[str]) -> None:
    doc = nlp("\n\n".join(sentences))
    assert [s.text.strip() for s in doc.sents] == sentences


def test_quoted_speech_stays_with_its_speaker(nlp: Language) -> None:
    doc = nlp("»Vi savner et sted at være,« siger en ung mand. Han bor i opgang fire.")
    assert [s.text for s in doc.sents] == [
        "»Vi savner et sted at være,« siger en ung mand.",
        "Han bor i opgang fire.",
    ]


def test_sentence_starts_set_beforehand_are_kept(nlp: Language) -> None:
    doc = nlp.make_doc("Fælles mål Kommunen og foreningen deler et kontor i gården")
    fixed = {0, 2, 6}
    for token in doc:
        if token.i in fixed:
            token.is_sent_start = True
    doc = nlp(doc)
    assert fixed <= {s.start for s in doc.sents}


def test_forbidden_sentence_starts_are_kept(nlp: Language) -> None:
    doc = nlp.make_doc("Huset åbnede i maj. Det har mange gæster.")
    doc = Doc(
        nlp.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        sent_starts=[t.i == 0 for t in doc],
    )
    assert len(list(nlp(doc).sents)) == 1
