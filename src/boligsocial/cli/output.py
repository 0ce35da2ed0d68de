"""Where results go: standard output, or a file written whole or not at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from boligsocial.errors import BoligsocialError


class OutputError(BoligsocialError):
    """The output file can't be written."""

    code = "output"


@contextmanager
def destination(path: str) -> Iterator[TextIO]:
    """Yield the stream for ``path``, ``-`` being standard output.

    A file appears under its name only once everything is in it; where nothing was written,
    or an error ends the run, whatever was there before stays. Raises ``OutputError``.
    """
    if path == "-":
        yield sys.stdout
        return
    # A link is followed, or it would be replaced by a file.
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        raise OutputError(f"can't write {path}: not a file; name a file with -o")
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with draft.open("x", encoding="utf-8", newline="\n") as stream:
            yield stream
            written = stream.tell() > 0
        if written:
            draft.replace(target)
    except OSError as error:
        raise OutputError(f"can't write {path}: {error.strerror}; name another file") from error
    finally:
        with suppress(OSError):
            draft.unlink()
