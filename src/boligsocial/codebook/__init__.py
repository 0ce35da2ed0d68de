"""The codebook: what to look for, as data, with examples that must and must not fire."""

from boligsocial.codebook.labels import Label, Labels, Language, label
from boligsocial.codebook.loader import load_codebook
from boligsocial.codebook.types import Codebook

__all__ = ["Codebook", "Label", "Labels", "Language", "label", "load_codebook"]
