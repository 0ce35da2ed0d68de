"""Turn a file's bytes into text."""

import re

from boligsocial.errors import ReadingError

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_KINDS_OF_FILE = (
    (re.compile(rb"%PDF-"), "a PDF file"),
    (re.compile(rb"PK\x03\x04"), "a Word, OpenDocument or zip file"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old Word file"),
    (re.compile(rb"\{\\rtf"), "an RTF file"),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF"), "an image or sound file"),
    (re.compile(rb"\x1f\x8b|7z\xbc\xaf|BZh|\xfd7zXZ"), "a compressed file"),
    (re.compile(rb"\s*(?:<!doctype html|<html|<\?xml)", re.IGNORECASE), "HTML or XML"),
)
# Line ends, tabs, form feeds and the escape of terminal codes occur in text; others hardly do.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.01


def decode(data: bytes, source: str) -> str:
    """Decode UTF-8 (with or without a byte order mark), UTF-16 with one, or Windows-1252.

    Latin-1 needs no case of its own: where the two differ it has control codes, not letters.
    Raises ReadingError for bytes that are no text.
    """
    for sign, kind in _KINDS_OF_FILE:
        if sign.match(data):
            raise _not_text(source, kind)
    if data.startswith(_UTF16_MARKS):
        return _decode_utf16(data, source)
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data or controls > _MOST_CONTROLS * len(data):
        raise _not_text(source, "a binary file")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _decode_windows(data, source, error.start)


def _decode_utf16(data: bytes, source: str) -> str:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise ReadingError(
            f"{source}: byte {error.start} is not valid UTF-16; save the text as UTF-8"
        ) from None
    if "\0" in text:
        raise _not_text(source, "a binary file")
    return text


def _decode_windows(data: bytes, source: str, first_fault: int) -> str:
    """Decode what is no UTF-8; ``first_fault`` is the byte that shows it."""
    mended = data.decode("utf-8", "replace")
    faults = mended.count("\N{REPLACEMENT CHARACTER}")
    letters = sum(not character.isascii() for character in mended) - faults
    # Damaged UTF-8 would be read as «Ã¦» for «æ»; in Windows-1252 nearly all are faults.
    if letters > faults:
        raise ReadingError(
            f"{source}: byte {first_fault} is not valid UTF-8, though the rest is; "
            "the file is damaged or cut off, save it as UTF-8 again"
        )
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise ReadingError(
            f"{source}: byte {error.start} is neither UTF-8 nor Windows-1252; "
            "save the text as UTF-8"
        ) from None


def _not_text(source: str, kind: str) -> ReadingError:
    return ReadingError(f"{source}: is {kind}, not plain text; save the article as .txt")
