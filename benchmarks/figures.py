"""Write the measured figures into the README, between its ``figures`` comments.

Usage: python benchmarks/figures.py

The figures come from ``boligsocial evaluate --format json`` on both corpora.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
LAYERS = {
    "cases": "cases found",
    "actors": "actors, by type",
    "models": "collaboration models",
    "model_status": "… with status",
    "model_level": "… with level",
    "claims": "outcome claims",
    "claim_status": "… with status",
    "claim_outcome": "… with outcome type",
    "claim_cases": "… with status and case",
    "claim_source": "… author's own or not",
    "lessons": "lessons",
    "matrix": "cells with the right status",
    "potential": "cells with the right flag for unused potential",
}


def evaluation(corpus: str) -> dict[str, Any]:
    """Return what the command prints for a corpus."""
    command = ["evaluate", f"corpus/{corpus}", "--baseline", "--format", "json"]
    done = subprocess.run(
        [sys.executable, "-m", "boligsocial", *command], cwd=ROOT, check=True, capture_output=True
    )
    return json.loads(done.stdout)


def table(judging: dict[str, Any], tuning: dict[str, Any]) -> str:
    """Return the figures as a Markdown table."""
    columns = (judging["pooled"], judging["baseline"]["pooled"], tuning["pooled"])
    rows = [
        f"| {words} | " + " | ".join(share(column[layer]["f1"]) for column in columns) + " |"
        for layer, words in LAYERS.items()
    ]
    counts = (len(judging["articles"]), len(judging["articles"]), len(tuning["articles"]))
    return "\n".join(
        (
            "| F1 | judging articles | plain dictionary coding of these | tuning articles |",
            "|---|--:|--:|--:|",
            "| articles | " + " | ".join(map(str, counts)) + " |",
            *rows,
        )
    )


def share(f1: float | None) -> str:
    """Return a figure as it is printed."""
    return "–" if f1 is None else f"{f1:.2f}"


def main() -> None:
    """Measure, and replace the table."""
    figures = table(evaluation("judging"), evaluation("tuning"))
    old = README.read_text(encoding="utf-8")
    new = re.sub(
        r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)",
        lambda _: f"\n{figures}\n\n",
        old,
        flags=re.DOTALL,
    )
    README.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
