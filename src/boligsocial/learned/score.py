"""Apply the trained models to the sentences of a document."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from boligsocial.analysis.findings import Findings
from boligsocial.learned.features import features
from boligsocial.learned.linear import LinearModel

_FOLDER = Path(__file__).parent


class SentenceScores(Struct, frozen=True):
    """The probability of each label for a sentence, and the clause that speaks most for it.

    Labels are ``claim``, ``claim_status:achieved``, ``outcome:results``, ``model:samarbejde``,
    ``model_status:practised``, ``claim_level:executing``, ``model_level:executing``,
    ``actor:citizen`` and so on.
    """

    probability: Mapping[str, float]
    clause: Mapping[str, int]


@cache
def sentence_model() -> LinearModel:
    """Return the model of sentences that ships with the package."""
    return LinearModel.load(_FOLDER / "sentences.npz")


@cache
def case_model() -> LinearModel:
    """Return the model of what may be a case."""
    return LinearModel.load(_FOLDER / "cases.npz")


def score(findings: Findings) -> Sequence[SentenceScores | None]:
    """Return the scores of each sentence, None for parts that are not analysed."""
    model = sentence_model()
    return [
        _sentence(findings, number, model) if sentence.clauses else None
        for number, sentence in enumerate(findings.sentences)
    ]


def _sentence(findings: Findings, number: int, model: LinearModel) -> SentenceScores:
    clauses, whole = features(findings, number)
    probabilities = model.probabilities(whole.union(*clauses))
    strongest = [0] * len(model.labels)
    if len(clauses) > 1:
        shares = [model.share(clause) for clause in clauses]
        strongest = [max(range(len(clauses)), key=lambda c: shares[c][i]) for i in range(len(model.labels))]
    return SentenceScores(
        probability=dict(zip(model.labels, probabilities.tolist(), strict=True)),
        clause=dict(zip(model.labels, strongest, strict=True)),
    )
