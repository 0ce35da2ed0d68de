"""What the rules go by: the codebook's side of them and the thresholds set on the tuning corpus."""

from collections.abc import Mapping

from msgspec import Struct

from boligsocial.codebook.types import Codebook, LevelEntry, Scope


class Guide(Struct, frozen=True):
    """The codes to look for, how far cues reach, what lets one infer a level, and thresholds.

    ``scopes`` is by the id of a cue's rule, ``thresholds`` by the kind of finding.
    """

    models: tuple[str, ...]
    outcomes: tuple[str, ...]
    scopes: Mapping[str, Scope]
    levels: tuple[LevelEntry, ...]
    thresholds: Mapping[str, float]


def guide(codebook: Codebook, thresholds: Mapping[str, float]) -> Guide:
    """Take from a codebook what the rules go by."""
    return Guide(
        models=tuple(entry.code for entry in codebook.models),
        outcomes=tuple(entry.code for entry in codebook.outcomes),
        scopes={rule: cue.scope for rule, cue in codebook.cue_rules.items()},
        levels=codebook.levels,
        thresholds=thresholds,
    )
