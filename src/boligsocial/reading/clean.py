"""Mend a text before anything points into it."""

import re
import unicodedata

_TERMINAL_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BLANKS = re.compile(r"[^\S\n]+")
_BROKEN_WORD = re.compile(r"([a-zæøå])-\n([a-zæøå])")
_BULLET = re.compile(r"(?:[-–—•*·o]|\d{1,2}[.)]|[a-z][.)])\s")
_LONGEST_WRAPPED = 100
_SHORTEST_WRAPPED = 50


def clean(text: str) -> str:
    """Return the text with one paragraph a line and nothing invisible in it.

    Line ends become ``\\n``; soft hyphens, zero-width and bidi marks, control codes and
    terminal escapes go; runs of blanks become one; letters are composed (NFC); words broken
    at line ends and lines of hard-wrapped paragraphs are joined.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\x85", "\n")
    text = _TERMINAL_ESCAPE.sub("", text)
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    text = _BLANKS.sub(" ", text)
    lines = [line.strip() for line in text.split("\n")]
    return _unwrap(lines).strip("\n")


def _unwrap(lines: list[str]) -> str:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return "\n\n".join("\n".join(_joined(block)) for block in blocks if block)


def _joined(block: list[str]) -> list[str]:
    """Join the lines of one block where they are a wrapped paragraph's.

    A line was wrapped when the next line's first word would not have fitted within the
    block's longest line.
    """
    width = max(map(len, block))
    if not _SHORTEST_WRAPPED <= width <= _LONGEST_WRAPPED:
        return block
    joined = [block[0]]
    last = block[0]
    for line in block[1:]:
        first_word = line.split(" ", 1)[0]
        wrapped = len(last) + 1 + len(first_word) > width and len(last) >= _SHORTEST_WRAPPED
        if not wrapped or _BULLET.match(line):
            joined.append(line)
        elif re.search(r"[a-zæøå]-$", last) and line[0].islower() and first_word not in _AFTER_DASH:
            joined[-1] = joined[-1][:-1] + line
        else:
            joined[-1] += " " + line
        last = line
    return joined


# «børne- og ungdomsklub» broken after its hyphen keeps it.
_AFTER_DASH = frozenset({"og", "eller", "samt"})
