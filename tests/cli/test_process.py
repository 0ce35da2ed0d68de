import json
import os
import re
import signal
import subprocess
import sys

import pytest

WITHOUT_SPACY = """
import sys
from boligsocial.cli import main
try:
    main()
finally:
    loaded = {"spacy", "thinc", "numpy"} & set(sys.modules)
    assert not loaded, loaded
"""


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["schema"], ["analyze", "--help"], ["evaluate", "--help"]],
    ids=" ".join,
)
def test_what_needs_no_analysis_does_not_load_spacy(arguments):
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_SPACY, *arguments], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_version_names_tool_pipeline_and_codebook(process):
    tool, pipeline, codebook = process("--version").stdout.decode().splitlines()
    assert re.fullmatch(r"boligsocial \d+\.\d+\.\d+", tool)
    assert re.fullmatch(r"pipeline da_boligsocial_sm \S+", pipeline)
    assert re.fullmatch(r"codebook \S+ \S+", codebook)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["analyse"],
        ["analyze"],
        ["analyze", "--nonsense"],
        ["analyze", "x", "--format", "xml"],
        ["analyze", "x", "--lang", "sv"],
        ["codebook"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_exit_code_2(process, arguments):
    done = process(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert re.fullmatch(rb"boligsocial: .+; see boligsocial.* --help\n", done.stderr)


def test_standard_input_is_read(process, article):
    done = process("analyze", "-", "--format", "json", stdin=article.read_bytes())
    assert done.returncode == 0
    assert b'"source": "-"' in done.stdout


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
    ids=["C locale", "Latin-1"],
)
def test_output_is_the_same_utf8_whatever_the_locale(process, article, environment):
    arguments = ["analyze", str(article), "--format", "json"]
    usual = process(*arguments)
    other = process(*arguments, **environment)
    assert "værkstedet" in other.stdout.decode("utf-8")
    assert other.stdout == usual.stdout


def test_a_pipe_gets_no_escape_codes(process, article):
    done = process("analyze", str(article), TERM="xterm-256color")
    assert "●" in done.stdout.decode()
    assert b"\x1b" not in done.stdout + done.stderr


def test_control_characters_in_a_file_name_are_shown_not_sent(process):
    done = process("analyze", "borte\x1b[31m\n.txt")
    assert done.returncode == 1
    assert done.stderr.startswith(rb"boligsocial: borte\x1b[31m\n.txt: ")
    assert done.stderr.count(b"\n") == 1


def test_a_file_name_that_is_no_utf8_is_no_obstacle(process, article):
    name = b"v\xe6rksted.txt"
    article.rename(article.parent.parent / os.fsdecode(name))
    done = process("analyze", name, b"b\xf8rte.txt", "--format", "ndjson")
    assert done.returncode == 1
    assert rb"b\xf8rte.txt" in done.stderr
    found, failed = map(json.loads, done.stdout.decode("utf-8").splitlines())
    assert found["document"]["source"] == r"v\xe6rksted.txt"
    assert failed["source"] == r"b\xf8rte.txt"


def test_an_unknown_pipeline_is_one_clear_line(process, article):
    done = process("analyze", str(article), "--model", "da_no_such_pipeline")
    assert done.returncode == 1
    assert re.fullmatch(rb"boligsocial: .*da_no_such_pipeline.*\n", done.stderr)


def test_the_pipeline_is_named_by_the_environment_too(process, article):
    done = process("analyze", str(article), BOLIGSOCIAL_MODEL="da_no_such_pipeline")
    assert b"da_no_such_pipeline" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_an_interrupt_ends_quietly_with_130(article):
    command = [sys.executable, "-m", "boligsocial", "analyze", str(article), "-"]
    with subprocess.Popen(
        [*command, "--format", "ndjson"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout
        assert running.stderr
        # The first document is out: now it waits for standard input.
        assert running.stdout.readline().startswith(b"{")
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=60) == 130
        assert running.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_reader_that_leaves_is_no_error(process):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "boligsocial", "schema"], stdout=writing, stderr=subprocess.PIPE
    )
    os.close(writing)
    assert done.stderr == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_is_one_clear_line():
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "boligsocial", "schema"], stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 1
    assert re.fullmatch(rb"boligsocial: can't write the result: .+\n", done.stderr)
