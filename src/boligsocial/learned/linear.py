"""Linear models over named features: several labels at once, one weight a feature and label."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]


class LinearModel:
    """A logistic regression a label on unit-length binary features.

    ``weights`` has a row a feature and a column a label.
    """

    def __init__(
        self, labels: Sequence[str], features: Sequence[str], weights: Vector, bias: Vector
    ) -> None:
        self.labels = tuple(labels)
        self.column = {label: number for number, label in enumerate(labels)}
        self._row = {feature: number for number, feature in enumerate(features)}
        self._weights = weights
        self._bias = bias

    @classmethod
    def load(cls, path: Path) -> "LinearModel":
        """Load what ``save`` wrote."""
        with np.load(path, allow_pickle=False) as stored:
            scale = stored["scale"]
            return cls(
                bytes(stored["labels"]).decode("utf-8").split("\n"),
                bytes(stored["features"]).decode("utf-8").split("\n"),
                stored["weights"].astype(np.float32) * scale,
                stored["bias"],
            )

    def save(self, path: Path) -> None:
        """Write labels, features and weights, these as bytes with one scale a label."""
        scale = np.abs(self._weights).max(axis=0) / 127
        scale[scale == 0] = 1
        np.savez_compressed(
            path,
            labels=np.frombuffer("\n".join(self.labels).encode("utf-8"), dtype=np.uint8),
            features=np.frombuffer("\n".join(self._row).encode("utf-8"), dtype=np.uint8),
            weights=np.round(self._weights / scale).astype(np.int8),
            scale=scale.astype(np.float32),
            bias=self._bias.astype(np.float32),
        )

    def probabilities(self, features: Iterable[str]) -> Vector:
        """Return the probability of each label, in the order of ``labels``."""
        rows = [self._row[f] for f in features if f in self._row]
        total = self._weights[rows].sum(axis=0) / max(1.0, len(rows)) ** 0.5
        probabilities: Vector = 1 / (1 + np.exp(-(total + self._bias)))
        return probabilities

    def share(self, features: Iterable[str]) -> Vector:
        """Return what a part of the features adds to each label's score, unscaled."""
        rows = [self._row[f] for f in features if f in self._row]
        total: Vector = self._weights[rows].sum(axis=0)
        return total
