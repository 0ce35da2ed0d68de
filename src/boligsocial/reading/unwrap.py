"""Join the lines of hard-wrapped paragraphs, so that one paragraph stands on one line."""

import re
from collections.abc import Iterable
from itertools import pairwise

_LONGEST_WRAPPED = 100
_SHORTEST_WRAPPED = 40
# Editors break lines at a word that would just have fitted, too; people break them earlier.
_SLACK = 6
_LEAST_FULL = 0.2
_MOST_LONG = 0.5

_BULLET = re.compile(r"[-•*·●▪→] ")
# These begin an item or a reply, or stand within a sentence: «frist / 1. juli», «kom / – og gik».
_NUMBER_OR_DASH = re.compile(r"(?:[–—]|\(?(?:\d{1,2}|[a-zæøå])[.)]) (?P<word>.)?")
_BROKEN_WORD = re.compile(r"[^\W\d_]{3}-$")
_SENTENCE_END = re.compile(r"[.!?…:][\"»«”)]*$")
_QUOTED = re.compile(r"(?:> ?)+")
# «børne- og ungdomsklub» broken after its hyphen keeps it.
_AFTER_DASH = frozenset({"og", "eller", "samt", "men", "end", "til"})


def unwrap(lines: Iterable[str]) -> str:
    """Return the text of ``lines`` with wrapped ones joined and one blank line at most between.

    A line was wrapped where the next line's first word would not have fitted into the width
    that the text is set in; a text without such a width keeps its lines. Words broken at a line
    end are joined in every text.
    """
    blocks = _blocks(lines)
    while True:
        width = _width(blocks)
        joined = [_joined(block, width) for block in blocks]
        # Joined lines may show a width of their own; go on until nothing changes.
        if joined == blocks:
            return "\n\n".join("\n".join(block) for block in blocks)
        blocks = joined


def _blocks(lines: Iterable[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if stripped := line.strip():
            blocks[-1].append(stripped)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _width(blocks: list[list[str]]) -> int | None:
    """Return the width that the text was wrapped at, or None where it was not wrapped."""
    lengths = [len(line) for block in blocks for line in block]
    long = sum(length for length in lengths if length > _LONGEST_WRAPPED)
    width = max((length for length in lengths if length <= _LONGEST_WRAPPED), default=0)
    if long > _MOST_LONG * sum(lengths) or width < _SHORTEST_WRAPPED:
        return None
    pairs = [pair for block in blocks for pair in pairwise(block)]
    full = sum(
        _is_full(line, following, width) and not _SENTENCE_END.search(line)
        for line, following in pairs
    )
    return width if full and full >= _LEAST_FULL * len(pairs) else None


def _is_full(line: str, following: str, width: int) -> bool:
    first_word = following.split(" ", 1)[0]
    return len(line) + 1 + len(first_word) > width - _SLACK


def _joined(block: list[str], width: int | None) -> list[str]:
    joined = [[block[0]]]
    for line, following in pairwise(block):
        pieces = joined[-1]
        if _BROKEN_WORD.search(line) and following[0].islower():
            if following.split(" ", 1)[0] in _AFTER_DASH:
                pieces.append(" ")
            else:
                pieces[-1] = pieces[-1].removesuffix("-")
            pieces.append(following)
        elif width and _is_full(line, following, width) and not _starts_anew(line, following):
            quoted = line.startswith(">")
            pieces += " ", _QUOTED.sub("", following, count=1) if quoted else following
        else:
            joined.append([following])
    return ["".join(pieces) for pieces in joined]


def _starts_anew(line: str, following: str) -> bool:
    if found := _NUMBER_OR_DASH.match(following):
        return bool(_SENTENCE_END.search(line)) or not (found["word"] or "").islower()
    return bool(_BULLET.match(following))
