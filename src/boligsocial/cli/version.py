"""``boligsocial --version``: what would make an analysis, without loading it."""

import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import typer

PIPELINE = "da_boligsocial_sm"


def versions() -> Iterator[str]:
    """Yield a line each for the tool, the bundled pipeline and the default codebook."""
    from importlib.metadata import version

    from boligsocial import load_codebook

    codebook = load_codebook()
    yield f"boligsocial {version('boligsocial')}"
    yield f"pipeline {_pipeline()}"
    yield f"codebook {codebook.name} {codebook.version}"


def _pipeline() -> str:
    """Read the pipeline's name and version from its files; importing it would import spaCy."""
    spec = find_spec(PIPELINE)
    for folder in (spec and spec.submodule_search_locations) or ():
        for file in Path(folder).glob("**/meta.json"):
            meta = json.loads(file.read_text("utf-8"))
            return f"{meta['lang']}_{meta['name']} {meta['version']}"
    return f"{PIPELINE} (not installed)"


def version_cli(asked: bool) -> None:
    """Print the versions and leave, where ``--version`` was given."""
    if asked:
        for line in versions():
            print(line)
        raise typer.Exit
