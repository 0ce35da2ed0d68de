"""The coders' script of the corpus, run as they run it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "corpus" / "coding.py"

CODES = """\
coder A   # who codes
case vaskeri: Vaskeriværkstedet
part 2 byline
part 13 furniture
a 4 civil:frivillige citizen:beboer
m 4 samarbejde practised @vaskeri level=executing
c 7 achieved ownership,community @vaskeri source=evaluation
lesson 10-11
cell vaskeri citizen not_mentioned
cell vaskeri executing practised potential models=samarbejde evidence=4,7 accept=limited
cell vaskeri organisational not_mentioned
cell vaskeri management not_mentioned
"""


@pytest.fixture
def article(corpus):
    return corpus / "articles" / "vaskeriet.txt"


def run(*arguments):
    return subprocess.run(
        [sys.executable, SCRIPT, *arguments],
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8"},
        check=False,
    )


@pytest.fixture
def gold_of(article, tmp_path):
    def run_gold(codes):
        path = tmp_path / "a.codes"
        path.write_text(codes, encoding="utf-8")
        return run("gold", article, path)

    return run_gold


def sheet(tmp_path, text):
    path = tmp_path / "article.txt"
    path.write_text(text, encoding="utf-8")
    return [line.split("\t") for line in run("sheet", path).stdout.splitlines()]


def test_the_sheet_numbers_the_sentences_of_a_hard_wrapped_article(article, gold):
    lines = [line.split("\t") for line in run("sheet", article).stdout.splitlines()]
    assert [text for _, _, text in lines] == [sentence.text for sentence in gold.sentences]
    assert [n for n, _, _ in lines] == [str(sentence.n) for sentence in gold.sentences]
    assert [lines[i][1] for i in (0, 2, 5)] == ["title", "body", "heading"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Det gælder bl.a. Nordparken og ca. 12 andre.",
        "Mødet er den 1. maj kl. 10 hos H. C. Hansen.",
        "Prisen er 3,5 mio. kr. i alt; det er nok.",
        "»Kommer du?« spurgte hun.",
    ],
)
def test_abbreviations_ordinals_and_initials_end_no_sentence(tmp_path, sentence):
    assert [text for *_, text in sheet(tmp_path, sentence)] == [sentence]


def test_quotes_dashes_and_figures_begin_sentences(tmp_path):
    sentences = [
        "Han kom.",
        "»Nu?«",
        "– Ja, sagde hun…",
        "12 kom til.",
        "De fik 5 kr.",
        "Så gik de.",
    ]
    assert [text for *_, text in sheet(tmp_path, " ".join(sentences))] == sentences


def test_codes_become_gold(gold_of):
    done = gold_of(CODES)
    assert (done.returncode, done.stderr) == (0, "")
    gold = json.loads(done.stdout)
    assert gold["article"] == "articles/vaskeriet.txt"
    assert gold["sentences"][3] == {
        "n": 4,
        "text": "Vaskeriværkstedet samarbejder hver dag med frivillige beboere om at sætte gamle "
        "maskiner i stand.",
        "part": "body",
        "actors": ["civil", "citizen"],
        "actor_codes": ["frivillige", "beboer"],
        "models": [
            {
                "code": "samarbejde",
                "status": "practised",
                "cases": ["vaskeri"],
                "level": "executing",
            }
        ],
    }
    assert gold["sentences"][6]["claims"][0]["outcomes"] == ["ownership", "community"]
    assert gold["sentences"][12]["part"] == "furniture"
    assert gold["lessons"] == [[10, 11]]
    assert gold["matrix"]["vaskeri"]["executing"] == {
        "status": "practised",
        "potential": True,
        "models": ["samarbejde"],
        "evidence": [4, 7],
        "also_accepted": ["limited"],
    }


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("a 4 civil", "a 4 civilians", "line 5: actor type 'civilians'"),
        ("a 4", "a 44", "line 5: no sentences 44"),
        ("a 4", "a 2", "line 5: sentence 2 is byline"),
        ("samarbejde practised", "samarbejde done", "line 6: model status 'done'"),
        ("achieved", "@vaskeri", "line 7: claim status '@vaskeri'"),
        ("community @vaskeri", "community @huset", "line 7: case 'huset'"),
        ("source=", "sorce=", "line 7: option 'sorce=evaluation'"),
        ("Vaskeriværkstedet", "Værkstedet", "line 2: not in the article as written: 'Værkstedet'"),
        ("cell vaskeri citizen not_mentioned\n", "", "no line 'cell vaskeri citizen"),
        ("coder A", "koder A", "line 1: statement 'koder'"),
    ],
)
def test_a_fault_in_the_codes_is_told_with_its_line_and_makes_no_gold(gold_of, right, wrong, fault):
    assert right in CODES
    done = gold_of(CODES.replace(right, wrong, 1))
    assert (done.returncode, done.stdout) == (1, "")
    assert fault in done.stderr


def test_all_faults_are_told_at_once(gold_of):
    done = gold_of(CODES.replace("civil:", "x:").replace("lesson 10", "lesson 20"))
    assert "line 5" in done.stderr
    assert "line 8" in done.stderr
