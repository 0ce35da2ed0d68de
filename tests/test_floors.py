"""The scores against gold annotations never fall below their floors, which only rise.

``python tests/test_floors.py`` raises each floor to a little below what is measured now, and
leaves those that are higher; lower one by hand, on purpose.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from math import floor
from pathlib import Path

import pytest

import boligsocial
from boligsocial.cli.evaluate import evaluate
from boligsocial.evaluation import corpus
from boligsocial.evaluation.corpus import Pair, find_pairs, pair_of
from boligsocial.evaluation.scores import LAYERS, Layer

FLOORS = Path(__file__).with_name("floors.toml")
ROOT = Path(__file__).parents[1]
ARTICLE = ROOT.parent / "shared" / "article"
SLACK = 0.02
TUNING = (
    "aarsrapport-tryghed-vesteroe-boligforening",
    "essay-natteravne-og-fornavne",
    "evaluering-bydelsmoedre-laerkeskoven",
    "fritidsjob-i-to-landsbyer-sammenligning",
    "interview-kulturhuset-hasleparken",
    "kommuneside-jobbordet-paa-biblioteket",
    "kronik-beboerdemokrati-kloevermarksparken",
    "notat-sprogcafe-to-steder",
    "partnerskabet-skole-og-fritid-moellekvarteret",
    "sundhedsfrivillige-i-sletten-tal-og-virkelighed",
)
SETS = ("judging", "judging-plain", "tuning", "article")


def pairs(name: str) -> Sequence[Pair]:
    if name.startswith("judging"):
        return find_pairs(ROOT / "corpus" / name)
    if name == "tuning":
        return [pair for pair in find_pairs(ROOT / "corpus" / "tuning") if pair.name in TUNING]
    return [pair_of(ARTICLE / "article.txt", ARTICLE / "gold.json")] if ARTICLE.is_dir() else []


@cache
def measured(name: str) -> Mapping[Layer, float]:
    """Return the pooled F1 of each layer that the set's gold has something to say of."""
    coded = evaluate(pairs(name), boligsocial.load_codebook(), model=None)
    scores = corpus.evaluate(coded).pooled
    return {layer: score.f1 for layer, score in scores.items() if score.f1 is not None}


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("name", SETS)
def test_no_score_falls_below_its_floor(name, layer):
    floors = tomllib.loads(FLOORS.read_text("utf-8"))[name]
    if layer not in floors or not pairs(name):
        pytest.skip("nothing to measure here")
    assert measured(name)[layer] >= floors[layer]


def test_the_tuning_sample_is_all_there():
    assert {pair.name for pair in pairs("tuning")} == set(TUNING)


def raised() -> str:
    """Return the floors' file with each floor at the higher of what it was and what is measured."""
    old = tomllib.loads(FLOORS.read_text("utf-8"))
    lines = ["# The least F1 of each layer; see test_floors.py."]
    for name in SETS:
        floors = dict(old.get(name, {}))
        if pairs(name):
            for layer, f1 in measured(name).items():
                floors[layer] = max(floors.get(layer, 0), floored(f1))
        lines += ["", f"[{name}]", *(f"{layer} = {floor}" for layer, floor in floors.items())]
    return "\n".join(lines) + "\n"


def floored(f1: float) -> float:
    return max(0, floor((f1 - SLACK) * 100 + 1e-9)) / 100


if __name__ == "__main__":
    FLOORS.write_text(raised(), "utf-8")
