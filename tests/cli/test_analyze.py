import json
import os

import pytest


def sources(text: str) -> list[str]:
    return [analysis["document"]["source"] for analysis in json.loads(text)]


def test_one_file_is_printed_as_a_matrix(run):
    done = run("analyze", "articles/b.txt")
    assert done.code == 0
    assert done.err == ""
    assert "Cykelværkstedet i Lindevangen" in done.out
    assert "Borgerniveau" in done.out


def test_one_file_gives_one_object(run):
    done = run("analyze", "articles/b.txt", "--format", "json")
    assert json.loads(done.out)["document"]["source"] == "articles/b.txt"


def test_several_files_give_an_array_in_the_order_given(run):
    done = run("analyze", "articles/b.txt", "articles/a.txt", "--format", "json")
    assert sources(done.out) == ["articles/b.txt", "articles/a.txt"]


def test_a_folder_gives_its_articles_sorted(run):
    done = run("analyze", "articles", "--format", "json")
    assert sources(done.out) == ["articles/a.txt", "articles/b.txt"]


def test_a_folder_of_one_is_an_array_all_the_same(run, folder):
    (folder / "articles" / "a.txt").unlink()
    assert sources(run("analyze", "articles", "--format", "json").out) == ["articles/b.txt"]


def test_a_folder_without_articles_is_told_of(run, folder):
    (folder / "nothing").mkdir()
    done = run("analyze", "nothing")
    assert done.code == 1
    assert done.err.startswith("boligsocial: nothing: ")
    assert done.err.count("\n") == 1


def test_what_fails_is_told_of_and_the_others_are_done(run):
    done = run("analyze", "borte.txt", "articles/b.txt", "empty.txt", "--format", "json")
    assert done.code == 1
    assert sources(done.out) == ["articles/b.txt"]
    first, second = done.err.splitlines()
    assert first.startswith("boligsocial: borte.txt: ")
    assert second.startswith("boligsocial: empty.txt: ")


def test_ndjson_has_failures_in_their_places(run):
    done = run("analyze", "articles/a.txt", "borte.txt", "articles/b.txt", "--format", "ndjson")
    assert done.code == 1
    first, failed, last = map(json.loads, done.out.splitlines())
    assert first["document"]["source"] == "articles/a.txt"
    assert last["document"]["source"] == "articles/b.txt"
    assert failed["source"] == "borte.txt"
    assert failed["error"]["code"] == "unreadable"
    assert failed["error"]["message"] in done.err


def test_one_file_that_fails_leaves_standard_output_empty(run):
    for format in ("table", "json"):
        done = run("analyze", "borte.txt", "--format", format)
        assert (done.code, done.out) == (1, "")


def test_english_is_asked_for(run):
    done = run("analyze", "articles/b.txt", "--lang", "en")
    assert "Citizen level" in done.out
    assert "Borgerniveau" not in done.out


def test_explain_prints_sentences_and_rules(run):
    done = run("analyze", "articles/b.txt", "--explain")
    assert done.code == 0
    assert "regel:" in done.out
    assert "«" in done.out


def a_cell(run) -> tuple[str, str]:
    matrix = json.loads(run("analyze", "articles/b.txt", "--format", "json").out)["matrix"]
    return next(
        (row["case"], cell["level"])
        for row in matrix["rows"]
        for cell in row["cells"]
        if cell["evidence"]
    )


def test_case_and_level_ask_for_the_explanation_of_a_cell(run):
    case, level = a_cell(run)
    cell = run("analyze", "articles/b.txt", "--case", case, "--level", level).out
    assert f"{case} {level}" in cell
    row = run("analyze", "articles/b.txt", "--case", case).out
    assert [row.count(f"{case} {each}") for each in ("citizen", "management")] == [1, 1]
    assert cell.count(f"{case} ") == 1


def test_an_unknown_case_names_the_valid_ones(run):
    case, _ = a_cell(run)
    done = run("analyze", "articles/b.txt", "--case", "nowhere")
    assert (done.code, done.out) == (2, "")
    assert "'nowhere'" in done.err
    assert case in done.err


def test_an_unknown_level_names_the_valid_ones(run):
    done = run("analyze", "articles/b.txt", "--level", "sky")
    assert done.code == 2
    for level in ("citizen", "executing", "organisational", "management"):
        assert level in done.err


@pytest.mark.parametrize("format", ["json", "ndjson"])
def test_explanations_and_json_exclude_each_other(run, format):
    done = run("analyze", "articles/b.txt", "--explain", "--format", format)
    assert done.code == 2
    assert "--explain" in done.err


def test_output_file_holds_what_would_have_been_printed(run, folder):
    printed = run("analyze", "articles/b.txt", "--format", "json").out
    done = run("analyze", "articles/b.txt", "--format", "json", "-o", "result.json")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (folder / "result.json").read_text("utf-8") == printed


def test_output_file_stays_as_it_was_if_nothing_could_be_analysed(run, folder):
    (folder / "result.json").write_text("before")
    assert run("analyze", "borte.txt", "--format", "json", "-o", "result.json").code == 1
    assert (folder / "result.json").read_text() == "before"


def test_output_leaves_no_other_file_behind(run, folder):
    before = set(folder.iterdir())
    run("analyze", "articles/b.txt", "-o", "result.txt")
    run("analyze", "borte.txt", "-o", "other.txt")
    run("analyze", "articles/b.txt", "--case", "nowhere", "-o", "other.txt")
    assert set(folder.iterdir()) - before == {folder / "result.txt"}


@pytest.mark.parametrize("path", ["articles", "nowhere/result.json", "empty.txt/result.json"])
def test_output_that_cannot_be_written_is_one_clear_line(run, path):
    done = run("analyze", "articles/b.txt", "-o", path)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"boligsocial: can't write {path}: ")
    assert done.err.count("\n") == 1


def test_output_through_a_link_keeps_the_link(run, folder):
    os.symlink("kept.json", folder / "link.json")
    run("analyze", "articles/b.txt", "--format", "json", "-o", "link.json")
    assert (folder / "link.json").is_symlink()
    assert json.loads((folder / "kept.json").read_text("utf-8"))


def test_codebook_that_is_not_there_is_one_clear_line(run):
    done = run("analyze", "articles/b.txt", "--codebook", "borte.toml")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("boligsocial: ")
    assert "borte.toml" in done.err
