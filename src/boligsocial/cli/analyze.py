"""``boligsocial analyze``: read articles and write what was found in them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from boligsocial.analysis.codes import Level
from boligsocial.cli.inputs import expand, is_single
from boligsocial.cli.messages import complain
from boligsocial.codebook.labels import Language
from boligsocial.errors import BoligsocialError

if TYPE_CHECKING:
    from boligsocial.codebook import Codebook
    from boligsocial.writers.view import Result


def analyze(
    sources: Iterable[str], codebook: "Codebook", *, model: str | None, force: bool
) -> "Iterator[Result]":
    """Yield each document's analysis, or why there is none, in the order given.

    The pipeline is loaded with the first document that can be read. Raises ``ModelError``.
    """
    import boligsocial
    from boligsocial.reading import name_of, read
    from boligsocial.writers.view import Error, Failure

    pipeline = None
    for source in sources:
        try:
            document = read(source, force=force)
        except BoligsocialError as error:
            yield Failure(name_of(source), Error(error.code, str(error)))
            continue
        pipeline = pipeline or boligsocial.load_pipeline(codebook, model)
        yield boligsocial.analyze(document, pipeline)


def analyze_cli(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATHS",
            help="Articles to analyse: files, folders (their .txt files), or - for standard input.",
        ),
    ],
    format: Annotated[
        Literal["table", "json", "ndjson"], typer.Option(help="How to write the result.")
    ] = "table",
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all; - prints."
        ),
    ] = "-",
    lang: Annotated[Language, typer.Option(help="Language of tables and explanations.")] = "da",
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Print the sentences and rules behind each cell."),
    ] = False,
    case: Annotated[
        str | None, typer.Option(metavar="ID", help="Explain the cells of this case only.")
    ] = None,
    level: Annotated[
        Level | None, typer.Option(help="Explain the cells at this level only.")
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(
            metavar="NAME_OR_PATH",
            envvar="BOLIGSOCIAL_MODEL",
            help="Another spaCy pipeline than the bundled one.",
        ),
    ] = None,
    codebook: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your own codebook.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Analyse a text even if it does not look Danish.")
    ] = False,
) -> int:
    """Print an article's matrix: who worked together, and how."""
    from boligsocial import load_codebook
    from boligsocial.cli.output import destination
    from boligsocial.writers import write
    from boligsocial.writers.view import View

    explain = explain or case is not None or level is not None
    if explain and format != "table":
        raise typer.BadParameter(
            f"{format} holds every cell's evidence already; leave --format out, or --explain,"
            " --case and --level",
            param_hint="--format",
        )
    sources = list(expand(paths))
    loaded = load_codebook(codebook)
    failures: list[str] = []
    with destination(output) as out:
        results = _reporting(analyze(sources, loaded, model=model, force=force), failures)
        if case is not None:
            results = iter(_having(case, tuple(results)))
        view = View(loaded.labels, lang, case, level, single=is_single(paths))
        write("explain" if explain else format, results, out, view)
    return 1 if failures else 0


def _reporting(results: "Iterable[Result]", failures: list[str]) -> "Iterator[Result]":
    """Pass results on, telling of each failure on standard error as it comes."""
    from boligsocial.writers.view import Failure

    for result in results:
        if isinstance(result, Failure):
            failures.append(result.source)
            complain(result.error.message)
        yield result


def _having(case: str, results: "Sequence[Result]") -> "Sequence[Result]":
    """Return ``results`` if the case is in one of them; a usage error names those there are."""
    from boligsocial.analysis.result import Analysis

    cases = [
        row.case for result in results if isinstance(result, Analysis) for row in result.matrix.rows
    ]
    if cases and case not in cases:
        valid = ", ".join(dict.fromkeys(cases))
        raise typer.BadParameter(f"no case {case!r}; choose from: {valid}", param_hint="--case")
    return results
