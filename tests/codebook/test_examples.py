"""The default codebook keeps what its own examples promise."""

import pytest
from msgspec.structs import replace

from boligsocial import load_codebook
from boligsocial.pipeline.examples import examples, failing, found_in

CODEBOOK = load_codebook()


@pytest.mark.parametrize(
    "example", list(examples(CODEBOOK)), ids=lambda e: f"{e.code}-{e.sentence[:40]}"
)
def test_hits_are_found_and_misses_are_not(pipeline, example):
    assert found_in(example, pipeline) is example.wanted


@pytest.mark.parametrize("group", ["actors", "models", "outcomes", "levels"])
def test_every_entry_has_examples(group):
    bare = [entry.code for entry in getattr(CODEBOOK, group) if not entry.hits]
    assert bare == []


def test_an_example_that_fails_is_named_with_its_entry_and_sentence(pipeline):
    wrong = replace(CODEBOOK.models[0], hits=("Solen skinnede.",))
    tried = replace(pipeline, codebook=replace(CODEBOOK, models=(wrong,)))
    (line,) = [line for line in failing(tried) if "Solen skinnede." in line]
    assert wrong.code in line
    assert "not found" in line
