"""The matrix for a person: cases down and levels across, or a block a case where that is narrow."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TextIO

from rich import box
from rich.columns import Columns
from rich.console import Console
from rich.table import Table
from rich.text import Text

from boligsocial.analysis.codes import CLAIM_STATUSES
from boligsocial.analysis.result import Actor, Analysis, Cell, Claim
from boligsocial.writers.console import SIGNS, longest_word, open_console, print_title, show, signed
from boligsocial.writers.view import Result, View


class Line(NamedTuple):
    """A line of a cell: a sign, or nothing, before its words."""

    sign: Text
    words: Text


Contents = Sequence[Line]
SIGN_WIDTH = 2
"""Columns that signs take to the left of a cell's words."""


def write(results: Iterable[Result], out: TextIO, view: View) -> None:
    """Write each analysis as a matrix with its legend, as soon as it is there."""
    console = open_console(out)
    for number, analysis in enumerate(r for r in results if isinstance(r, Analysis)):
        if number:
            console.print()
        print_matrix(console, analysis, view)
        out.flush()


def print_matrix(console: Console, analysis: Analysis, view: View) -> None:
    """Print one analysis: title, matrix, legend, counts and what made it."""
    cases = [Text(view.row(row), "bold") for row in analysis.matrix.rows]
    levels = [Text(view.name("level", level.id), "bold") for level in analysis.matrix.levels]
    cells = _cells(analysis, view)
    print_title(console, analysis.document)
    grid = _grid(console.width, Text(view.words.case, "bold"), cases, levels, cells)
    if grid:
        show(console, grid)
    else:
        for case, row in zip(cases, cells, strict=True):
            show(console, case)
            show(console, _block(console.width, levels, row))
            console.print()
    show(console, _legend(view))
    for line in _footer(analysis, view):
        show(console, line)


def _cells(analysis: Analysis, view: View) -> list[list[Contents]]:
    actors = {actor.id: actor for actor in analysis.actors}
    claims = {claim.id: claim for claim in analysis.claims}
    return [
        [list(_cell(cell, actors, claims, view)) for cell in row.cells]
        for row in analysis.matrix.rows
    ]


def _cell(
    cell: Cell, actors: Mapping[str, Actor], claims: Mapping[str, Claim], view: View
) -> Iterator[Line]:
    """Yield the cell's status, its models, what is claimed there and who is missing."""
    style = SIGNS[cell.status].style
    yield Line(signed(cell.status), Text(view.name("cell_status", cell.status), style))
    if cell.potential:
        style = SIGNS["potential"].style
        yield Line(signed("potential"), Text(view.words.unused_potential, style))
    for model in cell.models:
        sign = Text() if model.status == cell.status else signed(model.status)
        yield Line(sign, Text(view.name("model", model.model)))
    counts = Counter(claims[claim].status for claim in cell.claims)
    if counts:
        listed = ", ".join(
            f"{counts[status]} {view.name('claim_status', status)}"
            for status in CLAIM_STATUSES
            if counts[status]
        )
        yield Line(Text(), Text(f"{view.words.claims}: {listed}"))
    if cell.actors.missing:
        names = ", ".join(view.actor(actors, code) for code in cell.actors.missing)
        yield Line(Text(), Text(f"{view.words.missing}: {names}"))


def _grid(
    width: int,
    corner: Text,
    cases: Sequence[Text],
    levels: Sequence[Text],
    cells: Sequence[Sequence[Contents]],
) -> Table | None:
    """Lay cases down and levels across, or return None where a word would have to be split."""
    columns = [_extent([corner, *cases])]
    for number, level in enumerate(levels):
        words = _extent([line.words for row in cells for line in row[number]])
        columns.append(words.indented(SIGN_WIDTH).over(_extent([level])))
    # A column costs its padding and a border, the grid one border more.
    widths = _share(width - 3 * len(columns) - 1, columns)
    if not widths:
        return None
    table = Table(box=box.SQUARE, show_lines=True, border_style="dim")
    for heading, columns_wide in zip([corner, *levels], widths, strict=True):
        table.add_column(heading, width=columns_wide)
    for case, row in zip(cases, cells, strict=True):
        table.add_row(case, *map(_lines, row))
    return table


def _block(width: int, levels: Sequence[Text], cells: Sequence[Contents]) -> Table:
    """Lay one case's cells out below each other, their levels to the left."""
    left = _extent(levels)
    right = _extent([line.words for cell in cells for line in cell]).indented(SIGN_WIDTH)
    gap = 2
    widths = _share(width - gap, [left, right]) or [left.word, right.word]
    table = Table.grid(padding=(0, gap, 0, 0))
    for columns_wide in widths:
        table.add_column(width=columns_wide)
    for level, cell in zip(levels, cells, strict=True):
        table.add_row(level, _lines(cell))
    return table


class Extent(NamedTuple):
    """Columns that some text needs: its longest word, and its longest line."""

    word: int
    line: int

    def indented(self, columns: int) -> "Extent":
        """Return what it needs behind an indent."""
        return Extent(self.word + columns, self.line + columns)

    def over(self, other: "Extent") -> "Extent":
        """Return what both need in one column."""
        return Extent(max(self.word, other.word), max(self.line, other.line))


def _extent(texts: Iterable[Text]) -> Extent:
    texts = list(texts)
    return Extent(
        max(map(longest_word, texts), default=0), max((t.cell_len for t in texts), default=0)
    )


def _share(room: int, extents: Sequence[Extent]) -> list[int] | None:
    """Share ``room`` among columns, the narrowest growing first; None if words don't fit."""
    widths = [extent.word for extent in extents]
    if sum(widths) > room:
        return None
    for _ in range(room - sum(widths)):
        growing = [n for n, extent in enumerate(extents) if widths[n] < extent.line]
        if growing:
            widths[min(growing, key=widths.__getitem__)] += 1
    return widths


def _lines(contents: Contents) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=SIGN_WIDTH - 1)
    grid.add_column()
    for line in contents:
        grid.add_row(*line)
    return grid


def _legend(view: View) -> Columns:
    words = {
        status: view.name("cell_status", status).lower()
        for status in ("practised", "limited", "absent", "not_mentioned")
    }
    words["potential"] = view.words.possible
    for status in ("intended", "general"):
        words[status] = view.name("model_status", status)
    entries = [signed(status).append(f" {word}", "not bold") for status, word in words.items()]
    return Columns(entries, padding=(0, 2))


def _footer(analysis: Analysis, view: View) -> Iterator[Text]:
    """Yield what was counted, what made the analysis, and how to see behind a cell."""
    numbers = {
        "cases": len(analysis.cases),
        "actors": len(analysis.actors),
        "models": len(analysis.models),
        "claims": len(analysis.claims),
        "lessons": len(analysis.lessons),
        "sentences": len(analysis.document.sentences),
    }
    yield Text(" · ".join(noun.count(numbers[name]) for name, noun in view.words.counts.items()))
    made_by = analysis.provenance
    yield Text(
        f"{made_by.tool} {made_by.version}"
        f" · {view.words.pipeline} {made_by.pipeline.name} {made_by.pipeline.version}"
        f" · {view.words.codebook} {made_by.codebook.name} {made_by.codebook.version}",
        "dim",
    )
    behind = next(
        (
            f" --case {row.case} --level {cell.level}"
            for row in analysis.matrix.rows
            for cell in row.cells
            if cell.evidence
        ),
        "",
    )
    yield Text(f"{view.words.hint} --explain{behind}", "dim")
