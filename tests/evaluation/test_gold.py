import json

import pytest

from boligsocial.errors import GoldError
from boligsocial.evaluation.gold import load_gold


@pytest.fixture
def written(corpus, tmp_path):
    """Return a function that writes the gold with a change and gives its path."""
    content = json.loads((corpus / "gold" / "vaskeriet.json").read_bytes())

    def write(change):
        change(content)
        path = tmp_path / "changed.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        return path

    return write


def test_a_gold_is_read_as_it_stands(gold):
    assert gold.sentences[3].models[0].level == "executing"
    assert gold.rows == ("vaskeri", "jobport")
    assert gold.matrix["vaskeri"]["management"].also_accepted == ("absent",)


@pytest.mark.parametrize(
    ("change", "parts"),
    [
        (lambda g: g["sentences"][6]["claims"][0].update(status="won"), ("$.sentences", "'won'")),
        (lambda g: g["sentences"][6].update(colour="red"), ("$.sentences", "colour")),
        (lambda g: g.pop("lessons"), ("lessons",)),
        (lambda g: g["sentences"][3]["models"][0].update(cases=["x"]), ("sentence 4", "'x'")),
        (lambda g: g["lessons"].append([99]), ("$.lessons", "99")),
        (lambda g: g["matrix"].update(field={}), ("$.matrix", "'field'")),
        (lambda g: g["matrix"]["vaskeri"].pop("citizen"), ("$.matrix.vaskeri", "'citizen'")),
        (lambda g: g["matrix"]["jobport"]["citizen"].update(evidence=[0]), ("evidence", "0")),
        (lambda g: g["sentences"][2].update(n=1), ("$.sentences", "rise")),
        (lambda g: g["cases"].append(g["cases"][0]), ("$.cases", "vaskeri")),
    ],
)
def test_a_fault_is_named_with_file_place_and_value(written, change, parts):
    path = written(change)
    with pytest.raises(GoldError) as caught:
        load_gold(path)
    for part in (str(path), *parts):
        assert part in str(caught.value)


def test_all_faults_of_a_gold_are_named_at_once(written):
    def change(gold):
        gold["lessons"].append([99])
        del gold["matrix"]["jobport"]

    with pytest.raises(GoldError, match=r"99.*jobport"):
        load_gold(written(change))


def test_a_file_that_is_not_json_or_not_there_is_named(tmp_path):
    path = tmp_path / "gold.json"
    with pytest.raises(GoldError, match="No such file"):
        load_gold(path)
    path.write_bytes(b"{")
    with pytest.raises(GoldError, match=r"gold\.json"):
        load_gold(path)
