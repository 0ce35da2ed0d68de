"""Gradient-boosted trees over categories written as plain strings and numbers."""

from collections import Counter
from collections.abc import Sequence
from typing import Self

import lightgbm
import numpy as np
from numpy.typing import NDArray

Row = dict[str, str | float]


class Boosted:
    """A classifier over rows of named features: strings are categories, numbers are numbers."""

    def __init__(self, rounds: int, seeds: Sequence[int], **parameters: float) -> None:
        self.rounds = rounds
        self.seeds = seeds
        self.parameters = parameters
        self.columns: list[str] = []
        self.codes: dict[str, dict[str, int]] = {}
        self.labels: list[str] = []
        self.models: list[lightgbm.Booster] = []

    def fit(self, rows: Sequence[Row], targets: Sequence[str]) -> Self:
        """Learn from rows; each seed gives one model, and their probabilities are averaged."""
        self.columns = list(rows[0])
        for column in self.columns:
            if isinstance(rows[0][column], str):
                counts = Counter(str(r[column]) for r in rows)
                known = sorted(v for v, n in counts.items() if n > 1)
                self.codes[column] = {v: i for i, v in enumerate(known)}
        self.labels = sorted(set(targets))
        binary = len(self.labels) == 2
        index = {label: i for i, label in enumerate(self.labels)}
        data = lightgbm.Dataset(
            self._encode(rows),
            np.array([index[t] for t in targets]),
            categorical_feature=[i for i, c in enumerate(self.columns) if c in self.codes],
            free_raw_data=False,
        )
        # Many classes on ten thousand tokens collapse without this much regularisation.
        parameters = {
            "objective": "binary" if binary else "multiclass",
            "lambda_l2": 1.0 if binary else 5.0,
            "min_sum_hessian_in_leaf": 1e-3 if binary else 0.1,
            "learning_rate": 0.1,
            "num_leaves": 31,
            "bagging_fraction": 0.8,
            "bagging_freq": 1,
            "feature_fraction": 0.7,
            "num_threads": 1,
            "deterministic": True,
            "verbose": -1,
            **({} if binary else {"num_class": len(self.labels)}),
            **self.parameters,
        }
        self.models = [
            lightgbm.train({**parameters, "seed": seed}, data, self.rounds) for seed in self.seeds
        ]
        return self

    def probabilities(self, rows: Sequence[Row]) -> NDArray[np.float64]:
        """Return one row of probabilities a row, in the order of `labels`."""
        encoded = self._encode(rows)
        mean = np.mean([np.asarray(m.predict(encoded)) for m in self.models], axis=0)
        if mean.ndim == 1:
            mean = np.stack([1 - mean, mean], axis=1)
        return np.asarray(mean, dtype=np.float64)

    def predict(self, rows: Sequence[Row]) -> list[str]:
        """Return the likeliest label of each row."""
        return [self.labels[i] for i in self.probabilities(rows).argmax(axis=1)]

    def _encode(self, rows: Sequence[Row]) -> NDArray[np.float32]:
        encoded = np.empty((len(rows), len(self.columns)), dtype=np.float32)
        for j, column in enumerate(self.columns):
            codes = self.codes.get(column)
            if codes is None:
                encoded[:, j] = [float(r[column]) for r in rows]
            else:
                encoded[:, j] = [codes.get(str(r[column]), -1) for r in rows]
        return encoded
