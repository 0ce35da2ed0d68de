"""Evaluations in words: tables for people, JSON for programs."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from boligsocial.evaluation.agreement import Agreement, Alpha
from boligsocial.evaluation.corpus import Difference, Evaluation
from boligsocial.evaluation.scores import LAYERS, Score, Scores

Row = Sequence[str]


def evaluation_text(tool: Evaluation, baseline: Evaluation | None) -> str:
    """Return F1 by article and layer, then the pooled scores in full.

    The baseline gives a row to the first table and a column to the second.
    """
    rows = [(article.name, article.scores) for article in tool.articles]
    rows.append(("all pooled", tool.pooled))
    if baseline:
        rows.append(("baseline pooled", baseline.pooled))
    return "\n".join(
        (
            "F1",
            *_f1_table(rows),
            "",
            "All pooled",
            *_detail_table(tool.pooled, baseline.pooled if baseline else None),
            "",
            _alpha_line(tool.alpha),
        )
    )


def agreement_text(compared: Agreement) -> str:
    """Return the scores of the second coder against the first, and alpha."""
    return "\n".join((*_detail_table(compared.scores, None), "", _alpha_line(compared.alpha)))


def differences_text(differences: Sequence[Difference]) -> str:
    """Return each place that differs with what both say (=), only gold (-), only the tool (+)."""
    lines = [line for difference in differences for line in _difference_lines(difference)]
    return "\n".join(lines) or "Gold and tool agree everywhere in this layer."


def evaluation_json(tool: Evaluation, baseline: Evaluation | None) -> str:
    """Return an evaluation with every count and share; ``baseline`` is null if not asked for."""
    return _json({**_evaluation(tool), "baseline": baseline and _evaluation(baseline)})


def agreement_json(compared: Agreement) -> str:
    """Return the agreement of two coders with every count and share."""
    return _json({"scores": _scores(compared.scores), "alpha": compared.alpha})


def differences_json(differences: Sequence[Difference]) -> str:
    """Return the differences as a list."""
    return _json(differences)


def _f1_table(rows: Sequence[tuple[str, Scores]]) -> Iterator[str]:
    """Yield a row for each name, a column for each layer; a layer's two words stand stacked."""
    heads = [layer.partition("_") for layer in LAYERS]
    return _aligned(
        [
            ["", *(first for first, _, _ in heads)],
            ["", *(second for _, _, second in heads)],
            *([name, *(_share(scores[layer].f1) for layer in LAYERS)] for name, scores in rows),
        ]
    )


def _detail_table(scores: Scores, baseline: Scores | None) -> Iterator[str]:
    """Yield a row for each layer."""
    rows = [["", "precision", "recall", "F1", "right", "wrong", "missed"]]
    rows += ([layer, *_details(scores[layer])] for layer in LAYERS)
    if baseline:
        column = ["baseline F1", *(_share(baseline[layer].f1) for layer in LAYERS)]
        rows = [[*row, cell] for row, cell in zip(rows, column, strict=True)]
    return _aligned(rows)


def _alpha_line(alpha: Alpha) -> str:
    cells, claims = _share(alpha.cells), _share(alpha.claim_status)
    return f"Krippendorff's alpha: {cells} on the cells' status, {claims} on the claims'"


def _difference_lines(difference: Difference) -> Iterator[str]:
    yield f"{difference.article} {difference.place}: {difference.text}".rstrip(": ")
    for sign, codes in (
        ("=", difference.agreed),
        ("-", difference.missed),
        ("+", difference.false),
    ):
        yield from (f"  {sign} {code}".rstrip() for code in codes)


def _details(score: Score) -> Row:
    shares = (_share(share) for share in (score.precision, score.recall, score.f1))
    return [*shares, str(score.tp), str(score.fp), str(score.fn)]


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"


def _aligned(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the rows of a table, its first column flush left, the others flush right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [first.ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        yield "  ".join(cells).rstrip()


def _evaluation(evaluation: Evaluation) -> Mapping[str, object]:
    return {
        "articles": [
            {"name": article.name, "scores": _scores(article.scores)}
            for article in evaluation.articles
        ],
        "pooled": _scores(evaluation.pooled),
        "alpha": evaluation.alpha,
    }


def _scores(scores: Scores) -> Mapping[str, object]:
    """Return each layer's counts and shares; a share of nothing is null."""
    return {
        layer: {
            **msgspec.structs.asdict(score),
            "precision": score.precision,
            "recall": score.recall,
            "f1": score.f1,
        }
        for layer, score in scores.items()
    }


def _json(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
