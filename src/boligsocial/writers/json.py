"""JSON to read: one document as an object, several as an array, two spaces a level."""

from collections.abc import Iterable
from typing import TextIO

import msgspec

from boligsocial.analysis.result import Analysis
from boligsocial.writers.view import Result, View


def write(results: Iterable[Result], out: TextIO, view: View) -> None:
    """Write the analyses, documents that failed left out; nothing if the only one failed."""
    objects = [msgspec.json.encode(result) for result in results if isinstance(result, Analysis)]
    if view.single and not objects:
        return
    text = objects[0] if view.single else b"[" + b",".join(objects) + b"]"
    out.write(msgspec.json.format(text, indent=2).decode() + "\n")
