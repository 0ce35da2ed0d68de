"""What the lines of an article show by themselves, and where its running text begins and ends."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from boligsocial.reading import marks

LONGEST_HEADING = 100
LONGEST_MENU_ENTRY = 60


class Line(NamedTuple):
    """A line that is not blank, the offset at which it starts, and its block's number.

    Blank lines part the blocks.
    """

    text: str
    start: int
    block: int


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of a text that are not blank."""
    start = block = 0
    for line in text.split("\n"):
        if line.strip():
            yield Line(line, start, block)
        else:
            block += 1
        start += len(line) + 1


class Layout:
    """The lines of an article, meant by their numbers.

    ``marked`` are furniture by their words, ``edge`` bylines where they stand at the edge of
    the text; ``prose`` tells which lines are running text, ``first``, ``second`` and ``last``
    where it is.
    """

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.texts = [line.text for line in lines]
        self.marked = {n for n, text in enumerate(self.texts) if marks.is_furniture(text)}
        self.edge = edge = {n for n, text in enumerate(self.texts) if marks.is_byline_at_edge(text)}
        self.prose = [
            marks.is_prose(text) and n not in self.marked and n not in edge
            for n, text in enumerate(self.texts)
        ]
        running = [n for n, prose in enumerate(self.prose) if prose]
        said = [
            n
            for n, text in enumerate(self.texts)
            if n not in self.marked
            and n not in edge
            and marks.is_statement(text)
            and not marks.is_field(text)
        ]
        self.first = running[0] if running else len(lines)
        # The first running text may be a standfirst, with the byline below it.
        self.second = running[1] if len(running) > 1 else len(lines)
        self.last = max(running[-1:] + said[-1:], default=-1)

    def is_running(self, n: int) -> bool:
        """Tell whether a line is running text or at least states something."""
        return self.prose[n] or marks.is_statement(self.texts[n])

    @cached_property
    def running_words(self) -> Counter[str]:
        """How often each word stands in running text."""
        running = (text for n, text in enumerate(self.texts) if self.is_running(n))
        return Counter(word for text in running for word in words(text))


def words(text: str) -> list[str]:
    """Return a line's words without the punctuation around them."""
    return [word.strip('.,:;!?()»«"”') for word in text.split()]
