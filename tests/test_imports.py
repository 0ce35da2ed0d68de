"""What is imported when: the quick commands stay quick, and a library's user gets no extras."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "thinc", "rich", "typer", "numpy")


def loaded_by(code: str) -> set[str]:
    """Run code in a process of its own; return which of the heavy libraries it has imported."""
    script = f"import sys\n{code}\nprint(*(name for name in {HEAVY} if name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=120
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "module",
    [
        "boligsocial",
        "boligsocial.codebook",
        "boligsocial.reading",
        "boligsocial.evaluation.gold",
        "boligsocial.analysis.result",
        "boligsocial.analysis.matrix",
        "boligsocial.writers",
        "boligsocial.writers.json",
        "boligsocial.writers.ndjson",
    ],
)
def test_the_parts_that_need_no_language_model_import_none(module):
    assert loaded_by(f"import {module}") == set()


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["analyze", "--help"], ["schema"]]
)
def test_commands_that_analyse_nothing_do_not_import_spacy(arguments):
    code = (
        "import boligsocial.cli.app\n"
        f"sys.argv = ['boligsocial', *{arguments}]\n"
        "try: boligsocial.cli.app.run()\n"
        "except SystemExit: pass\n"
        "print()"
    )
    assert not loaded_by(code) & {"spacy", "thinc"}


def test_an_analysis_imports_neither_typer_nor_rich_itself():
    code = (
        "import boligsocial\n"
        "from boligsocial.reading import read_text\n"
        "import spacy\n"
        "for name in [n for n in sys.modules if n.partition('.')[0] in ('typer', 'rich')]:\n"
        "    del sys.modules[name]\n"
        "pipeline = boligsocial.load_pipeline(boligsocial.load_codebook())\n"
        "text = 'Kommunen og de frivillige samarbejdede om værkstedet.'\n"
        "boligsocial.analyze(read_text(text), pipeline)"
    )
    assert not loaded_by(code) & {"typer", "rich"}
