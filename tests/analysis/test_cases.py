"""The initiatives that a text tells of are found in the text itself."""

import pytest

from boligsocial.analysis.candidates import candidates, written

TWO = """\
To måder at åbne en dør på

Projekt Solhjulet begyndte i 2018 i Fuglevang. Projekt Solhjulet reparerede cykler sammen med
unge beboere, og kommunen betalte værktøjet.

Projekt Tråden begyndte året efter. I Projekt Tråden syede kvinder fra boligforeningen tasker,
mens skolen lånte dem et lokale.

Mens Projekt Solhjulet samarbejdede med jobcentret, arbejdede Projekt Tråden alene. Begge
projekter havde frivillige.
"""


def labels(analysis) -> str:
    return " | ".join(case.label for case in analysis.cases)


def test_named_initiatives_are_cases_with_a_row_each(analyze):
    analysis = analyze(TWO)
    assert "Solhjulet" in labels(analysis)
    assert "Tråden" in labels(analysis)
    assert [row.case for row in analysis.matrix.rows] == [case.id for case in analysis.cases]


def test_one_case_gathers_all_places_that_name_it(analyze):
    analysis = analyze(TWO)
    (wheel,) = [case for case in analysis.cases if "Solhjulet" in case.label]
    named = [mention for mention in wheel.mentions if "Solhjulet" in mention.text]
    assert len(named) == TWO.count("Solhjulet")


def test_an_ordinary_text_has_no_case_and_one_row(analyze):
    analysis = analyze("Solen skinnede på havnen. En mand spiste et æble og gik hjem.")
    assert analysis.cases == ()
    assert [row.case for row in analysis.matrix.rows] == ["field"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Det ene hedder Snak & Sy og holder til i kælderen.", ["Snak & Sy"]),
        ("Vi har to ting: Mentorkorpset og Jobsporet.", ["Mentorkorpset", "Jobsporet"]),
        ("Tilbuddet hedder Åben Barsel.", ["Åben Barsel"]),
        ("Kommunen støtter også »Stærk Stue« i blok 4.", ["Stærk Stue"]),
    ],
)
def test_what_a_text_calls_something_may_be_a_case(findings, text, names):
    _, seen = findings(text)
    told = [written(seen, o) for c in candidates(seen) for o in c.occurrences if o.name]
    assert set(names) <= set(told)


def test_a_text_may_break_off_after_a_name_and_og(analyze):
    analysis = analyze("Vi har to ting i gården, og det er Mentorkorpset og")
    assert analysis.document.text.endswith("Mentorkorpset og")
