"""Commands: `python -m da_boligsocial_sm.recipe train|evaluate`."""

import argparse
import sys
from pathlib import Path
from typing import Any

import spacy
import srsly  # type: ignore[import-untyped]

from .. import MODEL, load
from .evaluate import FIGURES, as_json, read_split, score, score_blank_lines, table
from .train import train


def main(arguments: list[str] | None = None) -> None:
    """Parse the command line and run one command."""
    parser = argparse.ArgumentParser(prog="python -m da_boligsocial_sm.recipe", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    trainer = commands.add_parser("train", help="train the pipeline")
    trainer.add_argument("--data", type=Path, required=True, help="folder of the treebanks")
    trainer.add_argument("--out", type=Path, required=True, help="folder to write")
    trainer.add_argument("--hold-out-dev", action="store_true", help="keep dev for choosing")
    trainer.add_argument("--steps", type=int, help="steps of the last training")
    scorer = commands.add_parser("evaluate", help="print all figures")
    scorer.add_argument("--data", type=Path, required=True, help="folder of the treebanks")
    scorer.add_argument("--split", choices=["dev", "test"], default="test")
    scorer.add_argument("--model", help="another pipeline's name or folder")
    scorer.add_argument("--blank-lines", action="store_true", help="score with blank lines too")
    scorer.add_argument("--record", action="store_true", help="write figures to the bundled meta")
    options = parser.parse_args(arguments)
    if options.command == "train":
        train(options.data, options.out, _log, options.hold_out_dev, options.steps)
    else:
        scores = evaluate(options.data, options.split, options.model, options.blank_lines)
        if options.record:
            record(scores)


def evaluate(data: Path, split: str, model: str | None, blank_lines: bool) -> dict[str, Any]:
    """Score a pipeline, print a table, then everything as JSON, and return it."""
    nlp = spacy.load(model) if model else load()
    sentences = read_split(data, split)
    scores = score(nlp, sentences)
    if blank_lines:
        scores["sents_f_blank_lines"] = score_blank_lines(nlp, sentences)
    print(table(scores))
    if blank_lines:
        print(f"| sentences, blank lines | {scores['sents_f_blank_lines']:.4f} |")
    print(as_json(scores))
    return scores


def record(scores: dict[str, Any]) -> None:
    """Write the main figures to the bundled model's description."""
    path = MODEL / "meta.json"
    meta = srsly.read_json(path)
    keys = [*FIGURES, "ents_per_type", "sents_f_blank_lines"]
    meta["performance"] = {key: scores[key] for key in keys if key in scores}
    srsly.write_json(path, meta)


def _log(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
