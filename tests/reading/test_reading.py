"""Reading files and standard input."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boligsocial.errors import ReadingError
from boligsocial.reading import LONGEST, read, read_text

TEXT = "Naboer på Ærøvej\n\nBeboerne har bygget en bænk, og kommunen har betalt for træet."


def test_reads_a_file(tmp_path: Path) -> None:
    file = tmp_path / "bænk.txt"
    file.write_bytes(TEXT.encode("cp1252"))
    document = read(file)
    assert document.text == TEXT
    assert document.source == str(file)
    assert document.title == "Naboer på Ærøvej"


def test_reads_standard_input() -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from boligsocial.reading import read; print(ascii(read('-')))"],
        input=TEXT.encode(),
        capture_output=True,
        check=True,
    )
    assert b"source='-'" in run.stdout
    assert ascii(TEXT)[1:-1].encode() in run.stdout


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", "\ufeff\u200b".encode(), b"--- 12 ---\n"])
def test_says_that_a_file_holds_no_text(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "tom.txt"
    file.write_bytes(content)
    with pytest.raises(ReadingError, match=r"tom\.txt: holds no text"):
        read(file)


def test_says_that_a_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="no such file"):
        read(tmp_path / "væk.txt")


def test_says_that_a_path_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="is a folder"):
        read(tmp_path)


def test_says_that_a_file_lies_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(ReadingError, match="not a directory"):
        read(tmp_path / "a.txt" / "b.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_says_that_a_file_may_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / "lukket.txt"
    file.write_text(TEXT, encoding="utf-8")
    file.chmod(0)
    with pytest.raises(ReadingError, match="permission denied"):
        read(file)


def test_says_that_a_name_with_nul_is_none() -> None:
    with pytest.raises(ReadingError, match="no file name"):
        read("a\0b")


def test_refuses_a_text_longer_than_any_article() -> None:
    with pytest.raises(ReadingError, match=f"more than {LONGEST}"):
        read_text("nabo " * (LONGEST // 5 + 1))


def test_reads_a_text_of_five_million_characters() -> None:
    text = "\n".join([TEXT] * (5_000_000 // len(TEXT)))
    document = read_text(text)
    assert document.text[document.parts[-1].start : document.parts[-1].end] in TEXT


@given(st.text(max_size=200), st.booleans())
def test_any_text_gives_a_document_or_a_reading_error_of_one_line(text: str, force: bool) -> None:
    message = ""
    try:
        assert read_text(text, force=force).text.strip()
    except ReadingError as error:
        message = str(error)
    assert "\n" not in message
