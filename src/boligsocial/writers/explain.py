"""Why a cell says what it says: its sentences, the words found in them and the rules that fired."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from boligsocial.analysis.result import (
    Actor,
    Analysis,
    Case,
    Cell,
    Claim,
    ModelUse,
    Row,
    Sentence,
)
from boligsocial.writers.console import SIGNS, open_console, print_title, show, signed
from boligsocial.writers.plain import clean, visible
from boligsocial.writers.view import Result, View

Finding = ModelUse | Claim
Span = tuple[int, int]


def write(results: Iterable[Result], out: TextIO, view: View) -> None:
    """Write the asked cells of each analysis that has them, as soon as it is there."""
    console = open_console(out)
    for result in results:
        if isinstance(result, Analysis):
            print_cells(console, result, view)
            out.flush()


def print_cells(console: Console, analysis: Analysis, view: View) -> None:
    """Print the cells that the view asks for, row by row, below the document's title."""
    rows = [row for row in analysis.matrix.rows if view.case in (None, row.case)]
    if rows:
        print_title(console, analysis.document)
    for row in rows:
        for cell in row.cells:
            if view.level in (None, cell.level):
                _print_cell(console, analysis, row, cell, view)


def _print_cell(console: Console, analysis: Analysis, row: Row, cell: Cell, view: View) -> None:
    for line in _heading(analysis, row, cell, view):
        show(console, line)
    console.print()
    found = list(_findings(analysis, cell))
    shown = {*cell.evidence, *(finding.sentence for finding in found)}
    for sentence in analysis.document.sentences:
        if sentence.id in shown:
            here = [finding for finding in found if finding.sentence == sentence.id]
            _print_sentence(console, analysis, row, cell, sentence, here, view)
            console.print()
    if not shown:
        show(console, Text(view.words.no_sentences, "dim"))
        console.print()


def _findings(analysis: Analysis, cell: Cell) -> Iterator[Finding]:
    """Yield the model uses and the claims that the cell rests on."""
    uses = {use for model in cell.models for use in model.uses}
    yield from (use for use in analysis.models if use.id in uses)
    yield from (claim for claim in analysis.claims if claim.id in cell.claims)


def _heading(analysis: Analysis, row: Row, cell: Cell, view: View) -> Iterator[Text]:
    """Yield the cell's name and codes, its status, its actors and what decided it."""
    name = Text(f"{view.row(row)} · {view.name('level', cell.level)}", "bold")
    yield Text("").append(name).append(f"  {clean(row.case)} {cell.level}", "dim")
    status = signed(cell.status)
    status.append(f" {view.name('cell_status', cell.status)}", SIGNS[cell.status].style)
    if cell.potential:
        status.append("  ").append(signed("potential"))
        status.append(f" {view.words.unused_potential}", SIGNS["potential"].style)
    yield status
    actors = {actor.id: actor for actor in analysis.actors}
    for about, items in (
        (view.words.participating, [view.actor(actors, a) for a in cell.actors.participating]),
        (view.words.missing, [view.actor(actors, a) for a in cell.actors.missing]),
        (view.words.decided_by, [view.name("rule", rule) for rule in cell.rules]),
    ):
        if items:
            yield Text(f"{about}: {'; '.join(items)}")


def _print_sentence(
    console: Console,
    analysis: Analysis,
    row: Row,
    cell: Cell,
    sentence: Sentence,
    found: Sequence[Finding],
    view: View,
) -> None:
    """Print the sentence with its found words marked, and below it what they were found to say."""
    spans = [*map(_words, found), *_mentions(analysis, row, cell, sentence)]
    pieces = mark(analysis.document.text, (sentence.start, sentence.end), spans)
    cases = {row.case: view.row(row) for row in analysis.matrix.rows}
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(style="dim")
    table.add_column()
    table.add_row(sentence.id, _styled(pieces, plain=console.color_system is None))
    for finding in found:
        said = _use(finding, view) if isinstance(finding, ModelUse) else _claim(finding, view)
        about = ", ".join(cases.get(case, clean(case)) for case in finding.cases)
        rule = view.name("rule", finding.rule)
        table.add_row("", said)
        table.add_row(
            "",
            Text(f"  {view.words.cases}: {about or view.words.field}", "dim").append(
                f" · {view.words.rule}: {rule}"
            ),
        )
    show(console, table)


def _words(finding: Finding) -> Span:
    """Return the place of the words that made the finding."""
    words = finding if isinstance(finding, ModelUse) else finding.trigger
    return words.start, words.end


def _mentions(analysis: Analysis, row: Row, cell: Cell, sentence: Sentence) -> Iterator[Span]:
    """Yield where the sentence names the case or one of the cell's actors."""
    asked = {row.case, *cell.actors.participating, *cell.actors.missing}
    everything: tuple[Case | Actor, ...] = (*analysis.cases, *analysis.actors)
    for named in everything:
        for mention in named.mentions:
            if named.id in asked and mention.sentence == sentence.id:
                yield mention.start, mention.end


def mark(text: str, sentence: Span, spans: Iterable[Span]) -> list[tuple[str, bool]]:
    """Cut a sentence into stretches, each marked or not; overlapping spans are cut apart."""
    pieces: list[tuple[str, bool]] = []
    position, end = sentence
    for start, stop in sorted(spans):
        start, stop = max(start, position), min(stop, end)
        if start < stop:
            pieces += [(text[position:start], False), (text[start:stop], True)]
            position = stop
    pieces.append((text[position:end], False))
    return [(visible(piece), marked) for piece, marked in pieces if piece]


def _styled(pieces: Iterable[tuple[str, bool]], *, plain: bool) -> Text:
    """Underline the marked words, or put them in «» where there are no styles."""
    words = Text()
    for piece, marked in pieces:
        shown = f"«{piece}»" if marked and plain else piece
        words.append(shown, "bold underline" if marked else "")
    return words


def _use(use: ModelUse, view: View) -> Text:
    line = signed(use.status).append(f" {view.words.model}: ")
    line.append(view.name("model", use.model), "bold")
    line.append(f", {view.name('model_status', use.status)} · «{clean(use.text)}»")
    if use.level:
        inferred = f" ({view.words.inferred})" if use.level_inferred else ""
        line.append(f" · {view.name('level', use.level)}{inferred}")
    return line


def _claim(claim: Claim, view: View) -> Text:
    outcomes = ", ".join(view.name("outcome", outcome) for outcome in claim.outcomes)
    source = view.name("source", claim.source.kind)
    if claim.source.label:
        source += f" {clean(claim.source.label)}"
    line = Text("▸ ").append(f"{view.words.claim}: ").append(outcomes, "bold")
    line.append(f", {view.name('claim_status', claim.status)} · «{clean(claim.trigger.text)}»")
    return line.append(f" · {view.words.source}: {source}")
