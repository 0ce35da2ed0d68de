"""Floors under the figures on UD's test split; DANISH_TREEBANK names the folder of the data."""

import os
from pathlib import Path

import pytest
from spacy.language import Language

DATA = Path(os.environ.get("DANISH_TREEBANK", "no-treebank"))

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="DANISH_TREEBANK names no folder")

FLOORS = {
    "pos_acc": 0.958,
    "morph_acc": 0.950,
    "lemma_acc": 0.965,
    "dep_uas": 0.810,
    "dep_las": 0.765,
    "sents_f": 0.890,
    "ents_f": 0.680,
}


def test_figures_on_the_test_split(nlp: Language) -> None:
    from da_boligsocial_sm.recipe.evaluate import read_split, score, score_blank_lines

    sentences = read_split(DATA, "test")
    scores = score(nlp, sentences)
    assert {k: scores[k] for k, floor in FLOORS.items() if scores[k] < floor} == {}
    assert score_blank_lines(nlp, sentences) >= 0.96
