import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import boligsocial
from boligsocial.cli import app

ARTICLE = """\
Cykelværkstedet i Lindevangen

Projekt Cykelværkstedet begyndte i 2019. Kommunen og boligforeningen koordinerede indsatsen i en
fast styregruppe.

I værkstedet samarbejdede frivillige og unge beboere hver torsdag. Ifølge evalueringen fik flere
unge fritidsjob, men ejerskabet udeblev hos de ældre. En samarbejdsaftale med skolen kunne have
forankret indsatsen.
"""


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two articles, a note that is none, and a file without text."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "b.txt").write_text(ARTICLE, "utf-8")
    (articles / "a.txt").write_text(ARTICLE.replace("Lindevangen", "Søndervang"), "utf-8")
    (articles / "notes.md").write_text("Ikke en artikel.", "utf-8")
    (tmp_path / "empty.txt").write_text(" \n", "utf-8")
    return tmp_path


@pytest.fixture
def article(folder: Path) -> Path:
    return folder / "articles" / "b.txt"


@pytest.fixture
def run(
    pipeline: object,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Run a command within this process, in the folder, on a pipeline loaded once."""
    monkeypatch.setattr(boligsocial, "load_pipeline", lambda *_: pipeline)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "160")

    def outcome(*arguments: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["boligsocial", *arguments])
        code = app.run()
        return Outcome(code, *capsys.readouterr())

    return outcome


Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def process(folder: Path) -> Process:
    """Run a command as a process of its own, in the folder."""

    def completed(
        *arguments: str | bytes, stdin: bytes = b"", **environment: str
    ) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, "-m", "boligsocial", *arguments],
            input=stdin,
            capture_output=True,
            cwd=folder,
            env={**os.environ, **environment},
            timeout=120,
        )

    return completed
