"""Short ways from a text to what was found in it."""

from collections.abc import Callable

import pytest

import boligsocial
from boligsocial.analysis.findings import Findings
from boligsocial.analysis.result import Analysis
from boligsocial.pipeline.build import Pipeline, find
from boligsocial.reading import Document, read_text


@pytest.fixture(scope="session")
def findings(pipeline: Pipeline) -> Callable[[str], tuple[Document, Findings]]:
    def found(text: str) -> tuple[Document, Findings]:
        document = read_text(text, force=True)
        return document, find(document, pipeline)

    return found


@pytest.fixture(scope="session")
def analyze(pipeline: Pipeline) -> Callable[[str], Analysis]:
    return lambda text: boligsocial.analyze(read_text(text, force=True), pipeline)
