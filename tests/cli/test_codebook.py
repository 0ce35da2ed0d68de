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
