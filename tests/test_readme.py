"""What the README shows and says holds: its commands run, its codes and links exist."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from boligsocial.analysis.codes import CellStatus, ClaimStatus, Level, ModelStatus
from boligsocial.codebook import load_codebook

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "corpus" / "README.md"]
README = DOCUMENTS[0].read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
ARTICLE = re.search(r"^ARTICLE := (\S+)", MAKEFILE, re.MULTILINE)[1]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def commands() -> Iterator[str]:
    """Yield each command of the shell blocks; one that ends in ``|`` goes on in the next line."""
    for block in blocks("sh"):
        yield from (line for line in block.replace("|\n", "| ").splitlines() if line.strip())


ANALYSES = [command for command in commands() if "boligsocial analyze" in command]


@pytest.fixture
def folder(tmp_path):
    """Return a folder with the articles that the README speaks of."""
    (tmp_path / "folder").mkdir()
    for name in ("article.txt", "my-article.txt", "folder/a.txt", "folder/b.txt"):
        shutil.copy(ROOT / ARTICLE, tmp_path / name)
    return tmp_path


def shell(command: str, folder: Path) -> str:
    boligsocial = f'"{sys.executable}" -m boligsocial'
    command = re.sub(r"(?:\.venv/bin/)?boligsocial (?=analyze)", f"{boligsocial} ", command)
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_readme_shows_how_to_analyse():
    assert len(ANALYSES) >= 5


@pytest.mark.parametrize("command", ANALYSES)
def test_the_commands_run(command, folder):
    if "jq" in command and not shutil.which("jq"):
        pytest.skip("no jq here")
    if "NAME" in command:
        asked = shell("boligsocial analyze article.txt --format json", folder)
        command = command.replace("NAME", json.loads(asked)["matrix"]["rows"][0]["case"])
    printed = shell(command, folder)
    assert printed or list(folder.glob("result.*"))


def test_the_python_example_prints_a_row_a_case(folder):
    (example,) = blocks("python")
    done = subprocess.run(
        [sys.executable, "-c", example], cwd=folder, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    for line in done.stdout.splitlines():
        assert re.search(r"\['\w+', '\w+', '\w+', '\w+'\]$", line)
    assert done.stdout


@pytest.mark.parametrize("codes", [Level, CellStatus, ModelStatus, ClaimStatus])
def test_every_level_and_status_is_explained(codes):
    assert [code for code in get_args(codes) if f"`{code}`" not in README] == []


def test_the_number_of_models_is_the_codebooks():
    named = re.search(r"\((\*partnerskab\*.*) and eight more\)", README)
    assert len(named[1].split(", ")) + 8 == len(load_codebook().models)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document):
    links = re.findall(r"\]\(([^)#]+)\)", document.read_text("utf-8"))
    here = [link for link in links if not link.startswith("http")]
    assert here
    assert [link for link in here if not (document.parent / link).exists()] == []


def test_every_make_target_that_is_named_exists():
    named = set(re.findall(r"`make ([\w./-]+)", README)) | set(
        re.findall(r"^make ([\w./-]+)", README, re.MULTILINE)
    )
    targets = set(re.findall(r"^([\w./-]+):", MAKEFILE, re.MULTILINE))
    assert named - targets == set()
