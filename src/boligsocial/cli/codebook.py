"""``boligsocial codebook check``: hold a codebook against its own examples."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boligsocial.cli.messages import complain

if TYPE_CHECKING:
    from boligsocial.codebook.types import Codebook


def count(codebook: "Codebook") -> tuple[int, int]:
    """Return how many entries a codebook has, and how many example sentences."""
    groups = (*codebook.layers.values(), codebook.cues)
    entries = [entry for group in groups for entry in group]
    return len(entries), sum(len(entry.hits) + len(entry.misses) for entry in entries)


def check_cli(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="Your own codebook; left out, the default one."),
    ] = None,
) -> int:
    """Check a codebook's form and its example sentences."""
    from boligsocial import load_codebook, load_pipeline
    from boligsocial.pipeline.examples import failing

    codebook = load_codebook(file)
    problems = failing(load_pipeline(codebook))
    for problem in problems:
        complain(problem)
    if problems:
        return 1
    entries, examples = count(codebook)
    print(
        f"codebook {codebook.name} {codebook.version}: {entries} entries, {examples} examples: ok"
    )
    return 0
