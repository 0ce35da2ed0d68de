"""Count the articles, passages and labels of the corpus, as Markdown for its data card.

Usage: python corpus/counts.py
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent
CORPORA = ("tuning", "judging", "judging-plain")


def labels(gold: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield every label of a gold annotation as its layer and code."""
    yield from (("case", "cases") for _ in gold["cases"])
    yield from (("lesson", "lessons") for _ in gold["lessons"])
    for sentence in gold["sentences"]:
        yield "sentence", sentence["part"]
        yield from (("actor type", code) for code in sentence.get("actors", ()))
        for model in sentence.get("models", ()):
            yield "model", model["code"]
            yield "model status", model["status"]
            yield "model level", model["level"] or "none"
        for claim in sentence.get("claims", ()):
            yield "claim status", claim["status"]
            yield "claim source", claim["source"]
            yield from (("outcome", code) for code in claim["outcomes"])
    for row in gold["matrix"].values():
        for cell in row.values():
            yield "cell", cell["status"]
            if cell["potential"]:
                yield "cell", "with unused potential"


def counted(golds: Iterable[dict[str, Any]]) -> Counter[tuple[str, str]]:
    """Return how often each label stands in some gold annotations."""
    return Counter(label for gold in golds for label in labels(gold))


def golds(corpus: str) -> list[dict[str, Any]]:
    """Return the gold annotations of a corpus, by name."""
    return [json.loads(p.read_text("utf-8")) for p in sorted((ROOT / corpus / "gold").glob("*"))]


def words(corpus: str) -> int:
    """Return how many words the articles of a corpus have."""
    articles = (ROOT / corpus / "articles").glob("*.txt")
    return sum(len(path.read_text("utf-8").split()) for path in articles)


def passages() -> tuple[int, int]:
    """Return how many labelled passages there are, and how many sentences they hold."""
    texts = [path.read_text("utf-8") for path in (ROOT / "tuning" / "passages").glob("*.tsv")]
    blocks = [block for text in texts for block in text.split("\n\n") if block.strip()]
    return len(blocks), sum(len(block.strip().splitlines()) for block in blocks)


def main() -> None:
    """Print the tables."""
    found = {corpus: golds(corpus) for corpus in CORPORA}
    counts = {corpus: counted(found[corpus]) for corpus in CORPORA}
    print(f"| | {' | '.join(CORPORA)} |\n|---|{'--:|' * len(CORPORA)}")
    print(f"| articles | {' | '.join(str(len(found[corpus])) for corpus in CORPORA)} |")
    print(f"| words | {' | '.join(str(words(corpus)) for corpus in CORPORA)} |")
    for layer, code in sorted(set[tuple[str, str]]().union(*counts.values())):
        name = code if code in ("cases", "lessons") else f"{layer}: `{code}`"
        row = " | ".join(str(counts[corpus][layer, code]) for corpus in CORPORA)
        print(f"| {name} | {row} |")
    blocks, sentences = passages()
    print(f"\nShort passages for training: {blocks}, with {sentences} sentences.")


if __name__ == "__main__":
    main()
