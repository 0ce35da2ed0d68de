import json
import shutil

import pytest
from msgspec.structs import replace

from boligsocial.errors import GoldError
from boligsocial.evaluation import report
from boligsocial.evaluation.agreement import agreement
from boligsocial.evaluation.corpus import code_with, differences, evaluate, find_pairs
from boligsocial.evaluation.scores import LAYERS


@pytest.fixture
def perfect(corpus, gold, analysis_of):
    return code_with(lambda path: analysis_of(gold), find_pairs(corpus))


@pytest.fixture
def flawed(corpus, gold, analysis_of):
    """Return a coding in which one status, one case and one cell are wrong."""
    analysis = analysis_of(gold)
    first, *others = analysis.models
    row = analysis.matrix.rows[0]
    flaws = replace(
        analysis,
        models=(replace(first, status="limited"), *others),
        cases=(*analysis.cases, replace(analysis.cases[0], id="hus", label="Huset", mentions=())),
        matrix=replace(
            analysis.matrix,
            rows=(
                replace(row, cells=tuple(replace(cell, status="limited") for cell in row.cells)),
                *analysis.matrix.rows[1:],
            ),
        ),
    )
    return code_with(lambda path: flaws, find_pairs(corpus))


def test_a_corpus_is_its_golds_and_their_articles(corpus):
    (pair,) = find_pairs(corpus)
    assert pair.name == "vaskeriet"
    assert pair.article.is_file()
    assert pair.gold.coder == "A"


def test_a_folder_without_gold_or_a_gold_without_article_is_named(corpus, tmp_path):
    with pytest.raises(GoldError, match=str(tmp_path)):
        find_pairs(tmp_path)
    shutil.copytree(corpus / "gold", tmp_path / "gold")
    with pytest.raises(GoldError, match=r"gold.vaskeriet\.json.*articles.vaskeriet\.txt"):
        find_pairs(tmp_path)


def test_a_perfect_tool_scores_one_and_has_no_differences(perfect):
    evaluation = evaluate(perfect)
    assert {evaluation.pooled[layer].f1 for layer in LAYERS} == {1.0}
    assert (evaluation.alpha.cells, evaluation.alpha.claim_status) == (1.0, 1.0)
    assert not [d for layer in LAYERS for d in differences(perfect[0], layer)]


def test_a_difference_shows_the_sentence_and_what_both_say(flawed):
    (difference,) = differences(flawed[0], "model_status")
    assert (difference.article, difference.place) == ("vaskeriet", "4")
    assert difference.text.startswith("Vaskeriværkstedet samarbejder hver dag")
    assert difference.missed == ("samarbejde practised",)
    assert difference.false == ("samarbejde limited",)
    assert report.differences_text([difference]).splitlines()[1:] == [
        "  - samarbejde practised",
        "  + samarbejde limited",
    ]


def test_differences_of_cases_and_cells_name_them(flawed):
    (case,) = differences(flawed[0], "cases")
    assert (case.place, case.text, case.missed, case.false) == ("?hus", "huset", (), ("found",))
    cells = {d.place: (d.missed, d.false) for d in differences(flawed[0], "matrix")}
    assert cells["vaskeri executing"] == (("practised",), ("limited",))


def test_the_table_has_a_row_an_article_and_the_pooled_scores(flawed, perfect):
    text = report.evaluation_text(evaluate(flawed), evaluate(perfect))
    rows = {line.split("  ")[0]: line.split() for line in text.splitlines() if line}
    at = 1 + LAYERS.index("model_status")
    assert rows["vaskeriet"][at] == "0.75"
    assert rows["all pooled"][at + 1] == "0.75"
    assert rows["baseline pooled"][at + 1] == "1.00"
    assert rows["model_status"][1:] == ["0.75", "0.75", "0.75", "3", "1", "1", "1.00"]


def test_json_has_every_count_and_share(flawed):
    value = json.loads(report.evaluation_json(evaluate(flawed), None))
    assert value["baseline"] is None
    assert value["articles"][0]["name"] == "vaskeriet"
    assert value["articles"][0]["scores"] == value["pooled"]
    assert list(value["pooled"]) == list(LAYERS)
    assert value["pooled"]["model_status"] == {
        "tp": 3, "fp": 1, "fn": 1, "precision": 0.75, "recall": 0.75, "f1": 0.75,
    }  # fmt: skip


def test_agreement_is_told_in_words_and_json(gold):
    compared = agreement(gold, gold)
    assert "Krippendorff's alpha: 1.00" in report.agreement_text(compared)
    value = json.loads(report.agreement_json(compared))
    assert value["alpha"] == {"cells": 1.0, "claim_status": 1.0}
    assert value["scores"]["matrix"]["f1"] == 1.0
