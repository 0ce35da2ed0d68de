"""An article with its gold, and analyses made to say what a gold says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from boligsocial.analysis import result
from boligsocial.analysis.codes import LEVELS
from boligsocial.evaluation.gold import Gold, load_gold

CORPUS = Path(__file__).parent / "corpus"


@pytest.fixture
def corpus() -> Path:
    return CORPUS


@pytest.fixture
def article() -> str:
    return (CORPUS / "articles" / "vaskeriet.txt").read_text(encoding="utf-8")


@pytest.fixture
def gold() -> Gold:
    return load_gold(CORPUS / "gold" / "vaskeriet.json")


@pytest.fixture
def analysis_of() -> Callable[[Gold], result.Analysis]:
    return make_analysis


def make_analysis(gold: Gold) -> result.Analysis:
    """Return an analysis of the gold's sentences, a line each, that agrees with the gold."""
    text = "\n".join(sentence.text for sentence in gold.sentences)
    spans: dict[int, tuple[int, int]] = {}
    start = 0
    for sentence in gold.sentences:
        spans[sentence.n] = (start, start + len(sentence.text))
        start += len(sentence.text) + 1

    def whole(n: int) -> dict[str, object]:
        a, b = spans[n]
        return {"sentence": f"s{n}", "start": a, "end": b, "text": text[a:b]}

    return result.Analysis(
        provenance=result.Provenance(
            "boligsocial", "0", result.PipelineInfo("p", "0"), result.CodebookInfo("c", "0", "")
        ),
        document=result.DocumentInfo(
            id="",
            source="-",
            title=None,
            language="da",
            text=text,
            parts=tuple(result.PartSpan(f"p{s.n}", s.part, *spans[s.n]) for s in gold.sentences),
            sentences=tuple(result.Sentence(f"s{n}", f"p{n}", *spans[n]) for n in spans),
        ),
        actors=tuple(
            result.Actor(actor, actor, actor, (result.ActorMention(**whole(s.n), kind="name"),))
            for s in gold.sentences
            for actor in s.actors
        ),
        cases=tuple(
            result.Case(
                f"tool-{case.id}",
                case.names[0],
                tuple(result.CaseMention("s1", 0, 0, name, "name") for name in case.names),
            )
            for case in gold.cases
        ),
        models=tuple(
            result.ModelUse(
                id=f"m{s.n}.{i}",
                model=use.code,
                status=use.status,
                cases=tuple(f"tool-{case}" for case in use.cases),
                level=use.level,
                level_inferred=False,
                actors=(),
                rule="",
                **whole(s.n),
            )
            for s in gold.sentences
            for i, use in enumerate(s.models)
        ),
        claims=tuple(
            result.Claim(
                id=f"c{s.n}.{i}",
                status=claim.status,
                outcomes=claim.outcomes,
                cases=tuple(f"tool-{case}" for case in claim.cases),
                levels=claim.levels,
                models=(),
                actors=(),
                source=result.Source(claim.source, None),
                trigger=result.Trigger(0, 0, ""),
                rule="",
                **whole(s.n),
            )
            for s in gold.sentences
            for i, claim in enumerate(s.claims)
        ),
        lessons=tuple(
            result.Lesson(f"l{i}", tuple(f"s{n}" for n in lesson), 0, 0, "", ())
            for i, lesson in enumerate(gold.lessons)
        ),
        matrix=result.Matrix(
            levels=(),
            rows=tuple(
                result.Row(
                    f"tool-{row}" if gold.cases else row,
                    row,
                    tuple(
                        result.Cell(
                            level=level,
                            status=cells[level].status,
                            potential=cells[level].potential,
                            models=(),
                            actors=result.CellActors((), ()),
                            claims=(),
                            evidence=(),
                            rules=(),
                        )
                        for level in LEVELS
                    ),
                )
                for row, cells in gold.matrix.items()
            ),
        ),
    )
