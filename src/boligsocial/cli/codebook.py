"""``boligsocial codebook``: hold a codebook against its examples, or against a user's texts."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boligsocial.cli.inputs import expand
from boligsocial.cli.messages import complain
from boligsocial.errors import BoligsocialError

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


def suggest_cli(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATHS",
            help="Your texts: files, folders (their .txt files), or - for standard input.",
        ),
    ],
    codebook: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your own codebook.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Take a text even if it does not look Danish.")
    ] = False,
) -> int:
    """List frequent words of your texts that no entry of the codebook covers."""
    from boligsocial import load_codebook, load_pipeline
    from boligsocial.learned.score import sentence_model
    from boligsocial.pipeline.build import find
    from boligsocial.reading import read
    from boligsocial.suggest import suggest
    from boligsocial.writers.plain import escape

    pipeline = load_pipeline(load_codebook(codebook))
    documents, failures = [], 0
    for source in expand(paths):
        try:
            document = read(source, force=force)
        except BoligsocialError as error:
            complain(str(error))
            failures += 1
        else:
            documents.append((document, find(document, pipeline)))
    model = sentence_model()
    # The fourth power of a rarity is the square of the inverse document frequency's logarithm.
    for word in suggest(documents, lambda lemma: model.rarity(f"l:{lemma}") ** 4):
        print(f"{escape(word.lemma)}\t{word.pos}\t{word.count}\t{word.documents}")
        for example in word.examples:
            print(f"    {escape(example)}")
    return 1 if failures else 0
