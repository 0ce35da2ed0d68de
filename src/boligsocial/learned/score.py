"""Apply the trained models to what was found in a document."""

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path

import msgspec
import numpy as np
from msgspec import Struct

from boligsocial.analysis.findings import Findings, SentenceFindings, Word
from boligsocial.learned.features import features
from boligsocial.learned.linear import LinearModel

_FOLDER = Path(__file__).parent


class SentenceScores(Struct, frozen=True):
    """The score of each label for a sentence, and the clause that speaks most for it.

    Labels are ``claim``, ``claim_status:achieved``, ``outcome:results``, ``model:samarbejde``,
    ``model_status:practised``, ``claim_level:executing``, ``model_level:executing``,
    ``actor:citizen`` and so on; a score near 1 says yes, near 0 no.
    """

    score: Mapping[str, float]
    clause: Mapping[str, int]


@cache
def sentence_model() -> LinearModel:
    """Return the model of sentences that ships with the package."""
    return LinearModel.load(_FOLDER / "sentences.npz")


@cache
def _case_weights() -> Mapping[str, float]:
    return msgspec.json.decode((_FOLDER / "cases.json").read_bytes(), type=dict[str, float])


def judge_case(shown: Mapping[str, float]) -> float:
    """Return how probable it is that a candidate of which this is shown is a case."""
    weights = _case_weights()
    total = weights["bias"] + sum(value * weights.get(sign, 0.0) for sign, value in shown.items())
    return 1 / (1 + exp(-total))


def case_threshold() -> float:
    """Return the probability from which a candidate counts as a case."""
    return _case_weights()["threshold"]


def score(
    findings: Findings, contexts: Sequence[frozenset[str]]
) -> Sequence[SentenceScores | None]:
    """Return the scores of each sentence, None for parts that are not analysed."""
    model = sentence_model()
    return [
        _sentence(findings.words, sentence, given, model) if sentence.clauses else None
        for sentence, given in zip(findings.sentences, contexts, strict=True)
    ]


def _sentence(
    words: Sequence[Word], sentence: SentenceFindings, given: frozenset[str], model: LinearModel
) -> SentenceScores:
    clauses, whole = features(words, sentence, given)
    scores = model.score(model.rows(whole.union(*clauses)))
    # Most sentences have one clause, and then there is nothing to compare.
    shares = [model.share(model.rows(c)) for c in clauses] if len(clauses) > 1 else [scores]
    strongest = np.argmax(shares, axis=0)
    return SentenceScores(
        score=dict(zip(model.labels, scores.tolist(), strict=True)),
        clause=dict(zip(model.labels, strongest.tolist(), strict=True)),
    )
