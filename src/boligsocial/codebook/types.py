"""The codebook: what to look for, as data."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from boligsocial.analysis.codes import ActorType, Level
from boligsocial.codebook.labels import Label, Labels

CueRole = Literal[
    "negation", "restriction", "possibility", "condition", "difficulty",
    "demand", "advice", "aim", "emphasis", "risk", "attempt", "achievement", "continuation",
    "pseudo",
]  # fmt: skip
Scope = Literal["following", "preceding", "clause"]


class Entry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every entry has: a code, its names, what it means, its terms and its examples.

    ``terms`` are base forms; their inflections match too. In a term, ``*x`` is any compound
    that ends in x, ``x*`` one that begins with x, and `` ... `` stands for up to five other
    words. ``hits`` are sentences in which the entry must be found, ``misses`` sentences in
    which it must not.
    """

    code: str
    label: Label
    definition: str
    terms: tuple[str, ...]
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


class ActorEntry(Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An actor: an organisation, group, role or body."""

    type: ActorType


class ModelEntry(Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A collaboration model."""


class OutcomeEntry(Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An outcome type."""


class LevelEntry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words that state a level, and the actors and models that let one infer it."""

    code: Level
    terms: tuple[str, ...]
    actors: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


class CueEntry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Cue words of one role, as in ConText (Harkema et al. 2009).

    ``scope`` says which side of the cue, within its clause, it bears upon. The role
    ``pseudo`` marks words that look like another role's and are not.
    """

    role: CueRole
    scope: Scope
    terms: tuple[str, ...]
    why: str
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


class Sources(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words by which a text gives somebody else the word."""

    say: tuple[str, ...]
    find: tuple[str, ...]
    according: tuple[str, ...]
    evaluation: tuple[str, ...]
    research: tuple[str, ...]


class CaseWords(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The common nouns of initiatives, the words that introduce a name, and those that refer back.

    ``both`` stands for all cases, ``models`` for the models named just before.
    """

    initiative: tuple[str, ...]
    venue: tuple[str, ...]
    named: tuple[str, ...]
    both: tuple[str, ...]
    models: tuple[str, ...]


class Codebook(Struct, frozen=True, kw_only=True):
    """A checked codebook; ``sha256`` is of the bytes that it was read from."""

    name: str
    version: str
    sha256: str
    labels: Labels
    actors: tuple[ActorEntry, ...]
    models: tuple[ModelEntry, ...]
    outcomes: tuple[OutcomeEntry, ...]
    levels: tuple[LevelEntry, ...]
    cues: tuple[CueEntry, ...]
    sources: Sources
    cases: CaseWords

    @property
    def layers(self) -> Mapping[str, Sequence[ActorEntry | ModelEntry | OutcomeEntry | LevelEntry]]:
        """The entries that are found by their terms alone, by the name of their layer."""
        return {
            "actor": self.actors,
            "model": self.models,
            "outcome": self.outcomes,
            "level": self.levels,
        }

    @property
    def cue_rules(self) -> Mapping[str, CueEntry]:
        """The cues by the id of their rule."""
        return numbered(self.cues)


def numbered(cues: Sequence[CueEntry]) -> Mapping[str, CueEntry]:
    """Name the rule of each cue by its role and its place in the codebook."""
    return {f"cue.{cue.role}.{number}": cue for number, cue in enumerate(cues, 1)}
