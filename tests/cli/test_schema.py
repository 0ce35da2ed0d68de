import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from boligsocial.cli.schema import schema

FIXTURE = Path(__file__).parent.parent / "writers" / "data" / "lindevangen.json"


@pytest.fixture(scope="module")
def contract() -> Draft202012Validator:
    return Draft202012Validator(schema())


@pytest.fixture
def written() -> dict:
    return json.loads(FIXTURE.read_text("utf-8"))


def test_schema_is_sound_and_names_its_dialect():
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_command_prints_the_schema(process):
    assert json.loads(process("schema").stdout) == schema()


def test_every_format_keeps_the_contract(run, contract):
    contract.validate(json.loads(run("analyze", "articles/a.txt", "--format", "json").out))
    for analysis in json.loads(run("analyze", "articles", "--format", "json").out):
        contract.validate(analysis)
    for line in run("analyze", "articles", "--format", "ndjson").out.splitlines():
        contract.validate(json.loads(line))


def test_a_codebook_may_bring_its_own_codes(contract, written):
    written["models"][0]["model"] = "nabohjaelp"
    written["claims"][0]["outcomes"] = ["klimatilpasning"]
    written["actors"][0]["id"] = "klimaambassadoer"
    written["matrix"]["rows"][0]["cells"][0]["rules"] = ["my.own.rule"]
    contract.validate(written)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["schema_version"], "2"),
        (["models", 0, "status"], "done"),
        (["claims", 0, "source", "kind"], "rumour"),
        (["matrix", "rows", 0, "cells", 0, "level"], "sky"),
        (["actors"], None),
    ],
)
def test_closed_sets_are_closed_and_lists_never_null(contract, written, path, value):
    place = written
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValidationError):
        contract.validate(written)


def test_every_field_is_required(contract, written):
    for field in list(written):
        rest = {name: value for name, value in written.items() if name != field}
        with pytest.raises(ValidationError):
            contract.validate(rest)


def test_new_fields_may_come(contract, written):
    contract.validate({**written, "added_later": 1})
