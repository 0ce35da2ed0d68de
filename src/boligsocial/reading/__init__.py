"""Read an article: bytes to clean text in parts."""

import os
import sys
from pathlib import Path

from boligsocial.errors import ReadingError
from boligsocial.reading.clean import clean
from boligsocial.reading.decode import decode
from boligsocial.reading.document import Document, Part
from boligsocial.reading.language import require_danish
from boligsocial.reading.letters import restored
from boligsocial.reading.parts import parts_of

__all__ = ["Document", "Part", "name_of", "read", "read_text"]

STDIN = "-"
LONGEST = 20_000_000
"""The most characters that a text may have; no article comes near."""


def read(path: Path | str, *, force: bool = False) -> Document:
    """Read an article from a file, or from standard input where ``path`` is ``-``.

    Raises ReadingError where there is no text to analyse, and NotDanishError where the text
    does not look Danish and ``force`` is false.
    """
    source = name_of(path)
    if source == STDIN:
        return read_text(decode(sys.stdin.buffer.read(), source), source=source, force=force)
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise ReadingError(f"{source}: no such file") from None
    except IsADirectoryError:
        raise ReadingError(f"{source}: is a folder with no .txt files") from None
    except OSError as error:
        reason = error.strerror or "can't be read"
        raise ReadingError(f"{source}: {reason[0].lower()}{reason[1:]}") from None
    except ValueError:
        raise ReadingError(f"{source}: is no file name, it holds a NUL character") from None
    return read_text(decode(data, source), source=source, force=force)


def name_of(path: Path | str) -> str:
    """Return a path as text that can be printed: bytes that are no UTF-8 are spelt out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def read_text(text: str, *, source: str = STDIN, force: bool = False) -> Document:
    """Make a document of a text; see ``read`` for the errors."""
    if len(text) > LONGEST:
        raise ReadingError(
            f"{source}: has {len(text)} characters, more than {LONGEST}; split it into articles"
        )
    cleaned = restored(clean(text))
    if not any(character.isalpha() for character in cleaned):
        raise ReadingError(f"{source}: holds no text")
    if not force:
        require_danish(cleaned, source)
    return Document(source=source, text=cleaned, parts=parts_of(cleaned))
