"""The rules that decide a cell."""

import pytest

from boligsocial.analysis.codes import LEVELS
from boligsocial.analysis.matrix import matrix
from boligsocial.analysis.result import Case, Claim, ModelUse, Source, Trigger

LABELS = {level: level.title() for level in LEVELS}
CASE = Case("haven", "Haven", ())


def use(
    n: int,
    model: str,
    status: str,
    *,
    inferred: bool = False,
    actors=(),
    cases=("haven",),
    level="executing",
):
    return ModelUse(
        id=f"m{n}",
        model=model,
        status=status,
        cases=cases,
        level=level,
        level_inferred=inferred,
        actors=actors,
        sentence=f"s{n}",
        start=0,
        end=1,
        text="x",
        rule="r",
    )


def claim(n: int, status: str):
    return Claim(
        id=f"c{n}",
        status=status,
        outcomes=("results",),
        cases=("haven",),
        levels=("executing",),
        models=(),
        actors=(),
        source=Source("author", None),
        trigger=Trigger(0, 1, "x"),
        sentence=f"s{n}",
        start=0,
        end=1,
        text="x",
        rule="r",
    )


def cell(*found, cases=(CASE,), level="executing"):
    uses = [one for one in found if isinstance(one, ModelUse)]
    claims = [one for one in found if isinstance(one, Claim)]
    row = matrix(cases, uses, claims, LABELS, "Feltet").rows[0]
    return row.cells[LEVELS.index(level)]


@pytest.mark.parametrize(
    ("found", "status"),
    [
        ([use(1, "netvaerk", "practised")], "practised"),
        # Restricted practice outweighs a bare mention of the same model.
        ([use(1, "netvaerk", "practised"), use(2, "netvaerk", "limited")], "limited"),
        # Practice of one model outweighs the lack of another.
        ([use(1, "netvaerk", "absent"), use(2, "henvisning", "practised")], "practised"),
        ([use(1, "netvaerk", "absent"), use(2, "henvisning", "limited")], "limited"),
        # What is said outright outweighs what is inferred.
        (
            [use(1, "netvaerk", "practised", inferred=True), use(2, "henvisning", "absent")],
            "absent",
        ),
        ([use(1, "netvaerk", "practised", inferred=True)], "practised"),
        # What is only possible, wished for or discussed is no practice.
        ([use(1, "netvaerk", "potential")], "not_mentioned"),
        ([use(1, "netvaerk", "intended")], "not_mentioned"),
        ([], "not_mentioned"),
    ],
)
def test_the_status_follows_the_order_of_precedence(found, status):
    assert cell(*found).status == status


@pytest.mark.parametrize(
    ("level", "statuses", "inferred", "expected"),
    [
        ("management", ["practised"], True, "not_mentioned"),
        ("management", ["practised", "practised"], True, "practised"),
        ("management", ["practised"], False, "practised"),
        ("citizen", ["absent"], True, "not_mentioned"),
        ("citizen", ["practised"], True, "practised"),
        ("organisational", ["absent"], True, "absent"),
    ],
)
def test_a_lone_inferred_finding_is_too_little_at_the_outer_levels(
    level, statuses, inferred, expected
):
    uses = [
        use(n, "netvaerk", status, inferred=inferred, level=level)
        for n, status in enumerate(statuses)
    ]
    found = cell(*uses, level=level)
    assert found.status == expected
    assert found.evidence == tuple(one.sentence for one in uses)


@pytest.mark.parametrize(
    ("found", "potential"),
    [
        ([use(1, "netvaerk", "potential")], True),
        ([claim(1, "potential")], True),
        ([use(1, "netvaerk", "intended")], False),
        ([use(1, "netvaerk", "practised"), claim(2, "achieved")], False),
    ],
)
def test_an_unused_possibility_is_flagged_and_a_wish_is_not(found, potential):
    assert cell(*found).potential is potential


def test_a_cell_lists_its_evidence_in_text_order_and_its_rules():
    decided = cell(
        claim(7, "achieved"), use(10, "netvaerk", "absent"), use(2, "samarbejde", "limited")
    )
    assert decided.evidence == ("s2", "s7", "s10")
    assert decided.claims == ("c7",)
    assert decided.rules
    assert cell().rules == ()


def test_who_takes_part_and_who_is_missing_stand_apart():
    decided = cell(
        use(1, "netvaerk", "practised", actors=("skole", "forening")),
        use(2, "inddragelse", "absent", actors=("beboer",)),
    )
    assert decided.actors.participating == ("skole", "forening")
    assert decided.actors.missing == ("beboer",)


def test_another_cases_practice_stays_out_of_the_cell():
    other = Case("gaarden", "Gården", ())
    decided = cell(use(1, "netvaerk", "practised", cases=("gaarden",)), cases=(CASE, other))
    assert decided.status == "not_mentioned"


def test_without_a_case_there_is_one_row_for_the_field():
    rows = matrix((), [use(1, "netvaerk", "practised", cases=())], (), LABELS, "Feltet").rows
    assert [(row.case, row.label) for row in rows] == [("field", "Feltet")]
    assert "practised" in [one.status for one in rows[0].cells]
