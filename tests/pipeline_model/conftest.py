import pytest
from spacy.language import Language

import da_boligsocial_sm


@pytest.fixture(scope="session")
def nlp() -> Language:
    return da_boligsocial_sm.load()
