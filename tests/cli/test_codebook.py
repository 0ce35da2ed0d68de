import re


def test_the_default_codebook_is_sound(process):
    done = process("codebook", "check")
    assert done.returncode == 0, done.stderr.decode()
    assert re.fullmatch(rb"codebook \S+ \S+: \d+ entries, \d+ examples: ok\n", done.stdout)


def test_faults_are_told_a_line_each(process, folder):
    (folder / "mine.toml").write_text(
        '[[model]]\ncode = 1\n\n[[model]]\ncode = "x"\n\n[nonsense]\n'
    )
    done = process("codebook", "check", "mine.toml")
    assert (done.returncode, done.stdout) == (1, b"")
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 3
    assert all(line.startswith("boligsocial: mine.toml: ") for line in lines)


FIELD = """\
Måltidsvenner i Lunden

Måltidsvennerne spiser sammen hver tirsdag, og hver måltidsven tager en nabo med. Kommunen betaler.

I køkkenet skræller måltidsvennerne kartofler. Kommunen og boligforeningen samarbejder om husleje.
"""


def test_words_of_a_field_that_no_entry_covers_are_suggested_with_their_sentences(process, folder):
    (folder / "field.txt").write_text(FIELD, "utf-8")
    done = process("codebook", "suggest", "field.txt")
    assert done.returncode == 0, done.stderr.decode()
    lines = done.stdout.decode().splitlines()
    assert any(re.match(r"måltidsven\w*\tNOUN\t\d+\t1$", line) for line in lines)
    assert "    Måltidsvenner i Lunden" in lines
    assert not any(line.startswith(("kommune\t", "boligforening\t", "være\t")) for line in lines)


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_listed(process, folder):
    (folder / "field.txt").write_text(FIELD, "utf-8")
    done = process("codebook", "suggest", "nowhere.txt", "field.txt")
    assert done.returncode == 1
    assert b"nowhere.txt" in done.stderr
    assert done.stdout


def test_a_text_in_another_language_is_left_out_unless_forced(process, folder):
    english = (
        "The residents of the estate and the council met in the hall, and they were glad. " * 9
    )
    (folder / "english.txt").write_text(english, "utf-8")
    done = process("codebook", "suggest", "english.txt")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"english.txt: does not look Danish" in done.stderr
    assert process("codebook", "suggest", "--force", "english.txt").returncode == 0
