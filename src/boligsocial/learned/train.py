"""Train the models of sentences and cases from the annotated corpus.

    python -m boligsocial.learned.train corpus/tuning
    python -m boligsocial.learned.train corpus/tuning --curve

Needs scikit-learn (the extra ``train``). Deterministic: the same corpus and pipeline give the
same models. Scores from eightfold cross-validation by article are printed, and the thresholds
are the best ones there. ``--curve`` prints these scores for an eighth, a quarter, half and all
of the articles instead, each score on the articles of the held-out fold, and writes nothing.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression, Ridge

from boligsocial.codebook import load_codebook
from boligsocial.evaluation.corpus import find_pairs
from boligsocial.learned.linear import LinearModel
from boligsocial.learned.samples import CaseSample, Sample, article_samples, passage_samples
from boligsocial.pipeline.build import load_pipeline

FOLDER = Path(__file__).parent
FOLDS = 8

# Found by cross-validation on the tuning corpus: ridge 0.5, 1 and 2, least counts 2, 3 and 5,
# and pairs of features at 0, 0.3 and 1 of a single feature's weight. Pairs seen less than ten
# times add nothing, and a third of the model.
_RIDGE = 1.0
_LEAST = 3
_LEAST_PAIR = 10
_PAIR_WEIGHT = 0.3
# A labelled passage is shorter and plainer than running text; it counts this much of a sentence.
_PASSAGE_WEIGHT = 0.5
# Found by cross-validation: 0.1, 0.2, 0.3, 0.5.
_CASE_FREEDOM = 0.5
# What tells a case must be seen in so many articles, or it is the name of one.
_LEAST_ARTICLES = 3
# Scores this near the best are as good.
_FLAT = 0.002
# A missed claim loses its status, outcomes and cases as well.
_FLAT_CLAIM = 0.003

Matrix = NDArray[np.float64]


SHARES = (1 / 8, 1 / 4, 1 / 2, 1.0)


def main(corpus: Path, curve: bool) -> None:
    """Train on ``corpus`` and write both models beside this module, or print the curve."""
    pipeline = load_pipeline(load_codebook())
    sentences: list[Sample] = []
    cases: list[CaseSample] = []
    for pair in find_pairs(corpus):
        of_sentences, of_cases = article_samples(pair, pipeline)
        sentences += of_sentences
        cases += of_cases
    passages = [
        sample
        for path in sorted((corpus / "passages").glob("*.tsv"))
        for sample in passage_samples(path, pipeline)
    ]
    if curve:
        for share in SHARES:
            kept = [passages[n] for n in range(len(passages)) if n % 8 < 8 * share]
            print(f"{share:.3f} of the articles and passages")
            train_sentences(sentences, kept, share)
        return
    train_sentences(sentences, passages).save(FOLDER / "sentences.npz")
    (FOLDER / "cases.json").write_text(
        json.dumps(train_cases(cases), indent=0, ensure_ascii=False, sort_keys=True) + "\n",
        encoding="utf-8",
    )


def folds(articles: Sequence[str]) -> NDArray[np.int64]:
    """Return the fold of each sample; an article's samples share one."""
    order = {name: n % FOLDS for n, name in enumerate(dict.fromkeys(articles))}
    return np.array([order[name] for name in articles])


