"""JSON to stream: an object a line, in input order, failures in their places."""

from collections.abc import Iterable
from typing import TextIO

import msgspec

from boligsocial.writers.view import Result, View


def write(results: Iterable[Result], out: TextIO, _: View) -> None:
    """Write a line a document as soon as it is there."""
    for result in results:
        out.write(msgspec.json.encode(result).decode() + "\n")
        out.flush()
