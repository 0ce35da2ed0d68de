import io
import re

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.console import Console

from boligsocial.analysis.result import Analysis
from boligsocial.writers.table import print_matrix
from boligsocial.writers.view import View

WIDTHS = (10, 40, 60, 80, 100, 120, 160, 250)


def words(text: str) -> set[str]:
    return set(re.sub(r"[─│┌┐└┘├┤┬┴┼]", " ", text).split())


def with_labels(analysis: Analysis, label: str) -> Analysis:
    """Return the analysis with every case called ``label``."""
    replace = msgspec.structs.replace
    rows = tuple(replace(row, label=label) for row in analysis.matrix.rows)
    return replace(analysis, matrix=replace(analysis.matrix, rows=rows))


def test_wide_terminals_get_cases_down_and_levels_across(analysis, show):
    lines = show("table", analysis, columns=160).splitlines()
    header = next(line for line in lines if "Borgerniveau" in line)
    assert [cell.strip() for cell in header.strip("│").split("│")] == [
        "Sag",
        "Borgerniveau",
        "Udførende niveau",
        "Organisatorisk niveau",
        "Ledelsesniveau",
    ]
    row = next(line for line in lines if "Lektiecaféen" in line and "│" in line)
    assert [cell.strip() for cell in row.strip("│").split("│")] == [
        "Lektiecaféen i Lindevangen",
        "○ Fraværende",
        "◐ Begrænset",
        "○ Fraværende",
        "· Ikke nævnt",
    ]


def test_narrow_terminals_get_a_block_a_case(analysis, show):
    text = show("table", analysis, columns=80)
    block = text[text.index("Lektiecaféen i Lindevangen\n") :].splitlines()
    assert block[1].split("  ")[0] == "Borgerniveau"
    assert "○ Fraværende" in block[1]
    assert not re.search("[│┌]", text)


def test_cell_says_models_claims_potential_and_who_is_missing(analysis, show):
    text = show("table", analysis, columns=250)
    assert "◇ uudnyttet potentiale" in text
    assert "◇ Samarbejdsaftale" in text, "a model's sign stands where it differs from the cell's"
    assert "  koordinering" in text, "a model as the cell has no sign of its own"
    assert "påstande: 1 opnået, 1 risiko" in text
    assert "mangler: Uddannelsesinstitution, Lindevangens Lektiehjælp" in text


def test_footer_counts_and_names_what_made_it(analysis, show):
    text = show("table", analysis, columns=120)
    assert (
        "2 sager · 8 aktører · 6 omtaler af modeller · 5 påstande · 1 læringspunkt · 11 sætninger"
        in text
    )
    assert "boligsocial 0.1.0 · sprogmodel da_boligsocial_sm 0.1.0 · kodebog boligsocial 1" in text


def test_legend_explains_every_sign(analysis, show):
    legend = show("table", analysis, columns=160).splitlines()[-4]
    assert re.findall(r"[^\w\s]", legend) == ["●", "◐", "○", "·", "◇", "△", "–"]


@pytest.mark.parametrize("columns", WIDTHS)
def test_no_word_is_cut_at_any_width(analysis, show, columns):
    corner = {"Sag"}  # only the wide layout has one
    whole = words(show("table", analysis, columns=400))
    assert words(show("table", analysis, columns=columns)) | corner == whole


@pytest.mark.parametrize("columns", [width for width in WIDTHS if width >= 60])
def test_lines_keep_to_the_width(analysis, show, columns):
    assert max(map(len, show("table", analysis, columns=columns).splitlines())) <= columns


def test_a_long_compound_moves_the_table_to_blocks_whole(analysis, show):
    long = "Boligorganisationssamarbejdspartnerskabsrammeaftalen"
    text = show("table", with_labels(analysis, long), columns=120)
    assert long in text
    assert "│" not in text


def test_a_pipe_is_eighty_columns_and_free_of_escape_codes(analysis, show):
    piped = show("table", analysis)
    assert piped == show("table", analysis, columns=80)
    assert "\x1b" not in piped


def test_english_takes_over_all_words_but_the_articles(analysis, show):
    text = show("table", analysis, columns=250, language="en")
    assert "Organisational level" in text
    assert "missing: Educational institution, Lindevangens Lektiehjælp" in text
    assert "påstande" not in text


def test_without_cases_the_row_is_the_field(analysis, show):
    replace = msgspec.structs.replace
    row = replace(analysis.matrix.rows[0], case="field", label="whatever")
    field = replace(analysis, cases=(), matrix=replace(analysis.matrix, rows=(row,)))
    assert "Feltet som helhed" in show("table", field, columns=160)
    assert "The field as a whole" in show("table", field, columns=160, language="en")


def test_markup_in_the_text_stands_as_it_is(analysis, show):
    assert "[bold red]Café[/] :smile:" in show(
        "table", with_labels(analysis, "[bold red]Café[/] :smile:"), columns=160
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(label=st.text(min_size=1), columns=st.integers(1, 200))
def test_no_text_can_move_the_cursor_or_turn_the_writing(analysis, show, label, columns):
    text = show("table", with_labels(analysis, label), columns=columns)
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]", text
    )


@pytest.mark.parametrize("no_color", ["", "1"])
def test_colours_on_a_terminal_unless_told_otherwise(analysis, labels, monkeypatch, no_color):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    from boligsocial.writers import write

    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", "xterm-256color")
    out = Terminal()
    write("table", [analysis], out, View(labels))
    assert ("\x1b[" in out.getvalue()) == (not no_color)


def test_colours_hold_on_light_and_dark_ground(analysis, labels):
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, color_system="standard", width=160)
    print_matrix(console, analysis, View(labels))
    codes = {
        code
        for codes in re.findall(r"\x1b\[([\d;]*)m", out.getvalue())
        for code in codes.split(";")
    }
    assert codes & {"31", "32", "35"}, "statuses are coloured"
    assert not codes & {
        "30",
        "33",
        "34",
        "36",
        "37",
        *map(str, range(90, 98)),
        *map(str, range(40, 48)),
    }


def test_several_documents_follow_each_other(analysis, show):
    assert show("table", analysis, analysis).count(analysis.document.title) == 2


def test_the_source_keeps_to_one_line_to_be_copied(analysis, show):
    replace = msgspec.structs.replace
    source = "/home/mig/artikler om boligsocialt arbejde/" * 4 + "lindevangen.txt"
    far = replace(analysis, document=replace(analysis.document, source=source))
    lines = show("table", far, columns=80).splitlines()
    assert lines[:2] == ["Cykelværkstedet og lektiecaféen i Lindevangen", source]
    assert max(map(len, lines[2:])) <= 80
