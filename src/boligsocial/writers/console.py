"""The terminal as both console writers see it: its width, its colours, the signs used on it."""

import os
from collections.abc import Mapping
from typing import NamedTuple, TextIO

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from boligsocial.analysis.result import DocumentInfo
from boligsocial.writers.plain import clean, escape


class Sign(NamedTuple):
    """A status at a glance: a character, and a style that holds on light and on dark ground."""

    character: str
    style: str


SIGNS: Mapping[str, Sign] = {
    "practised": Sign("●", "bold green"),
    "limited": Sign("◐", "bold magenta"),
    "absent": Sign("○", "bold red"),
    "not_mentioned": Sign("·", "dim"),
    "potential": Sign("◇", "bold"),
    "intended": Sign("△", ""),
    "general": Sign("–", "dim"),
}


def signed(status: str) -> Text:
    """Return the sign of a cell's or a model's status."""
    return Text("").append(*SIGNS[status])


def open_console(out: TextIO) -> Console:
    """Return a console on ``out`` that adds nothing to the words it is given.

    Off a terminal it is as wide as the environment's COLUMNS says, or 80; with NO_COLOR, and off
    a terminal, it writes no escape codes at all.
    """
    piped = not out.isatty() and "COLUMNS" not in os.environ
    return Console(
        file=out,
        width=80 if piped else None,
        color_system=None if os.environ.get("NO_COLOR") else "auto",
        markup=False,
        emoji=False,
        highlight=False,
    )


def longest_word(text: Text) -> int:
    """Return the columns that the widest word takes."""
    return max(map(cell_len, text.plain.split()), default=0)


def show(console: Console, renderable: RenderableType) -> None:
    """Print, on a console widened to the longest word where it is narrower: none is ever split."""
    unbounded = console.options.update(max_width=10_000)
    console.width = max(console.width, console.measure(renderable, options=unbounded).minimum)
    console.print(renderable)


def print_title(console: Console, document: DocumentInfo) -> None:
    """Print a document's title and where it came from; a path keeps to one line to be copied."""
    if document.title:
        show(console, Text(clean(document.title), "bold"))
    console.print(Text(escape(document.source), "dim"), soft_wrap=True)
    console.print()
