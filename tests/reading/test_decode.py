"""Files in the encodings that Danish texts come in, and files that are no text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boligsocial.errors import ReadingError
from boligsocial.reading.decode import decode

TEXT = "Beboerne på Ærøvej sagde: »Vi øver os på fællesskab« – også i år."

danish = st.text(st.sampled_from("abcdefgh ABC.,æøåÆØÅé«»\n"), max_size=80)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("cp1252", b""),
    ],
)
def test_reads_danish_in_every_usual_encoding(encoding: str, mark: bytes) -> None:
    assert decode(mark + TEXT.encode(encoding), "a.txt") == TEXT


@given(danish, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_unicode_round_trips(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


# In bytes alone «Ã¦» can't be told from «æ»; a Danish text has letters that settle it.
@given(danish)
def test_latin_1_round_trips(text: str) -> None:
    text = "på øen " + text
    assert decode(text.encode("latin-1"), "a.txt") == text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "a Word"),
        (b"\x89PNG\r\n\x1a\n\0\0", "an image"),
        (b"{\\rtf1\\ansi Hej}", "an RTF file"),
        (b"<!DOCTYPE html><html lang=da>", "HTML"),
        (b"\x1f\x8b\x08\0", "a compressed file"),
        (b"en tekst\0 med NUL", "a binary file"),
        (b"\x01\x02\x03\x04abc", "a binary file"),
        (codecs.BOM_UTF32_LE + "hej".encode("utf-32-le"), "a binary file"),
    ],
)
def test_says_what_a_file_is_that_is_no_text(data: bytes, kind: str) -> None:
    with pytest.raises(ReadingError, match=rf"^brev\.doc: is {kind}.*save the article as \.txt"):
        decode(data, "brev.doc")


def test_says_where_utf_8_is_damaged_instead_of_misreading_it() -> None:
    cut_off = "Fællesskabet på øen er særlig værdifuldt på".encode()[:-1]
    with pytest.raises(ReadingError, match=r"a\.txt: byte 47 is not valid UTF-8"):
        decode(cut_off, "a.txt")


def test_says_where_no_encoding_fits() -> None:
    with pytest.raises(ReadingError, match="byte 7 is neither UTF-8 nor Windows-1252"):
        decode(b"Nabo p\xe5\x81 vej", "a.txt")


def test_says_where_utf_16_is_cut_off() -> None:
    with pytest.raises(ReadingError, match="byte 8 is not valid UTF-16"):
        decode("Nabo".encode("utf-16")[:-1], "a.txt")


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_reading_error_of_one_line(data: bytes) -> None:
    message = ""
    try:
        decode(data, "a.txt")
    except ReadingError as error:
        message = str(error)
    assert "\n" not in message
