"""The closed sets of codes that an analysis is written in.

Open sets (actor codes, collaboration models, outcome types) live in the codebook.
"""

from typing import Literal, get_args

PartKind = Literal["title", "standfirst", "byline", "heading", "body", "furniture"]
ActorType = Literal[
    "public", "housing", "civil", "private", "citizen",
    "education", "professional", "body", "knowledge", "other",
]  # fmt: skip
Level = Literal["citizen", "executing", "organisational", "management"]
ModelStatus = Literal["practised", "limited", "absent", "potential", "intended", "general"]
ClaimStatus = Literal[
    "achieved", "limited", "not_achieved", "potential", "risk", "requirement", "intended"
]
CellStatus = Literal["practised", "limited", "absent", "not_mentioned"]
SourceKind = Literal["author", "evaluation", "research", "person", "organisation", "citizen"]
ActorMentionKind = Literal["name", "compound", "pronoun"]
CaseMentionKind = Literal["name", "short", "description", "pronoun"]

LEVELS: tuple[Level, ...] = get_args(Level)
CLAIM_STATUSES: tuple[ClaimStatus, ...] = get_args(ClaimStatus)
MODEL_STATUSES: tuple[ModelStatus, ...] = get_args(ModelStatus)

ANALYSED_PARTS: frozenset[PartKind] = frozenset({"title", "standfirst", "heading", "body"})
"""Parts that may give actors, claims or cases; bylines and furniture never do."""

FIELD = "field"
"""Row id of the matrix when no case is found: the field as a whole."""
