from collections.abc import Callable

import pytest

import boligsocial
from boligsocial.analysis.findings import Findings
from boligsocial.analysis.result import Analysis
from boligsocial.pipeline.build import Pipeline, find
from boligsocial.reading import read_text

ARTICLE = """\
Værkstedet i Lindevangen

HOLDNING: Projekt Værkstedet viser, hvad naboer kan, når de får lov.

Af Inger Holm, direktør i Foreningen Åbne Porte

Projekt Værkstedet begyndte i 2019. Kommunen og boligforeningen koordinerede indsatsen i en fast
styregruppe. I værkstedet samarbejdede frivillige og unge beboere hver torsdag.

Hvad kom der ud af det?

Ifølge evalueringen fik flere unge fritidsjob, men ejerskabet udeblev hos de ældre beboere.
Projektet havde ingen samarbejdsaftale med skolen. En samarbejdsaftale kunne have forankret
indsatsen.

Tre anbefalinger

For det første skal frivillige inddrages tidligt. For det andet skal skolen være med fra starten.
For det tredje bør styregruppen mødes oftere. Det gælder også om sommeren.

Læs også: Politiet og boligorganisationen i nyt partnerskab om tryghed
Del artiklen på Facebook
"""


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return boligsocial.load_pipeline(boligsocial.load_codebook())


@pytest.fixture(scope="session")
def analyse(pipeline: Pipeline) -> Callable[[str], Analysis]:
    """Analyse a text as if it had been read from a file."""
    return lambda text: boligsocial.analyze(read_text(text, source="prøve", force=True), pipeline)


@pytest.fixture(scope="session")
def found(pipeline: Pipeline) -> Callable[[str], Findings]:
    """Read a text and return what stands in it, before anything is made of it."""
    return lambda text: find(read_text(text, source="prøve", force=True), pipeline)


@pytest.fixture(scope="session")
def analysis(analyse: Callable[[str], Analysis]) -> Analysis:
    return analyse(ARTICLE)
