"""A codebook of one's own: what it adds, and how its faults are told."""

import pytest

import boligsocial
from boligsocial import load_codebook
from boligsocial.errors import CodebookError
from boligsocial.reading import read_text

MODEL = """\
[[model]]
code = "nabohjaelp"
label = { da = "Nabohjælp", en = "Neighbourly help" }
definition = "Naboer, der hjælper hinanden."
terms = ["nabohjælp"]
hits = ["Nabohjælpen kom i gang."]
"""


@pytest.fixture
def own(tmp_path):
    def write(text: str):
        file = tmp_path / "mine.toml"
        file.write_text(text, "utf-8")
        return file

    return write


def faults(file) -> list[str]:
    with pytest.raises(CodebookError) as raised:
        load_codebook(file)
    return str(raised.value).splitlines()


def test_an_entry_of_a_new_code_is_added(own):
    default, extended = load_codebook(), load_codebook(own(MODEL))
    assert {m.code for m in extended.models} - {m.code for m in default.models} == {"nabohjaelp"}
    assert extended.labels["model"]["nabohjaelp"].en == "Neighbourly help"


def test_an_entry_of_a_known_code_replaces_the_default_one(own):
    changed = load_codebook(own(MODEL.replace('"nabohjaelp"', '"netvaerk"')))
    assert len(changed.models) == len(load_codebook().models)
    (entry,) = [m for m in changed.models if m.code == "netvaerk"]
    assert entry.terms == ("nabohjælp",)


def test_any_edit_shows_in_the_fingerprint(own):
    first = load_codebook(own(MODEL)).sha256
    assert first != load_codebook().sha256
    assert first != load_codebook(own(MODEL + "# a note\n")).sha256


def test_what_the_user_added_is_found_in_a_text(own):
    pipeline = boligsocial.load_pipeline(load_codebook(own(MODEL)))
    text = "Nabonettet begyndte med nabohjælp mellem opgangene, og kommunen så på."
    analysis = boligsocial.analyze(read_text(text), pipeline)
    assert "nabohjaelp" in {use.model for use in analysis.models}


def test_all_faults_are_told_at_once_each_with_file_and_entry(own):
    lines = faults(
        own(
            MODEL.replace("terms", "words")
            + '\n[[actor]]\ncode = "nabo"\nlabel = { da = "Nabo", en = "Neighbour" }\n'
            + 'definition = "Bor ved siden af."\nterms = ["nabo"]\ntype = "friend"\n'
            + "\n[nonsense]\n"
        )
    )
    assert len(lines) == 3
    assert all(line.startswith("mine.toml: ") for line in lines)
    assert "(nabohjaelp)" in lines[0]
    assert "words" in lines[0]
    assert "(nabo)" in lines[1]
    assert "friend" in lines[1]
    assert "choose one of" in lines[2]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[model]\n", "not valid TOML"),
        ("model = 3\n", "[[model]]"),
        ('[[model]]\ncode = "x"\n', "missing"),
        ("[[model]]\ncode = 1\n", "model"),
    ],
)
def test_a_fault_of_form_is_one_line_that_names_the_place(own, text, said):
    (line,) = faults(own(text))
    assert "mine.toml" in line
    assert said in line


def test_a_file_that_is_not_there_or_no_text_is_told_of(tmp_path):
    assert "borte.toml" in faults(tmp_path / "borte.toml")[0]
    (tmp_path / "latin.toml").write_bytes(b'name = "k\xf8b"\n')
    assert "UTF-8" in faults(tmp_path / "latin.toml")[0]
    assert "folder" in faults(tmp_path)[0] or "directory" in faults(tmp_path)[0]
