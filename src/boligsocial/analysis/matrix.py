"""Decide the framework matrix from what was found."""

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain

import msgspec

from boligsocial.analysis.codes import FIELD, LEVELS, CellStatus, Level, ModelStatus
from boligsocial.analysis.result import (
    Case,
    Cell,
    CellActors,
    CellModel,
    Claim,
    LevelLabel,
    Matrix,
    ModelUse,
    Row,
)

# Which status of one model's several uses in a cell speaks for the model: a restriction says
# more than a bare mention of practice, practice more than a lack, and all three more than what
# is only possible, wished for or discussed.
_WITHIN_MODEL: Sequence[ModelStatus] = (
    "limited", "practised", "absent", "potential", "intended", "general",
)  # fmt: skip
# Which model's status speaks for the cell.
_ACROSS_MODELS: Sequence[CellStatus] = ("practised", "limited", "absent")
# What a single finding whose level is only inferred is too little for. Of the tuning articles'
# cells with no more than that, coders left these empty more often than not: three lacks in four
# at the citizen's level, two lacks and three practices in five at the management's.
_TOO_LITTLE: Mapping[Level, Set[CellStatus]] = {
    "citizen": {"absent"},
    "management": {"absent", "practised", "limited"},
}


def matrix(
    cases: Sequence[Case],
    uses: Sequence[ModelUse],
    claims: Sequence[Claim],
    level_labels: Mapping[Level, str],
    field_label: str,
) -> Matrix:
    """Return a row a case, or one for the field where there is no case, a column a level.

    A cell rests on the model uses and claims of its case at its level, in text order. With
    neither it is ``not_mentioned``.
    """
    order = [use.sentence for use in uses] + [claim.sentence for claim in claims]
    position = {sentence: int(sentence[1:]) for sentence in order}
    rows = [
        _contrasted(
            case.id,
            case.label,
            tuple(
                _cell(
                    level,
                    [use for use in uses if case.id in use.cases and use.level == level],
                    [c for c in claims if case.id in c.cases and level in c.levels],
                    position,
                )
                for level in LEVELS
            ),
            {(u.level, u.status) for u in uses if case.id in u.cases and not u.level_inferred},
        )
        for case in cases
    ] or [
        Row(
            FIELD,
            field_label,
            tuple(
                _cell(
                    level,
                    [use for use in uses if use.level == level],
                    [claim for claim in claims if level in claim.levels],
                    position,
                )
                for level in LEVELS
            ),
        )
    ]
    return Matrix(
        levels=tuple(LevelLabel(level, level_labels[level]) for level in LEVELS),
        rows=tuple(rows),
    )


def _contrasted(
    case: str, label: str, cells: tuple[Cell, ...], stated: Set[tuple[Level | None, ModelStatus]]
) -> Row:
    """Return a case's row, with those levels absent that are only held up as a possibility.

    That is so where the text names the level as an unused possibility and names others at which
    the case does work: the possibility is set against what is done.
    """
    works = any(status in ("practised", "limited") for level, status in stated if level)
    return Row(
        case,
        label,
        tuple(
            msgspec.structs.replace(
                cell, status="absent", rules=("matrix.contrasted", "matrix.potential")
            )
            if works
            and cell.status == "not_mentioned"
            and cell.potential
            and (cell.level, "potential") in stated
            else cell
            for cell in cells
        ),
    )


def _cell(
    level: Level,
    uses: Sequence[ModelUse],
    claims: Sequence[Claim],
    position: Mapping[str, int],
) -> Cell:
    status, rule = _status(uses, claims)
    stated = any(not use.level_inferred for use in uses)
    if len(uses) + len(claims) == 1 and not stated and status in _TOO_LITTLE.get(level, ()):
        status, rule = "not_mentioned", "matrix.lone"
    potential = any(use.status == "potential" for use in uses) or any(
        claim.status == "potential" for claim in claims
    )
    sentences = {use.sentence for use in uses} | {claim.sentence for claim in claims}
    evidence = sorted(sentences, key=position.__getitem__)
    rules = [rule, *(("matrix.potential",) if potential else ())]
    return Cell(
        level=level,
        status=status,
        potential=potential,
        models=_models(uses),
        actors=CellActors(
            participating=_distinct(
                use.actors for use in uses if use.status in ("practised", "limited")
            ),
            missing=_distinct(use.actors for use in uses if use.status == "absent"),
        ),
        claims=tuple(claim.id for claim in claims),
        evidence=tuple(evidence),
        rules=tuple(rules) if evidence else (),
    )


def _status(uses: Sequence[ModelUse], claims: Sequence[Claim]) -> tuple[CellStatus, str]:
    """Return the cell's status and the rule that decided it."""
    for inferred, kind in ((False, "explicit"), (True, "inferred")):
        by_model = {m.status for m in _models([u for u in uses if u.level_inferred is inferred])}
        for status in _ACROSS_MODELS:
            if status in by_model:
                return status, f"matrix.{kind}.{status}"
    statuses = {claim.status for claim in claims}
    if "achieved" in statuses:
        return "practised", "matrix.claim.achieved"
    if "limited" in statuses:
        return "limited", "matrix.claim.limited"
    if "not_achieved" in statuses:
        return "absent", "matrix.claim.not_achieved"
    return "not_mentioned", "matrix.none"


def _models(uses: Sequence[ModelUse]) -> tuple[CellModel, ...]:
    by_model: dict[str, list[ModelUse]] = {}
    for use in uses:
        by_model.setdefault(use.model, []).append(use)
    return tuple(
        CellModel(
            model=model,
            status=min((use.status for use in same), key=_WITHIN_MODEL.index),
            uses=tuple(use.id for use in same),
        )
        for model, same in by_model.items()
    )


def _distinct(groups: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(groups)))
