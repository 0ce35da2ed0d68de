import pytest

import boligsocial
from boligsocial.pipeline.build import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """Return the bundled pipeline with the default codebook, loaded once for all tests."""
    return boligsocial.load_pipeline(boligsocial.load_codebook())