def train_sentences(
    articles: Sequence[Sample], passages: Sequence[Sample], share: float = 1.0
) -> LinearModel:
    """Fit the model of sentences, its thresholds by cross-validation over the articles.

    With a ``share`` below 1 each fold's training sees only so many of its articles.
    """
    samples = [*articles, *passages]
    counts = Counter(feature for sample in samples for feature in sample.features)
    names = sorted(
        feature
        for feature, count in counts.items()
        if count >= (_LEAST_PAIR if "&" in feature else _LEAST)
    )
    salience = np.array(
        [
            (_PAIR_WEIGHT if "&" in name else 1.0) * np.log(len(samples) / counts[name]) ** 0.5
            for name in names
        ]
    )
    labels = sorted({label for sample in samples for label in sample.labels})
    x = _vectors(samples, names, salience)
    y = np.array([[label in sample.labels for label in labels] for sample in samples], float)
    importance = np.array([1.0] * len(articles) + [_PASSAGE_WEIGHT] * len(passages))

    # An actor is coded in articles only, so passages say nothing of actors.
    fold = folds([sample.article for sample in articles])
    place = {name: n // FOLDS for n, name in enumerate(dict.fromkeys(s.article for s in articles))}
    least = share * (1 + max(place.values()))
    seen = np.array([place[sample.article] < least for sample in articles])
    predicted = np.zeros((len(articles), len(labels)))
    for k in range(FOLDS):
        train = np.concatenate([(fold != k) & seen, np.ones(len(passages), bool)])
        weights, bias = _ridge(x[train], y[train], importance[train])
        predicted[fold == k] = x[: len(articles)][fold == k] @ weights + bias
    thresholds = _thresholds(articles, predicted, y[: len(articles)].astype(bool), labels)
    weights, bias = _ridge(x, y, importance)
    return LinearModel(
        labels=labels,
        features=names,
        salience=salience.astype(np.float32),
        weights=weights.astype(np.float32),
        bias=bias.astype(np.float32),
        thresholds=thresholds,
    )


def _vectors(samples: Sequence[Sample], names: Sequence[str], salience: Matrix) -> sp.csr_matrix:
    row = {name: number for number, name in enumerate(names)}
    indices: list[int] = []
    data: list[float] = []
    ends = [0]
    for sample in samples:
        columns = sorted(row[f] for f in sample.features if f in row)
        values = salience[columns]
        norm = max(float(values @ values), 1.0) ** 0.5
        indices += columns
        data += (values / norm).tolist()
        ends.append(len(indices))
    return sp.csr_matrix((data, indices, ends), shape=(len(samples), len(names)))


def _ridge(x: sp.csr_matrix, y: Matrix, importance: Matrix) -> tuple[Matrix, Matrix]:
    """Fit a weighted ridge regression for all labels, by conjugate gradients."""
    fitted = Ridge(alpha=_RIDGE, solver="sparse_cg", tol=1e-4).fit(x, y, sample_weight=importance)
    return fitted.coef_.T, fitted.intercept_


def _thresholds(
    samples: Sequence[Sample], predicted: Matrix, gold: NDArray[np.bool_], labels: Sequence[str]
) -> dict[str, float]:
    """Return the best threshold of each kind of finding, and print its F1."""
    named = np.array(
        [[label.removeprefix("model:") in sample.named for label in labels] for sample in samples]
    )

    everywhere = np.ones(gold.shape, bool)
    with_model = np.repeat(gold[:, [labels.index("model")]], len(labels), axis=1)
    result = {}
    for key in ("claim", "outcome", "claim_status", "claim_level", "model", "model_level", "actor"):
        # That a sentence holds a claim is a label of its own; the others have one a code.
        at = (
            [labels.index(key)]
            if key == "claim"
            else [n for n, label in enumerate(labels) if label.startswith(f"{key}:")]
        )
        # A named model is reported whatever it scores; a level is asked for where a model is.
        chosen = {"model": ~named, "model_level": with_model}.get(key, everywhere)[:, at]
        tried = [
            (_f1(predicted[:, at][chosen] >= t, gold[:, at][chosen]), float(t))
            for t in np.arange(0.06, 0.7, 0.02)
        ]
        threshold, score = (
            min(_near_best(tried, _FLAT_CLAIM)) if key == "claim" else max(_near_best(tried))
        )
        result[key] = round(threshold, 3)
        print(f"{key:14} F1 {score:.3f} from {threshold:.2f}")
    return result


def _near_best(
    tried: Iterable[tuple[float, float]], flat: float = _FLAT
) -> list[tuple[float, float]]:
    """Return the thresholds whose scores are near the best, each with its score.

    The tops are flat. As a rule the highest is taken, for a false finding costs its reader more
    than a missed one.
    """
    pairs = list(tried)
    least = max(pairs)[0] - flat
    return [(threshold, score) for score, threshold in pairs if score >= least]


def _f1(found: NDArray[np.bool_], gold: NDArray[np.bool_]) -> float:
    right = int((found & gold).sum())
    return 2 * right / max(1, int(found.sum()) + int(gold.sum()))


def train_cases(samples: Sequence[CaseSample]) -> dict[str, float]:
    """Fit what tells a case, as weights of what is shown; ``threshold`` by cross-validation."""
    y = np.array([bool(sample.cases) for sample in samples])
    fold = folds([sample.article for sample in samples])
    shown = _shared([sample.article for sample in samples], [s.shown for s in samples])

    def fit(train: NDArray[np.bool_]) -> Callable[[NDArray[np.bool_]], Matrix]:
        vectors = DictVectorizer()
        x = vectors.fit_transform([s for s, t in zip(shown, train, strict=True) if t])
        model = LogisticRegression(C=_CASE_FREEDOM, max_iter=1000).fit(x, y[train])

        def predict(test: NDArray[np.bool_]) -> Matrix:
            kept = [s for s, t in zip(shown, test, strict=True) if t]
            result: Matrix = model.predict_proba(vectors.transform(kept))[:, 1]
            return result

        return predict

    predicted = np.zeros(len(samples))
    for k in range(FOLDS):
        predicted[fold == k] = fit(fold != k)(fold == k)
    threshold, score = max(
        _near_best((_f1(predicted >= t, y), float(t)) for t in np.arange(0.1, 0.7, 0.02))
    )
    print(f"{'case':14} F1 {score:.3f} from {threshold:.2f}")

    vectors = DictVectorizer()
    model = LogisticRegression(C=_CASE_FREEDOM, max_iter=1000).fit(vectors.fit_transform(shown), y)
    weights = {
        str(name): round(float(weight), 3)
        for name, weight in zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
        if abs(weight) >= 0.01
    }
    return {
        **weights,
        "bias": round(float(model.intercept_[0]), 3),
        "threshold": round(float(threshold), 3),
    }


def _shared(
    articles: Sequence[str], shown: Sequence[Mapping[str, float]]
) -> list[dict[str, float]]:
    """Leave out what few articles show."""
    seen: dict[str, set[str]] = {}
    for article, signs in zip(articles, shown, strict=True):
        for sign in signs:
            seen.setdefault(sign, set()).add(article)
    return [
        {sign: value for sign, value in signs.items() if len(seen[sign]) >= _LEAST_ARTICLES}
        for signs in shown
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]), curve="--curve" in sys.argv[2:])
