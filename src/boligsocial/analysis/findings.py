"""What was found in the text, in plain values: spaCy ends before this module.

Word numbers count the document's tokens; ``first`` and ``last`` are both included. ``start``
and ``end`` are code points into the document's text, half-open.
"""

from typing import Literal

from msgspec import Struct

from boligsocial.analysis.codes import PartKind

VerbForm = Literal["finite", "infinitive", "participle", ""]
ClauseKind = Literal["main", "subordinate", "relative", "infinitive"]


class Word(Struct, frozen=True, gc=False):
    """A token with what the pipeline says of it; ``pos`` is its UD tag, empty if untagged.

    ``entity`` is the type of the named entity that it is in, ``begins`` says that it opens one.
    ``classes`` are the semantic lexicon's.
    """

    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    verb: VerbForm
    past: bool
    passive: bool
    entity: str
    begins: bool
    classes: tuple[str, ...] = ()


class Meaning(Struct, frozen=True):
    """What a term stands for: a code within a layer of the codebook, and the rule's id."""

    layer: str
    code: str
    rule: str


class Match(Struct, frozen=True):
    """A codebook term found in the words ``first`` to ``last``.

    ``compound`` is true when it is only a part of the word that it was found in.
    """

    meaning: Meaning
    first: int
    last: int
    compound: bool


class Clause(Struct, frozen=True):
    """A stretch of words around one verb; ``marker`` is the conjunction that opens it, or empty."""

    first: int
    last: int
    kind: ClauseKind
    marker: str


class SentenceFindings(Struct, frozen=True):
    """A sentence of an analysed part and everything found in it."""

    id: str
    part: int
    kind: PartKind
    first: int
    last: int
    start: int
    end: int
    clauses: tuple[Clause, ...]
    matches: tuple[Match, ...]

    def clause_number(self, word: int) -> int:
        """Return the place among ``clauses`` of the one that holds a word of this sentence."""
        return next(n for n, c in enumerate(self.clauses) if c.first <= word <= c.last)


class Findings(Struct, frozen=True):
    """The document's words, and its sentences in order."""

    words: tuple[Word, ...]
    sentences: tuple[SentenceFindings, ...]
