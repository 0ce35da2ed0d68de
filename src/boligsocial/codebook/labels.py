"""Words for codes, in the languages of the output."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Language = Literal["da", "en"]


class Label(Struct, frozen=True, forbid_unknown_fields=True):
    """The name of a code in both languages."""

    da: str
    en: str

    def text(self, language: Language) -> str:
        """Return the name in ``language``."""
        return self.da if language == "da" else self.en


Labels = Mapping[str, Mapping[str, Label]]
"""Group (``level``, ``model``, ``outcome``, ``actor``, ``rule`` …) to code to label."""


def label(labels: Labels, group: str, code: str, language: Language) -> str:
    """Return the words for ``code``, or the code itself where the codebook has none.

    Named organisations and rules of a user's own codebook may have no label.
    """
    found = labels.get(group, {}).get(code)
    return found.text(language) if found else code
