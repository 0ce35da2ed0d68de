"""Text from outside, made safe to print on a terminal."""

import unicodedata

_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Controls, formats (bidirectional overrides, zero widths), lone surrogates, separators."""


def clean(text: str) -> str:
    """Return an article's words on one line: unseen characters gone, white space folded."""
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """Return ``text`` without unseen characters, each white space a space."""
    return "".join(
        " " if char.isspace() else char
        for char in text
        if char.isspace() or unicodedata.category(char) not in _UNSEEN
    )


def escape(text: str) -> str:
    r"""Return ``text`` with unseen characters spelt out, as in ``\x1b``: file names keep them."""
    return "".join(
        char.encode("unicode_escape").decode() if unicodedata.category(char) in _UNSEEN else char
        for char in text
    )
