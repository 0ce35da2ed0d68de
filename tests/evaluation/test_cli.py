"""``boligsocial evaluate`` as its user runs it."""

import json
import subprocess
import sys

import pytest


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "boligsocial", "evaluate", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def pair(corpus):
    return corpus / "articles" / "vaskeriet.txt", corpus / "gold" / "vaskeriet.json"


def test_a_folder_is_scored_by_article_and_pooled(corpus):
    done = run(corpus)
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.split("  ")[0] for line in done.stdout.splitlines()]
    assert {"vaskeriet", "all pooled", "models", "lessons"} <= set(rows)


def test_a_pair_of_files_is_scored_in_json_with_the_baseline(pair):
    done = run(*pair, "--baseline", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    value = json.loads(done.stdout)
    assert [article["name"] for article in value["articles"]] == ["vaskeriet"]
    assert value["baseline"]["pooled"]["cases"]["f1"] == 1.0


def test_errors_show_where_gold_and_tool_differ(pair, tmp_path):
    article, gold = pair
    content = json.loads(gold.read_bytes())
    content["sentences"][10]["models"] = [{"code": "samlokalisering", "status": "practised"}]
    changed = tmp_path / "gold.json"
    changed.write_text(json.dumps(content), encoding="utf-8")
    done = run(article, changed, "--errors", "models")
    assert done.returncode == 0
    assert "vaskeriet 11: Det lyder enkelt.\n  - samlokalisering" in done.stdout


def test_two_codings_are_compared_without_an_analysis(pair):
    _, gold = pair
    done = run("--agreement", gold, gold)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Krippendorff's alpha: 1.00" in done.stdout
    assert json.loads(run("--agreement", gold, gold, "--format", "json").stdout)["scores"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "name folders"),
        (["no-such-folder"], "no-such-folder"),
        (["--agreement", "a.json", "b.json", "--baseline"], "--baseline"),
        (["--errors", "colours"], "'model_status'"),
    ],
)
def test_wrong_usage_says_what_would_be_right(arguments, told):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "boligsocial evaluate --help" in done.stderr


def test_an_article_without_gold_is_wrong_usage_and_a_faulty_gold_an_error(pair, tmp_path):
    article, _ = pair
    assert run(article).returncode == 2
    faulty = tmp_path / "gold.json"
    faulty.write_text("{}", encoding="utf-8")
    done = run(article, faulty)
    assert (done.returncode, done.stdout) == (1, "")
    assert "gold.json" in done.stderr
