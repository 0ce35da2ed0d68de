"""A Danish spaCy pipeline: tags, features, lemmas, dependency trees, sentences and names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.util import load_model_from_path

from . import lemmatizer as lemmatizer  # registers the factory that the model folder names

__version__ = "1.0.0"

MODEL = Path(__file__).parent / "model"


def load(**overrides: Any) -> Language:
    """Load the pipeline; takes `vocab`, `disable`, `enable`, `exclude` and `config` like spaCy's."""
    return load_model_from_path(MODEL, **overrides)
