"""Measure what the analysis costs on top of the bare spaCy pipeline.

Usage: python benchmarks/ratio.py [ARTICLE]

Prints two ratios, each the median of pairs run in turn, so that a machine that slows down slows
both: a whole analysis over the bare pipeline on the same text, all loaded; and the command
``boligsocial analyze`` over a script that only loads the pipeline and runs it.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import boligsocial
import da_boligsocial_sm
from boligsocial.reading import read

ARTICLES = Path(__file__).parent.parent / "corpus" / "tuning" / "articles"
BARE = """\
import sys
from pathlib import Path
import da_boligsocial_sm
nlp = da_boligsocial_sm.load()
nlp(Path(sys.argv[1]).read_text(encoding="utf-8"))
"""
IN_PROCESS_PAIRS = 30
SHELL_PAIRS = 10


def seconds(run: Callable[[], object]) -> float:
    """Return how long one run takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def compare(name: str, run: Callable[[], object], base: Callable[[], object], pairs: int) -> None:
    """Time both in turn and print their medians and the median of their ratios."""
    run(), base()
    times = [(seconds(run), seconds(base)) for _ in range(pairs)]
    ratio = median(a / b for a, b in times)
    ours, bare = (median(column) * 1000 for column in zip(*times, strict=True))
    print(f"{name:<14}{ratio:5.2f}  ({ours:.0f} ms over {bare:.0f} ms, {pairs} pairs)")


def main() -> None:
    """Measure on the article that the command line names, or on the longest one of the corpus."""
    longest = max(ARTICLES.glob("*.txt"), key=lambda file: file.stat().st_size)
    article = Path(sys.argv[1]) if len(sys.argv) > 1 else longest
    document = read(article)
    pipeline = boligsocial.load_pipeline(boligsocial.load_codebook())
    nlp = da_boligsocial_sm.load()
    print(f"{article.name}: {len(document.text.split())} words")
    compare(
        "analysis",
        lambda: boligsocial.analyze(document, pipeline),
        lambda: nlp(document.text),
        IN_PROCESS_PAIRS,
    )
    command = [str(Path(sys.executable).with_name("boligsocial")), "analyze", str(article)]
    compare(
        "command",
        lambda: subprocess.run([*command, "--format", "json"], check=True, capture_output=True),
        lambda: subprocess.run([sys.executable, "-c", BARE, str(article)], check=True),
        SHELL_PAIRS,
    )


if __name__ == "__main__":
    main()
