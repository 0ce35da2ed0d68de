"""Print the scores on a corpus with each mechanism taken out in turn.

    python benchmarks/ablation.py corpus/judging-plain

Each line is the whole tool without one mechanism, as the difference of F1 to the tool with all.
Whatever was learned was learned with all of them in place and is not trained anew.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import boligsocial
from boligsocial.analysis import cases
from boligsocial.analysis.findings import Clause, Findings
from boligsocial.analysis.sources import AUTHOR
from boligsocial.cli.evaluate import evaluate
from boligsocial.evaluation import corpus
from boligsocial.evaluation.corpus import find_pairs
from boligsocial.learned.score import sentence_model
from boligsocial.pipeline import terms
from boligsocial.pipeline.classes import Classifier

SHOWN = (
    "cases", "actors", "models", "model_status", "model_level", "claims", "claim_status",
    "claim_outcome", "claim_cases", "claim_source", "matrix",
)  # fmt: skip
NEVER = 9.0


def _without_learned() -> AbstractContextManager[Any]:
    none = dict.fromkeys(sentence_model().thresholds, NEVER)
    return patch("boligsocial.steps.sentence_model", lambda: SimpleNamespace(thresholds=none))


def _without_running_topic() -> AbstractContextManager[Any]:
    def own(findings: Findings, found: Sequence[cases.FoundCase]) -> Mapping[Clause, cases.Topic]:
        topics = cases.topics(findings, found)
        return {
            clause: topic if topic.own else cases.Topic((), topic.stated, topic.own)
            for clause, topic in topics.items()
        }

    return patch("boligsocial.steps.topics", own)


def _nothing(findings: Findings, *_: object) -> tuple[None, ...]:
    return (None,) * len(findings.sentences)


@contextmanager
def _without_compounds() -> Iterator[None]:
    with (
        patch.object(terms, "head_keys", lambda *_: ()),
        patch.object(terms, "modifier_keys", lambda *_: ()),
        patch.object(Classifier, "_compound", lambda *_: ()),
    ):
        yield


MECHANISMS: Mapping[str, Callable[[], AbstractContextManager[Any]]] = {
    "learned sentence findings": _without_learned,
    "speakers of I and we": lambda: patch("boligsocial.learned.features.speakers", _nothing),
    "lines that lead into lists": lambda: patch("boligsocial.steps.lead_ins", _nothing),
    "semantic lexicon": lambda: patch.object(Classifier, "classes", lambda *_: ()),
    "compound splitting": _without_compounds,
    "scope of cues": lambda: patch("boligsocial.analysis.scope._reaches", lambda *_: True),
    "conditional sentences": lambda: patch(
        "boligsocial.analysis.scope._hypothetical", lambda *_: ()
    ),
    "possibility lent to means": lambda: patch(
        "boligsocial.analysis.scope._LENT_TO_MEANS", frozenset()
    ),
    "lone findings": lambda: patch("boligsocial.analysis.matrix._TOO_LITTLE", {}),
    "running topic": _without_running_topic,
    "shortened case names": lambda: patch("boligsocial.analysis.cases._short", lambda *_: ()),
    "pronouns of actors": lambda: patch(
        "boligsocial.analysis.actors._with_pronouns", lambda _, mentions, __: mentions
    ),
    "roles of named persons": lambda: patch("boligsocial.analysis.actors.roles", lambda _: {}),
    "weighing of actors": lambda: patch(
        "boligsocial.steps.weigh", lambda _, mentions, *__: tuple(mentions)
    ),
    "sources": lambda: patch(
        "boligsocial.steps.sources", lambda findings, _: [AUTHOR] * len(findings.sentences)
    ),
    "sources carried over sentences": lambda: patch(
        "boligsocial.analysis.sources._past", lambda *_: False
    ),
}


def scores(folder: Path) -> Mapping[str, float]:
    """Return the pooled F1 of each layer shown."""
    coded = evaluate(find_pairs(folder), boligsocial.load_codebook(), model=None)
    pooled = corpus.evaluate(coded).pooled
    return {layer: pooled[layer].f1 or 0.0 for layer in SHOWN}


def main(folder: Path) -> None:
    """Print the table."""
    print(f"{'':36}" + "".join(f"{layer.replace('claim_', 'c_')[:9]:>10}" for layer in SHOWN))
    everything = scores(folder)
    print(f"{'everything':36}" + "".join(f"{everything[layer]:10.3f}" for layer in SHOWN))
    for name, without in MECHANISMS.items():
        with without():
            left = scores(folder)
        print(
            f"{'without ' + name:36}"
            + "".join(f"{left[layer] - everything[layer]:+10.3f}" for layer in SHOWN)
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
