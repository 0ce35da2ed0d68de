import json

import msgspec

from boligsocial.analysis.result import Analysis
from boligsocial.writers.view import Error, Failure

FAILURE = Failure("borte.txt", Error("unreadable", "borte.txt: no such file"))


def test_one_document_is_an_object_that_reads_back_the_same(analysis, show):
    text = show("json", analysis, single=True)
    assert msgspec.json.decode(text, type=Analysis) == analysis


def test_several_documents_are_an_array_even_if_one_is_left(analysis, show):
    assert len(json.loads(show("json", analysis, analysis, single=False))) == 2
    assert len(json.loads(show("json", analysis, FAILURE, single=False))) == 1


def test_a_single_failure_writes_nothing(show):
    assert show("json", FAILURE, single=True) == ""


def test_fields_stand_in_the_contracts_order(analysis, show):
    fields = list(json.loads(show("json", analysis)))
    assert fields == [
        "schema_version",
        "provenance",
        "document",
        "actors",
        "cases",
        "models",
        "claims",
        "lessons",
        "matrix",
    ]


def test_letters_stay_letters_and_the_text_is_for_reading(analysis, show):
    text = show("json", analysis)
    assert "Lektiecaféen i Lindevangen" in text
    assert text.startswith('{\n  "schema_version": "1",\n')
    assert text.endswith("}\n")


def test_ndjson_is_a_line_a_document_failures_in_their_places(analysis, show):
    lines = show("ndjson", analysis, FAILURE, analysis).splitlines()
    assert json.loads(lines[0]) == json.loads(lines[2]) == json.loads(show("json", analysis))
    assert json.loads(lines[1]) == {
        "source": "borte.txt",
        "error": {"code": "unreadable", "message": "borte.txt: no such file"},
    }


def test_ndjson_writes_each_document_before_the_next_is_analysed(analysis, labels):
    import io

    from boligsocial.writers import write
    from boligsocial.writers.view import View

    out = io.StringIO()

    def results():
        for number in range(3):
            assert out.getvalue().count("\n") == number
            yield analysis

    write("ndjson", results(), out, View(labels))


def test_spans_of_the_fixture_hold_the_words_that_they_claim(analysis):
    text = analysis.document.text
    for found in (*analysis.models, *analysis.claims, *analysis.lessons):
        assert text[found.start : found.end] == found.text
