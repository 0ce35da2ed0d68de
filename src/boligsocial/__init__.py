"""Find who worked with whom, how, at which level and with what outcome in Danish articles.

from boligsocial import analyze, load_codebook, load_pipeline
from boligsocial.reading import read

pipeline = load_pipeline(load_codebook())
analysis = analyze(read("article.txt"), pipeline)
"""

from typing import TYPE_CHECKING

from boligsocial.codebook import load_codebook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from boligsocial.analysis.result import Analysis
    from boligsocial.codebook import Codebook
    from boligsocial.pipeline.build import Pipeline
    from boligsocial.reading import Document

__all__ = ["analyze", "analyze_many", "load_codebook", "load_pipeline"]


def load_pipeline(codebook: "Codebook", model: str | None = None) -> "Pipeline":
    """Load the bundled Danish pipeline, or another one by name or path.

    Raises ModelError. spaCy is imported here and not before, so that what needs no pipeline
    starts at once.
    """
    from boligsocial.pipeline.build import load_pipeline

    return load_pipeline(codebook, model)


def analyze(document: "Document", pipeline: "Pipeline") -> "Analysis":
    """Analyse one document."""
    from boligsocial.steps import analyze

    return analyze(document, pipeline)


def analyze_many(documents: "Iterable[Document]", pipeline: "Pipeline") -> "Iterator[Analysis]":
    """Analyse documents one by one, in their order."""
    for document in documents:
        yield analyze(document, pipeline)
