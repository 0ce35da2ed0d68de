"""A Danish spaCy pipeline: tags, features, lemmas, dependency trees, sentences and names."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.util import SimpleFrozenDict, SimpleFrozenList, load_model_from_path
from spacy.vocab import Vocab

from . import lemmatizer as lemmatizer  # registers the factory that the model folder names

__version__ = "1.0.0"

MODEL = Path(__file__).parent / "model"

_NO_OVERRIDES: dict[str, Any] = SimpleFrozenDict()


def load(
    *,
    vocab: Vocab | bool = True,
    disable: str | Iterable[str] = SimpleFrozenList(),
    enable: str | Iterable[str] = SimpleFrozenList(),
    exclude: str | Iterable[str] = SimpleFrozenList(),
    config: dict[str, Any] = _NO_OVERRIDES,
) -> Language:
    """Load the pipeline; the parameters are those of `spacy.load`."""
    return load_model_from_path(
        MODEL, vocab=vocab, disable=disable, enable=enable, exclude=exclude, config=config
    )
