import io
import re

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from boligsocial.analysis.result import Analysis
from boligsocial.writers.explain import mark, print_cells
from boligsocial.writers.view import View


def test_cell_shows_its_sentences_with_the_words_found(analysis, show):
    text = show(
        "explain", analysis, columns=120, case="lektiecafeen-i-lindevangen", level="citizen"
    )
    assert "Lektiecaféen i Lindevangen · Borgerniveau" in text
    assert "s7 «Forældrene» «deltog ikke», og ejerskabet «udeblev»." in text
    assert "s6 " not in text


def test_finding_shows_status_source_case_and_rule_in_words(analysis, show):
    text = show("explain", analysis, columns=120, level="executing")
    assert "▸ påstand: Beskæftigelse, opnået · «fik» · kilde: evaluering" in text
    assert "sager: Cykelværkstedet · regel: et udsagn om, at det skete" in text
    assert "● model: samarbejde, praktiseret · «reparerer» · Udførende niveau (udledt)" in text


def test_every_cell_is_explained_unless_one_is_asked_for(analysis, show):
    text = show("explain", analysis, columns=120)
    for row in analysis.matrix.rows:
        for cell in row.cells:
            assert f"{row.case} {cell.level}" in text
            for sentence in cell.evidence:
                assert f"\n{sentence} " in text


def test_a_cell_without_evidence_says_so(analysis, show):
    text = show("explain", analysis, case="cykelvaerkstedet", level="citizen")
    assert "· Ikke nævnt" in text
    assert "Ingen sætninger siger noget om sagen på dette niveau." in text


def test_documents_without_the_case_are_passed_over(analysis, show):
    assert show("explain", analysis, case="other") == ""


def test_words_are_styled_where_there_are_styles(analysis: Analysis, labels):
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, color_system="standard", width=120)
    print_cells(console, analysis, View(labels, case="cykelvaerkstedet", level="management"))
    assert "\x1b[1;4mkoordinerede\x1b[0m" in out.getvalue()
    assert "«koordinerede» indsatsen" not in out.getvalue()


def test_no_word_is_cut_at_any_width(analysis, show):
    def words(columns):
        return re.sub(r"\s+", " ", show("explain", analysis, columns=columns)).split()

    assert sorted(words(20)) == sorted(words(80)) == sorted(words(400))


def test_overlapping_words_are_marked_once():
    assert mark("ikke egentlig samskabelse", (0, 25), [(0, 13), (5, 25)]) == [
        ("ikke egentlig", True),
        (" samskabelse", True),
    ]


@given(
    st.text(alphabet="abc æ", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))),
)
def test_marking_neither_loses_nor_adds_text(text, spans):
    assert "".join(piece for piece, _ in mark(text, (0, len(text)), spans)) == text


def test_hostile_sentences_stay_words(analysis, show):
    replace = msgspec.structs.replace
    words = "cykler hver torsdag"
    attack = "[red]x[/]\x1b[1m\u202e".ljust(len(words))
    text = analysis.document.text.replace(words, attack)
    hostile = replace(analysis, document=replace(analysis.document, text=text))
    shown = show("explain", hostile, columns=120)
    assert "«unge» [red]x[/][1m" in shown
    assert not re.search("[\x1b\u202e]", shown)
