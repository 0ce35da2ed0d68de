"""Print how far two folders of codings of the same articles agree.

python corpus/agreement.py corpus/judging/coder-a corpus/judging/coder-b
"""

import sys
from pathlib import Path

from boligsocial.evaluation.agreement import agreement
from boligsocial.evaluation.gold import load_gold
from boligsocial.evaluation.scores import LAYERS, pool


def main(first: Path, second: Path) -> None:
    """Print the pooled F1 of every layer over the articles that both folders hold."""
    both = [path for path in sorted(first.glob("*.json")) if (second / path.name).is_file()]
    scores = pool(agreement(load_gold(p), load_gold(second / p.name)).scores for p in both)
    print(f"{len(both)} articles")
    for layer in LAYERS:
        f1 = scores[layer].f1
        print(f"{layer:14} {'–' if f1 is None else f'{f1:.2f}'}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
