"""Gold annotations: what a human coder says of one article."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from boligsocial.analysis.codes import (
    FIELD,
    LEVELS,
    ActorType,
    CellStatus,
    ClaimStatus,
    Level,
    ModelStatus,
    PartKind,
    SourceKind,
)
from boligsocial.errors import GoldError


class GoldCase(Struct, frozen=True, forbid_unknown_fields=True):
    """A case and every surface form that names it, pronouns excluded."""

    id: str
    names: tuple[str, ...]


class GoldModel(Struct, frozen=True, forbid_unknown_fields=True):
    """A collaboration model in a sentence; no cases means the field."""

    code: str
    status: ModelStatus
    cases: tuple[str, ...] = ()
    level: Level | None = None


class GoldClaim(Struct, frozen=True, forbid_unknown_fields=True):
    """An outcome claim in a sentence; no cases means the field."""

    status: ClaimStatus
    outcomes: tuple[str, ...]
    cases: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    source: SourceKind = "author"


class GoldSentence(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence, white space folded, and its codes; ``n`` numbers it within the article."""

    n: int
    text: str
    part: PartKind
    actors: tuple[ActorType, ...] = ()
    actor_codes: tuple[str, ...] = ()
    models: tuple[GoldModel, ...] = ()
    claims: tuple[GoldClaim, ...] = ()


class GoldCell(Struct, frozen=True, forbid_unknown_fields=True):
    """A cell of the matrix; a status in ``also_accepted`` counts as right too."""

    status: CellStatus
    potential: bool = False
    models: tuple[str, ...] = ()
    evidence: tuple[int, ...] = ()
    also_accepted: tuple[CellStatus, ...] = ()


class Gold(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that one coder says of one article, whose path is relative to the corpus."""

    schema_version: Literal["1"]
    article: str
    coder: str
    cases: tuple[GoldCase, ...]
    sentences: tuple[GoldSentence, ...]
    lessons: tuple[tuple[int, ...], ...]
    matrix: Mapping[str, Mapping[Level, GoldCell]]

    @property
    def rows(self) -> tuple[str, ...]:
        """The ids of the matrix's rows: the cases or, where there is none, the field."""
        return tuple(case.id for case in self.cases) or (FIELD,)


def load_gold(path: Path) -> Gold:
    """Read a gold annotation.

    Raises `GoldError` naming the file and every place and value that is wrong in it.
    """
    try:
        gold = msgspec.json.decode(path.read_bytes(), type=Gold)
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}") from error
    except msgspec.DecodeError as error:
        raise GoldError(f"{path}: {error}") from error
    if faults := tuple(_faults(gold)):
        raise GoldError(f"{path}: " + "; ".join(faults))
    return gold


def _faults(gold: Gold) -> Iterator[str]:
    """Yield what the format's types can't say: references that lead nowhere, missing cells."""
    numbers = [sentence.n for sentence in gold.sentences]
    if numbers != sorted(set(numbers)):
        yield "$.sentences: the numbers n must rise"
    known = set(numbers)
    cases = Counter(case.id for case in gold.cases)
    for case, uses in cases.items():
        if uses > 1:
            yield f"$.cases: the id {case!r} is used {uses} times"
    for sentence in gold.sentences:
        named = [use.cases for use in sentence.models] + [c.cases for c in sentence.claims]
        for case in dict.fromkeys(chain(*named)):
            if case not in cases:
                yield f"sentence {sentence.n}: no case {case!r} among {sorted(cases)}"
    for lesson in gold.lessons:
        for n in lesson:
            if n not in known:
                yield f"$.lessons: no sentence {n}"
    for row in gold.matrix:
        if row not in gold.rows:
            yield f"$.matrix: row {row!r} is none of {list(gold.rows)}"
    for row in gold.rows:
        for level in LEVELS:
            cell = gold.matrix.get(row, {}).get(level)
            if cell is None:
                yield f"$.matrix.{row}: no cell {level!r}"
                continue
            for n in cell.evidence:
                if n not in known:
                    yield f"$.matrix.{row}.{level}.evidence: no sentence {n}"
