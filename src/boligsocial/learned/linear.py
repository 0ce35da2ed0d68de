"""Linear models over named features: several labels at once, one weight a feature and label."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
Rows = NDArray[np.intp]


class LinearModel:
    """A ridge regression a label on weighted binary features of unit length.

    ``weights`` has a row a feature and a column a label; ``salience`` is each feature's own
    weight before the vector is brought to unit length. A score near 1 says yes, near 0 no.
    ``thresholds`` are the scores from which a kind of finding is reported, set on the tuning
    corpus when the model was trained.
    """

    def __init__(
        self,
        labels: Sequence[str],
        features: Sequence[str],
        salience: Vector,
        weights: Vector,
        bias: Vector,
        thresholds: Mapping[str, float],
    ) -> None:
        self.labels = tuple(labels)
        self.thresholds = thresholds
        self._row = {feature: number for number, feature in enumerate(features)}
        self._salience = salience
        self._weights = weights
        self._bias = bias

    @classmethod
    def load(cls, path: Path) -> "LinearModel":
        """Load what ``save`` wrote."""
        with np.load(path, allow_pickle=False) as stored:
            return cls(
                labels=_lines(stored["labels"]),
                features=_lines(stored["features"]),
                salience=stored["salience"].astype(np.float32),
                weights=stored["weights"].astype(np.float32, order="C") * stored["scale"],
                bias=stored["bias"],
                thresholds=msgspec.json.decode(bytes(stored["thresholds"]), type=dict[str, float]),
            )

    def save(self, path: Path) -> None:
        """Write the model, its weights as bytes with one scale a label."""
        scale = np.abs(self._weights).max(axis=0) / 127
        scale[scale == 0] = 1
        np.savez_compressed(
            path,
            labels=_bytes("\n".join(self.labels)),
            features=_bytes("\n".join(self._row)),
            salience=self._salience.astype(np.float16),
            weights=np.round(self._weights / scale).astype(np.int8),
            scale=scale.astype(np.float32),
            bias=self._bias.astype(np.float32),
            thresholds=_bytes(msgspec.json.encode(self.thresholds).decode()),
        )

    def rarity(self, feature: str) -> float:
        """Return a feature's own weight, the higher the fewer samples have it; 3 if unknown."""
        row = self._row.get(feature)
        return 3.0 if row is None else float(self._salience[row])

    def rows(self, features: Iterable[str]) -> Rows:
        """Return the rows of the features that the model knows, in ascending order."""
        known = {row for row in map(self._row.get, features) if row is not None}
        return np.array(sorted(known), dtype=np.intp)

    def score(self, rows: Rows) -> Vector:
        """Return the score of each label for a sample's rows, in the order of ``labels``."""
        salience = self._salience[rows]
        norm = max(float(salience @ salience), 1.0) ** 0.5
        score: Vector = self.share(rows) / norm + self._bias
        return score

    def share(self, rows: Rows) -> Vector:
        """Return what a part of a sample's rows adds to each label's score, unscaled."""
        # Taking rows that lie whole in memory is four times as fast as indexing by them.
        total: Vector = self._salience[rows] @ self._weights.take(rows, axis=0)
        return total


def _bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode("utf-8"), dtype=np.uint8)


def _lines(stored: NDArray[np.uint8]) -> list[str]:
    return bytes(stored).decode("utf-8").split("\n")
