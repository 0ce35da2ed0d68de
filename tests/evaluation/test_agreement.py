import pytest
from msgspec.structs import replace

from boligsocial.evaluation.agreement import agreement, krippendorff_alpha
from boligsocial.evaluation.scores import LAYERS


# The binary and nominal examples (A, B, C) of Krippendorff's "Computing Krippendorff's
# Alpha-Reliability" (2011): a string a coder, a dot where the value is missing.
@pytest.mark.parametrize(
    ("coders", "published"),
    [
        (("0100000010", "1110010000"), 0.095),
        (("aabbdcccedda", "babbbccceddd"), 0.692),
        (("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.743),
    ],
)
def test_alpha_is_that_of_the_published_examples(coders, published):
    units = [[v for v in values if v != "."] for values in zip(*coders, strict=True)]
    assert krippendorff_alpha(units) == pytest.approx(published, abs=0.0005)


def test_alpha_is_undefined_where_nothing_varies_or_nothing_can_be_compared():
    assert krippendorff_alpha(["aa", "aa"]) is None
    assert krippendorff_alpha(["a", "b"]) is None


def test_a_coder_agrees_with_themselves(gold):
    itself = agreement(gold, gold)
    assert {itself.scores[layer].f1 for layer in LAYERS} == {1.0}
    assert (itself.alpha.cells, itself.alpha.claim_status) == (1.0, 1.0)


def test_an_overlooked_claim_is_disagreement(gold):
    overlooked = replace(
        gold, sentences=tuple(replace(s, claims=()) if s.n == 7 else s for s in gold.sentences)
    )
    compared = agreement(gold, overlooked)
    assert compared.scores["claims"].recall == 0.5
    assert compared.alpha.claim_status < 1
    assert compared.alpha.cells == 1.0


def test_who_comes_first_changes_precision_and_recall_but_not_f1(gold):
    fewer = replace(gold, sentences=tuple(replace(s, models=s.models[:0]) if s.n == 4 else s
                                          for s in gold.sentences))  # fmt: skip
    there, back = agreement(gold, fewer).scores, agreement(fewer, gold).scores
    assert there["models"].f1 == back["models"].f1 < 1
    assert there["models"].recall == back["models"].precision == 0.75


def test_coders_may_split_sentences_and_call_cases_differently(gold):
    first, second, *others = gold.sentences
    joined = replace(first, text=f"{first.text} {second.text}", part=second.part)
    renamed = replace(
        gold,
        sentences=(joined, *others),
        cases=tuple(replace(case, id=case.id.upper()) for case in gold.cases),
        matrix={row.upper(): cells for row, cells in gold.matrix.items()},
    )
    renamed = replace(
        renamed,
        sentences=tuple(
            replace(
                s,
                models=tuple(replace(m, cases=tuple(c.upper() for c in m.cases)) for m in s.models),
                claims=tuple(replace(c, cases=tuple(i.upper() for i in c.cases)) for c in s.claims),
            )
            for s in renamed.sentences
        ),
    )
    compared = agreement(gold, renamed)
    assert {compared.scores[layer].f1 for layer in LAYERS} == {1.0}
    assert compared.alpha.cells == 1.0


def test_a_row_that_one_coder_lacks_is_not_mentioned_there(gold):
    alone = replace(
        gold,
        cases=gold.cases[:1],
        sentences=tuple(replace(s, models=(), claims=()) for s in gold.sentences),
        matrix={gold.cases[0].id: gold.matrix[gold.cases[0].id]},
    )
    there, back = agreement(gold, alone).alpha, agreement(alone, gold).alpha
    assert there.cells == back.cells < 1
