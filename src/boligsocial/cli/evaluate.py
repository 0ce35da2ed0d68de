"""``boligsocial evaluate``: compare analyses with gold annotations, or two of these."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from boligsocial.evaluation.scores import Layer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from boligsocial.codebook.types import Codebook
    from boligsocial.evaluation.agreement import Agreement
    from boligsocial.evaluation.corpus import Coded, Pair


def evaluate(
    pairs: "Sequence[Pair]", codebook: "Codebook", *, model: str | None
) -> "tuple[Coded, ...]":
    """Analyse each pair's article. Raises ``ReadingError`` or ``ModelError``."""
    import boligsocial
    from boligsocial.evaluation.corpus import code_with
    from boligsocial.reading import read

    pipeline = boligsocial.load_pipeline(codebook, model)
    return code_with(lambda path: boligsocial.analyze(read(path), pipeline), pairs)


def agree(first: Path, second: Path) -> "Agreement":
    """Compare two codings of one article. Raises ``GoldError``."""
    from boligsocial.evaluation.agreement import agreement
    from boligsocial.evaluation.gold import load_gold

    return agreement(load_gold(first), load_gold(second))


def evaluate_cli(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="DIR...|ARTICLE GOLD",
            help="Folders with articles/ and gold/*.json, or an article and its gold annotation.",
        ),
    ] = None,
    format: Annotated[
        Literal["table", "json"], typer.Option(help="How to write the result.")
    ] = "table",
    baseline: Annotated[
        bool, typer.Option("--baseline", help="Score plain dictionary coding as well.")
    ] = False,
    errors: Annotated[
        Layer | None,
        typer.Option(help="Print each place where gold and tool differ in this layer instead."),
    ] = None,
    agreement: Annotated[
        tuple[Path, Path] | None,
        typer.Option(metavar="GOLD_A GOLD_B", help="Compare two codings of one article instead."),
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
) -> None:
    """Score analyses against gold annotations: precision, recall and F1 of every layer."""
    import boligsocial
    from boligsocial.evaluation import corpus, report
    from boligsocial.evaluation.baseline import dictionary

    as_json = format == "json"
    if agreement:
        if paths or errors or baseline:
            raise typer.BadParameter(
                "compares two gold files; leave out the paths, --errors and --baseline",
                param_hint="--agreement",
            )
        compared = agree(*agreement)
        print(report.agreement_json(compared) if as_json else report.agreement_text(compared))
        return

    pairs = pairs_of(paths or [])
    loaded = boligsocial.load_codebook(codebook)
    coded = evaluate(pairs, loaded, model=model)
    if errors:
        found = [difference for one in coded for difference in corpus.differences(one, errors)]
        print(report.differences_json(found) if as_json else report.differences_text(found))
        return

    tool = corpus.evaluate(coded)
    plain = corpus.evaluate(corpus.code_by_terms(dictionary(loaded), pairs)) if baseline else None
    print(report.evaluation_json(tool, plain) if as_json else report.evaluation_text(tool, plain))


def pairs_of(paths: "Sequence[Path]") -> "Sequence[Pair]":
    """Return the pairs that the arguments name. Raises a usage error or ``GoldError``."""
    from boligsocial.evaluation.corpus import find_pairs, pair_of

    for path in paths:
        if not path.exists():
            raise typer.BadParameter(f"no such file or folder: {path}")
    if len(paths) == 2 and all(path.is_file() for path in paths):
        return (pair_of(*paths),)
    if paths and all(path.is_dir() for path in paths):
        return tuple(pair for path in paths for pair in find_pairs(path))
    raise typer.BadParameter(
        "name folders with articles/ and gold/*.json, or one article and its gold annotation"
    )
