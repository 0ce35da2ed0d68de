from pathlib import Path

import pytest
import spacy
from spacy.language import Language

import da_boligsocial_sm

TEXT = "Beboerne i Havneparken mødes hver tirsdag. Kommunen betaler kaffen."
MEBIBYTE = 2**20


def annotations(doc):
    return [(t.text, t.lemma_, t.pos_, str(t.morph), t.dep_, t.head.i, t.ent_iob_) for t in doc]


def test_meta_names_the_pipeline(nlp: Language) -> None:
    assert nlp.meta["lang"] == "da"
    assert nlp.meta["name"] == "boligsocial_sm"
    assert nlp.meta["license"] == "CC BY-SA 4.0"
    assert nlp.meta["version"] == da_boligsocial_sm.__version__
    assert nlp.pipe_names == ["tok2vec", "morphologizer", "parser", "ner", "lemmatizer"]


def test_loads_by_path(nlp: Language) -> None:
    assert annotations(spacy.load(da_boligsocial_sm.MODEL)(TEXT)) == annotations(nlp(TEXT))


def test_takes_spacys_overrides() -> None:
    small = da_boligsocial_sm.load(exclude=["ner"], disable=["lemmatizer"])
    assert small.pipe_names == ["tok2vec", "morphologizer", "parser"]


def test_survives_bytes_and_disk(nlp: Language, tmp_path: Path) -> None:
    expected = annotations(nlp(TEXT))
    copy = spacy.blank("da").from_config(nlp.config).from_bytes(nlp.to_bytes())
    assert annotations(copy(TEXT)) == expected
    nlp.to_disk(tmp_path / "model")
    assert annotations(spacy.load(tmp_path / "model")(TEXT)) == expected


def test_two_processes_agree_with_one(nlp: Language) -> None:
    texts = [TEXT, "Helhedsplanerne skal evalueres."] * 4
    alone = [annotations(d) for d in nlp.pipe(texts)]
    assert [annotations(d) for d in nlp.pipe(texts, n_process=2, batch_size=2)] == alone


def test_empty_and_blank_texts(nlp: Language) -> None:
    assert len(nlp("")) == 0
    assert [t.lemma_ for t in nlp("\n\n")] == ["\n\n"]


def test_label_sets(nlp: Language) -> None:
    assert set(nlp.get_pipe("ner").labels) == {"LOC", "ORG", "PER"}
    deps = set(nlp.get_pipe("parser").labels)
    assert {"nsubj", "obj", "obl", "case", "acl:relcl", "nmod:poss", "compound:prt"} <= deps
    tags = {label.split("POS=")[-1].split("|")[0] for label in nlp.get_pipe("morphologizer").labels}
    assert {"NOUN", "VERB", "AUX", "ADJ", "PROPN", "ADP", "SCONJ", "SPACE"} <= tags


@pytest.mark.parametrize("name", ["CARD.md", "LICENSE"])
def test_ships_card_and_licence(name: str) -> None:
    assert (Path(da_boligsocial_sm.__file__).parent / name).read_text(encoding="utf-8")


def test_is_small() -> None:
    files = [p for p in da_boligsocial_sm.MODEL.rglob("*") if p.is_file()]
    assert sum(p.stat().st_size for p in files) < 16 * MEBIBYTE
