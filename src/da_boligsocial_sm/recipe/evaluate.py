"""Score a pipeline on UD's test or dev split and print every figure."""

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer

from .docs import example
from .treebank import Sentence, read_conllu, read_entities, with_entities

DOCUMENT = 10
FIGURES = {
    "token_acc": "tokens",
    "pos_acc": "POS",
    "morph_acc": "morph",
    "lemma_acc": "lemma",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "sents_f": "sentences",
    "ents_f": "NER",
}


def read_split(data: Path, split: str) -> list[Sentence]:
    """Read one UD split with its gold annotation and names."""
    return with_entities(
        read_conllu(data / f"da_ddt-ud-{split}.conllu"),
        read_entities(data / f"da_ddt-ud-{split}.iob2"),
    )


def score(nlp: Language, sentences: Sequence[Sentence], gap: str = " ") -> dict[str, Any]:
    """Score raw text in documents of ten sentences with `gap` between them.

    Tokens and sentences are predicted; whitespace counts in no figure.
    """
    examples = [
        example(nlp, part, [gap] * len(part))
        for part in (sentences[i : i + DOCUMENT] for i in range(0, len(sentences), DOCUMENT))
    ]
    texts = [e.reference.text for e in examples]
    start = time.perf_counter()
    for e, doc in zip(examples, nlp.pipe(texts), strict=True):
        e.predicted = doc
    seconds = time.perf_counter() - start
    scores: dict[str, Any] = Scorer(nlp).score(examples)
    scores |= Scorer.score_spans(examples, "ents")
    scores["words_per_second"] = sum(len(e.predicted) for e in examples) / seconds
    return scores


def score_blank_lines(nlp: Language, sentences: Sequence[Sentence]) -> float:
    """Return the F-score of sentence starts with a blank line between all sentences."""
    return float(score(nlp, sentences, "\n\n")["sents_f"])


def table(scores: dict[str, Any]) -> str:
    """Format the main figures, then precision, recall and F of each kind of name."""
    lines = [f"| {name} | {scores[key]:.4f} |" for key, name in FIGURES.items()]
    lines += [
        f"| {label} | {s['p']:.3f} / {s['r']:.3f} / {s['f']:.3f} |"
        for label, s in sorted((scores.get("ents_per_type") or {}).items())
    ]
    lines.append(f"| words a second | {scores['words_per_second']:.0f} |")
    return "\n".join(["| figure | value |", "|---|---|", *lines])


def as_json(scores: dict[str, Any]) -> str:
    """Return all scores as JSON."""
    return json.dumps(
        {k: v for k, v in scores.items() if v is not None}, ensure_ascii=False, indent=1
    )
