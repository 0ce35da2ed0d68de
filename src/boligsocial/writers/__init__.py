"""The formats that analyses are written in, one module each."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Literal, TextIO, cast

from boligsocial.writers.view import Result, View

Format = Literal["table", "explain", "json", "ndjson"]
Writer = Callable[[Iterable[Result], TextIO, View], None]

WRITERS: dict[Format, str] = {
    "table": "boligsocial.writers.table",
    "explain": "boligsocial.writers.explain",
    "json": "boligsocial.writers.json",
    "ndjson": "boligsocial.writers.ndjson",
}
"""Format to the module whose ``write`` writes it, imported only where asked for."""


def write(format: Format, results: Iterable[Result], out: TextIO, view: View) -> None:
    """Write ``results`` to ``out``, each as it comes where the format allows it."""
    writer = cast("Writer", import_module(WRITERS[format]).write)
    writer(results, out, view)
