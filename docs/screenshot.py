"""Draw the picture of a matrix for the README.

Usage: python docs/screenshot.py ARTICLE [--lang da|en]

Writes ``matrix.svg`` beside this file: what ``boligsocial analyze ARTICLE`` prints on a terminal
of 132 columns.
"""

import argparse
from io import StringIO
from pathlib import Path

from rich.console import Console

import boligsocial
from boligsocial.reading import read
from boligsocial.writers.table import print_matrix
from boligsocial.writers.view import View

COLUMNS = 132


def main() -> None:
    """Analyse the article and save its matrix."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("article", type=Path)
    parser.add_argument("--lang", choices=("da", "en"), default="da")
    options = parser.parse_args()

    codebook = boligsocial.load_codebook()
    pipeline = boligsocial.load_pipeline(codebook)
    analysis = boligsocial.analyze(read(options.article), pipeline)
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True)
    print_matrix(console, analysis, View(codebook.labels, options.lang))
    target = Path(__file__).with_name("matrix.svg")
    console.save_svg(str(target), title=f"boligsocial analyze {options.article.name}")


if __name__ == "__main__":
    main()
