import pytest

import boligsocial


@pytest.fixture(scope="session")
def pipeline():
    return boligsocial.load_pipeline(boligsocial.load_codebook())
