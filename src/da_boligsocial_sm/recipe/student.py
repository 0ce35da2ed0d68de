"""The pipeline's configuration and the loop that trains it."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from ..lemmatizer import FACTORY, Lexicon


@dataclass(frozen=True, slots=True)
class Size:
    """The widths that decide size and speed."""

    width: int = 128
    depth: int = 4
    hidden: int = 128
    rows: tuple[int, ...] = (5000, 1000, 2500, 2500, 50, 50)


# Abbreviations of reports that spaCy's Danish tokenizer cuts in two, and so ends sentences at.
ABBREVIATIONS = (
    "adm.",
    "i.f.m.",
    "i.f.t.",
    "ifb.",
    "ifbm.",
    "mdl.",
    "mhp.",
    "ml.",
    "mm.",
    "pba.",
    "t.kr.",
    "udg.",
    "vhja.",
    "årl.",
)
ATTRS = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE")


def build(size: Size, attrs: Sequence[str] = ATTRS) -> Language:
    """Make the untrained pipeline."""
    nlp = spacy.blank("da")
    tokenizer: Any = nlp.tokenizer
    for abbreviation in ABBREVIATIONS:
        for form in (abbreviation, abbreviation.capitalize()):
            tokenizer.add_special_case(form, [{"ORTH": form}])
    listener = {
        "@architectures": "spacy.Tok2VecListener.v1",
        "width": size.width,
        "upstream": "tok2vec",
    }
    nlp.add_pipe(
        "tok2vec",
        config={
            "model": {
                "@architectures": "spacy.Tok2Vec.v2",
                "embed": {
                    "@architectures": "spacy.MultiHashEmbed.v2",
                    "width": size.width,
                    "attrs": list(attrs),
                    "rows": list(size.rows),
                    "include_static_vectors": False,
                },
                "encode": {
                    "@architectures": "spacy.MaxoutWindowEncoder.v2",
                    "width": size.width,
                    "depth": size.depth,
                    "window_size": 1,
                    "maxout_pieces": 3,
                },
            }
        },
    )
    nlp.add_pipe(
        "morphologizer",
        config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}},
    )
    nlp.add_pipe("parser", config=_transitions("parser", size.hidden, listener))
    nlp.add_pipe("ner", config=_transitions("ner", 64, listener))
    nlp.add_pipe(FACTORY, name="lemmatizer")
    return nlp


def _transitions(kind: str, hidden: int, listener: dict[str, Any]) -> dict[str, Any]:
    config: dict[str, Any] = {
        "model": {
            "@architectures": "spacy.TransitionBasedParser.v2",
            "state_type": kind,
            "extra_state_tokens": False,
            "hidden_width": hidden,
            "maxout_pieces": 2,
            "use_upper": True,
            "tok2vec": listener,
        }
    }
    return {**config, "min_action_freq": 20} if kind == "parser" else config


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn; `words` is the size of a batch."""

    steps: int
    words: int = 1600
    rate: float = 0.002
    warmup: int = 200
    dropout: float = 0.1
    seed: int = 1


def train(
    nlp: Language,
    epochs: Callable[[random.Random], Iterator[Example]],
    plan: Plan,
    lexicon: Lexicon | None = None,
    report: Callable[[int, dict[str, float]], None] | None = None,
    every: int = 500,
) -> Language:
    """Train for a fixed number of steps with a rate that falls to zero, then take the averages."""
    fix_random_seed(plan.seed)
    rng = random.Random(plan.seed)
    first = list(epochs(rng))
    nlp.initialize(lambda: first)
    if lexicon is not None:
        lemmatizer: Any = nlp.get_pipe("lemmatizer")
        lemmatizer.lexicon = lexicon
    optimizer = Adam(plan.rate, L2=0.01, grad_clip=1.0, use_averages=True, L2_is_weight_decay=True)
    losses: dict[str, float] = {}
    for step, batch in enumerate(_batches(epochs, rng, plan.words)):
        if step == plan.steps:
            break
        warm = min(1.0, (step + 1) / plan.warmup)
        optimizer.learn_rate = plan.rate * warm * (1 - step / plan.steps)
        nlp.update(batch, sgd=optimizer, drop=plan.dropout, losses=losses)
        if report and (step + 1) % every == 0:
            with nlp.use_params(optimizer.averages):
                report(step + 1, losses)
            losses = {}
    with nlp.use_params(optimizer.averages):
        # Leaving the block restores the raw weights, so the averages travel as bytes.
        data = nlp.to_bytes()
    return nlp.from_bytes(data)


def _batches(
    epochs: Callable[[random.Random], Iterator[Example]], rng: random.Random, words: int
) -> Iterator[list[Example]]:
    batch: list[Example] = []
    size = 0
    while True:
        for example in epochs(rng):
            batch.append(example)
            size += len(example.predicted)
            if size >= words:
                yield batch
                batch, size = [], 0
