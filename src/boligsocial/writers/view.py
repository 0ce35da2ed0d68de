"""What is written, and the choices of the one who reads it."""

from collections.abc import Mapping

from msgspec import Struct

from boligsocial.analysis.codes import FIELD, Level
from boligsocial.analysis.result import Actor, Analysis, Row
from boligsocial.codebook.labels import Labels, Language, label
from boligsocial.writers.plain import clean
from boligsocial.writers.words import WORDS, Words


class Error(Struct, frozen=True):
    """Why a document could not be analysed; ``code`` is for programs."""

    code: str
    message: str


class Failure(Struct, frozen=True):
    """A document that could not be analysed, in the place of its analysis."""

    source: str
    error: Error


Result = Analysis | Failure


class View(Struct, frozen=True):
    """How to show analyses.

    ``case`` and ``level`` narrow an explanation to some cells; ``single`` says that one document
    was asked for, so that JSON is an object and not an array.
    """

    labels: Labels
    language: Language = "da"
    case: str | None = None
    level: Level | None = None
    single: bool = True

    @property
    def words(self) -> Words:
        """The interface's words in the view's language."""
        return WORDS[self.language]

    def name(self, group: str, code: str) -> str:
        """Return the words for a code of the codebook, fit for a terminal."""
        return clean(label(self.labels, group, code, self.language))

    def actor(self, actors: Mapping[str, Actor], code: str) -> str:
        """Return an actor's name; one that only the text names keeps the text's words."""
        if code in self.labels.get("actor", {}) or code not in actors:
            return self.name("actor", code)
        return clean(actors[code].label)

    def row(self, row: Row) -> str:
        """Return a row's name: the case's own, or the words for the field as a whole."""
        return self.words.field if row.case == FIELD else clean(row.label)
