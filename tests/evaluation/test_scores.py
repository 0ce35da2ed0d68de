from msgspec.structs import replace

from boligsocial.analysis.result import PartSpan, Sentence
from boligsocial.evaluation.gold import GoldCell
from boligsocial.evaluation.scores import LAYERS, Score, pool, score


def f1s(scores):
    return {layer: scores[layer].f1 for layer in LAYERS}


def test_an_analysis_that_says_what_the_gold_says_is_perfect_in_every_layer(gold, analysis_of):
    assert f1s(score(analysis_of(gold), gold)) == dict.fromkeys(LAYERS, 1.0)


def test_another_sentence_split_costs_nothing(gold, analysis_of):
    analysis = analysis_of(gold)
    document = analysis.document
    one_each = tuple(
        # Each of the gold's sentences cut in two after its first word.
        half
        for s in document.sentences
        for cut in [document.text.index(" ", s.start) if s.end - s.start > 60 else s.end]
        for half in (
            Sentence(s.id, s.part, s.start, cut),
            Sentence(s.id + "b", s.part, cut, s.end),
        )
        if half.start < half.end
    )
    assert len(one_each) > len(document.sentences)
    resplit = replace(analysis, document=replace(document, sentences=one_each))
    assert f1s(score(resplit, gold)) == dict.fromkeys(LAYERS, 1.0)


def test_soft_hyphens_and_line_breaks_in_the_text_cost_nothing(gold, analysis_of):
    folded = replace(
        gold,
        sentences=tuple(
            replace(s, text=s.text.replace("værksted", "værk\xadsted").replace(" med ", "\n med  "))
            for s in gold.sentences
        ),
    )
    assert f1s(score(analysis_of(folded), gold)) == dict.fromkeys(LAYERS, 1.0)


def test_a_wrong_status_costs_the_status_alone(gold, analysis_of):
    analysis = analysis_of(gold)
    first, *others = analysis.models
    scores = score(replace(analysis, models=(replace(first, status="absent"), *others)), gold)
    assert scores["model_status"] == Score(tp=len(others), fp=1, fn=1)
    assert {layer for layer in LAYERS if scores[layer].f1 != 1} == {"model_status"}


def test_what_is_missed_lowers_recall_and_what_is_invented_lowers_precision(gold, analysis_of):
    analysis = analysis_of(gold)
    missed = score(replace(analysis, claims=analysis.claims[1:]), gold)["claims"]
    assert (missed.precision, missed.recall) == (1.0, 0.5)
    stray = replace(analysis.claims[0], start=0, end=20)
    invented = score(replace(analysis, claims=(*analysis.claims, stray)), gold)["claims"]
    assert (invented.precision, invented.recall) == (2 / 3, 1.0)


def test_a_finding_belongs_to_the_sentence_that_it_overlaps_most(gold, analysis_of):
    analysis = analysis_of(gold)
    claim = analysis.claims[0]
    wide = replace(claim, start=claim.start - 10, end=claim.end + 10)
    scores = score(replace(analysis, claims=(wide, *analysis.claims[1:])), gold)
    assert scores["claims"].f1 == 1.0


def test_a_case_of_another_name_is_false_and_so_is_what_is_said_of_it(gold, analysis_of):
    analysis = analysis_of(gold)
    first, second = analysis.cases
    renamed = replace(
        first, label="Skovtoften", mentions=(replace(first.mentions[0], text="Skovtoften"),)
    )
    scores = score(replace(analysis, cases=(renamed, second)), gold)
    assert scores["cases"] == Score(tp=1, fp=1, fn=1)
    assert scores["claim_cases"] == Score(tp=1, fp=1, fn=1)
    assert scores["claims"].f1 == 1.0


def test_an_undiscovered_case_is_a_row_of_nothing_mentioned(gold, analysis_of):
    analysis = analysis_of(gold)
    without = replace(
        analysis,
        cases=analysis.cases[1:],
        matrix=replace(analysis.matrix, rows=analysis.matrix.rows[1:]),
    )
    scores = score(without, gold)
    # Of its cells, three are not mentioned in the gold either; one has an unused possibility.
    assert scores["matrix"] == Score(tp=7, fp=1, fn=1)
    assert scores["potential"] == Score(tp=7, fp=1, fn=1)


def test_an_accepted_status_is_right(gold, analysis_of):
    analysis = analysis_of(gold)
    row = analysis.matrix.rows[0]
    cells = tuple(
        replace(cell, status="absent") if cell.level == "management" else cell for cell in row.cells
    )
    rows = (replace(row, cells=cells), *analysis.matrix.rows[1:])
    accepted = replace(analysis, matrix=replace(analysis.matrix, rows=rows))
    assert score(accepted, gold)["matrix"].f1 == 1.0


def test_without_cases_the_field_is_the_row(gold, analysis_of):
    cell = GoldCell("limited")
    field = replace(
        gold,
        cases=(),
        sentences=tuple(replace(s, models=(), claims=()) for s in gold.sentences),
        matrix={"field": dict.fromkeys(gold.matrix["vaskeri"], cell)},
    )
    analysis = analysis_of(field)
    assert score(analysis, field)["matrix"] == Score(tp=4)
    assert score(analysis, gold)["matrix"].tp == 5  # the gold's rows, nothing said of either


def test_a_byline_taken_for_text_is_a_missed_part(gold, analysis_of):
    analysis = analysis_of(gold)
    parts = tuple(PartSpan(p.id, "body", p.start, p.end) for p in analysis.document.parts)
    scores = score(replace(analysis, document=replace(analysis.document, parts=parts)), gold)
    assert scores["parts"] == Score(tp=0, fp=0, fn=2)


def test_a_sentence_dropped_from_the_text_was_kept_out(gold, analysis_of):
    furniture = gold.sentences[-1]
    cut = analysis_of(replace(gold, sentences=gold.sentences[:-1]))
    assert furniture.part == "furniture"
    assert score(cut, gold)["parts"].f1 == 1.0


def test_a_lesson_counts_where_half_of_its_sentences_are_shared(gold, analysis_of):
    analysis = analysis_of(gold)
    first, second = analysis.lessons
    shorter = replace(first, sentences=first.sentences[:1])
    assert score(replace(analysis, lessons=(shorter, second)), gold)["lessons"].f1 == 1.0
    elsewhere = replace(first, sentences=("s3", "s4"))
    moved = score(replace(analysis, lessons=(elsewhere, second)), gold)["lessons"]
    assert moved == Score(tp=1, fp=1, fn=1)


def test_pooled_scores_add_up_counts_not_shares():
    long = dict.fromkeys(LAYERS, Score(tp=8, fp=2, fn=0))
    short = dict.fromkeys(LAYERS, Score(tp=0, fp=0, fn=2))
    assert pool([long, short])["claims"] == Score(tp=8, fp=2, fn=2)


def test_a_share_of_nothing_is_not_a_number():
    assert (Score().precision, Score().recall, Score().f1) == (None, None, None)
    assert Score(fn=3).f1 == 0.0
