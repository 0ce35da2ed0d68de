"""The scores may only rise: every layer's F1 is held to the floor in floors.toml.

Run as a script (``make floors``) it raises the floors to what is measured now.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

import boligsocial
from boligsocial.evaluation.corpus import Pair, code_with, evaluate, find_pairs, pair_of
from boligsocial.reading import read

HERE = Path(__file__).parent
ROOT = HERE.parent
FLOORS = HERE / "floors.toml"
ARTICLE = ROOT.parent / "shared" / "article"
MARGIN = 0.01
# Every eighth tuning article: enough to notice a loss, and quickly read.
STRIDE = 8

HEAD = """\
# The least F1 that each layer may have, checked by test_floors.py. `make floors` raises them to
# what is measured; lower one by hand only, and say why. The tuning articles also trained the
# learned layer, so only the judging ones tell what to expect of a new text.
"""


def pairs(corpus: str) -> Sequence[Pair]:
    """Return the articles of a corpus, none where it isn't at hand."""
    if corpus == "article":
        files = (ARTICLE / "article.txt", ARTICLE / "gold.json")
        return (pair_of(*files),) if all(file.is_file() for file in files) else ()
    folder = ROOT / "corpus" / corpus
    if not (folder / "gold").is_dir():
        return ()
    return find_pairs(folder)[:: STRIDE if corpus == "tuning" else 1]


@cache
def measured(corpus: str) -> Mapping[str, float]:
    """Return the pooled F1 of every layer that the corpus has something to say of."""
    pipeline = boligsocial.load_pipeline(boligsocial.load_codebook())
    coded = code_with(lambda path: boligsocial.analyze(read(path), pipeline), pairs(corpus))
    scores = evaluate(coded).pooled
    return {layer: score.f1 for layer, score in scores.items() if score.f1 is not None}


def floors() -> Mapping[str, Mapping[str, float]]:
    return tomllib.loads(FLOORS.read_text("utf-8"))


CASES = [(corpus, layer) for corpus, layers in floors().items() for layer in layers]


@pytest.mark.parametrize(("corpus", "layer"), CASES)
def test_no_score_falls_below_its_floor(corpus, layer):
    if not pairs(corpus):
        pytest.skip(f"no {corpus} here")
    assert measured(corpus).get(layer, 0.0) >= floors()[corpus][layer]


def raised() -> str:
    """Return floors.toml with every floor at the higher of its old and its measured value."""
    text = HEAD
    for corpus in ("tuning", "judging", "article"):
        old = floors().get(corpus, {})
        new = measured(corpus) if pairs(corpus) else {}
        text += f"\n[{corpus}]\n"
        for layer in dict.fromkeys((*old, *new)):
            floor = max(old.get(layer, 0.0), round(new.get(layer, 0.0) - MARGIN, 3), 0.0)
            text += f"{layer} = {floor:.3f}\n"
    return text


if __name__ == "__main__":
    FLOORS.write_text(raised(), "utf-8")
