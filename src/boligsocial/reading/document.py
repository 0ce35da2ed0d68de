"""The document as it is analysed: clean text and its parts."""

from msgspec import Struct

from boligsocial.analysis.codes import PartKind


class Part(Struct, frozen=True):
    """A stretch of ``Document.text`` (code points, half-open) of one kind."""

    kind: PartKind
    start: int
    end: int


class Document(Struct, frozen=True):
    """A text to analyse. All offsets downstream point into ``text``.

    ``source`` is the path as the user gave it, or ``-`` for standard input.
    """

    source: str
    text: str
    parts: tuple[Part, ...]

    @property
    def title(self) -> str | None:
        """The title's words, or None where the text has none."""
        for part in self.parts:
            if part.kind == "title":
                return self.text[part.start : part.end]
        return None
