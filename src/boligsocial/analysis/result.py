"""The result of an analysis, field for field as the JSON contract names it.

Offsets are Unicode code points into ``document.text``, half-open, and
``document.text[start:end] == text`` holds for everything that carries a ``text``.
"""

from msgspec import Struct

from boligsocial.analysis.codes import (
    ActorMentionKind,
    ActorType,
    CaseMentionKind,
    CellStatus,
    ClaimStatus,
    Level,
    ModelStatus,
    PartKind,
    SourceKind,
)


class PipelineInfo(Struct, frozen=True):
    """Name the spaCy pipeline that read the text."""

    name: str
    version: str


class CodebookInfo(Struct, frozen=True):
    """Name the codebook; ``sha256`` is of its files' bytes, so that any edit shows."""

    name: str
    version: str
    sha256: str


class Provenance(Struct, frozen=True):
    """Say what made the analysis."""

    tool: str
    version: str
    pipeline: PipelineInfo
    codebook: CodebookInfo


class PartSpan(Struct, frozen=True):
    """A part of the article; parts cover the text in order, blank lines between them aside."""

    id: str
    kind: PartKind
    start: int
    end: int


class Sentence(Struct, frozen=True):
    """A sentence; it never crosses a part's border."""

    id: str
    part: str
    start: int
    end: int


class DocumentInfo(Struct, frozen=True):
    """The text that every offset points into; ``id`` is its SHA-256."""

    id: str
    source: str
    title: str | None
    language: str
    text: str
    parts: tuple[PartSpan, ...]
    sentences: tuple[Sentence, ...]


class ActorMention(Struct, frozen=True):
    """One place where an actor is named."""

    sentence: str
    start: int
    end: int
    text: str
    kind: ActorMentionKind


class Actor(Struct, frozen=True):
    """An actor: ``id`` is its codebook code or, for a named organisation, a slug of its name."""

    id: str
    label: str
    type: ActorType
    mentions: tuple[ActorMention, ...]


class CaseMention(Struct, frozen=True):
    """One place where a case is named or meant."""

    sentence: str
    start: int
    end: int
    text: str
    kind: CaseMentionKind


class Case(Struct, frozen=True):
    """A concrete initiative found in the text."""

    id: str
    label: str
    mentions: tuple[CaseMention, ...]


class ModelUse(Struct, frozen=True):
    """A collaboration model named in the text, with its status there."""

    id: str
    model: str
    status: ModelStatus
    cases: tuple[str, ...]
    level: Level | None
    level_inferred: bool
    actors: tuple[str, ...]
    sentence: str
    start: int
    end: int
    text: str
    rule: str


class Source(Struct, frozen=True):
    """Whose statement a claim is; ``label`` is the name where the text gives one."""

    kind: SourceKind
    label: str | None


class Trigger(Struct, frozen=True):
    """The words that made the claim."""

    start: int
    end: int
    text: str


class Claim(Struct, frozen=True):
    """A clause that states an outcome, with its status and source."""

    id: str
    status: ClaimStatus
    outcomes: tuple[str, ...]
    cases: tuple[str, ...]
    levels: tuple[Level, ...]
    models: tuple[str, ...]
    actors: tuple[str, ...]
    source: Source
    trigger: Trigger
    sentence: str
    start: int
    end: int
    text: str
    rule: str


class Lesson(Struct, frozen=True):
    """A numbered or announced conclusion: its sentences and the claims that it holds."""

    id: str
    sentences: tuple[str, ...]
    start: int
    end: int
    text: str
    claims: tuple[str, ...]


class CellModel(Struct, frozen=True):
    """A model's status within one cell and the uses that say so."""

    model: str
    status: ModelStatus
    uses: tuple[str, ...]


class CellActors(Struct, frozen=True):
    """Who takes part in a cell, and who is said to be missing there."""

    participating: tuple[str, ...]
    missing: tuple[str, ...]


class Cell(Struct, frozen=True):
    """One case at one level; without evidence its status is ``not_mentioned``."""

    level: Level
    status: CellStatus
    potential: bool
    models: tuple[CellModel, ...]
    actors: CellActors
    claims: tuple[str, ...]
    evidence: tuple[str, ...]
    rules: tuple[str, ...]


class Row(Struct, frozen=True):
    """A case's four cells, in the order of the levels."""

    case: str
    label: str
    cells: tuple[Cell, ...]


class LevelLabel(Struct, frozen=True):
    """A column of the matrix."""

    id: Level
    label: str


class Matrix(Struct, frozen=True):
    """The framework matrix: a row a case, a column a level."""

    levels: tuple[LevelLabel, ...]
    rows: tuple[Row, ...]


class Analysis(Struct, frozen=True, tag_field="schema_version", tag="1"):
    """Everything found in one document.

    The contract's version is the JSON object's tag: its first field, always written.
    """

    provenance: Provenance
    document: DocumentInfo
    actors: tuple[Actor, ...]
    cases: tuple[Case, ...]
    models: tuple[ModelUse, ...]
    claims: tuple[Claim, ...]
    lessons: tuple[Lesson, ...]
    matrix: Matrix
