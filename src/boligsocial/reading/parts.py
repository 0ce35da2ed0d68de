"""Tell title, standfirst, byline, headings, body and furniture apart, line by line.

What a line may be by itself is in ``marks``; here its place in the article decides.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from boligsocial.analysis.codes import PartKind
from boligsocial.reading import marks
from boligsocial.reading.document import Part

_LONGEST_HEADING = 100
_LONGEST_TITLE = 150
_SHORTEST_STANDFIRST = 70
_FIELD_NAME = 30
_LONGEST_MENU_ENTRY = 60
_MOST_NOTICES = 0.04
_NEARLY_ALL = 0.85
_FEWEST_SIGNS = 3
_MOST_SIGNING = 5
_MOST_LAST_LINES = 3
_MOST_STANDFIRST = 3
_FEWEST_QUESTIONS = 4


class _Line(NamedTuple):
    text: str
    start: int
    block: int
    """Number of the block; blank lines part the blocks."""


def parts_of(text: str) -> tuple[Part, ...]:
    """Return the parts of a cleaned text: each line that is not blank, with its kind."""
    lines = list(_lines(text))
    kinds = _kinds(lines)
    return tuple(
        Part(kind, line.start, line.start + len(line.text))
        for line, kind in zip(lines, kinds, strict=True)
    )


def _lines(text: str) -> Iterator[_Line]:
    start = block = 0
    for line in text.split("\n"):
        if line.strip():
            yield _Line(line, start, block)
        else:
            block += 1
        start += len(line) + 1


def _words(text: str) -> list[str]:
    return [word.strip('.,:;!?()»«"”') for word in text.split()]


def _kinds(lines: list[_Line]) -> list[PartKind]:
    article = _Article(lines)
    furniture = article.furniture()
    bylines = article.bylines(furniture)
    furniture |= article.rest_of_page(furniture, bylines)
    bylines -= furniture
    kinds: list[PartKind] = ["body"] * len(lines)
    for index in article.headings(furniture | bylines):
        kinds[index] = "heading"
    titles = article.titles(furniture | bylines)
    for index in article.standfirsts(titles, furniture, bylines):
        kinds[index] = "standfirst"
    for index in titles:
        kinds[index] = "title"
    for index in bylines:
        kinds[index] = "byline"
    for index in furniture:
        kinds[index] = "furniture"
    return kinds


class _Article:
    """An article's lines, and where its running text begins and ends.

    Lines are meant by their numbers.
    """

    def __init__(self, lines: list[_Line]) -> None:
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

    def furniture(self) -> set[int]:
        """Return the lines that show to be furniture, or stand among such."""
        found = self._after_end()
        found |= self.marked
        for section in self._sections():
            found |= section
        for run in self._runs():
            found |= self._menu(run)
        # Right above running text such a word is a heading.
        found |= {n for n in range(self.first - 1) if marks.is_genre(self.texts[n])}
        return found | self._above_menu(found)

    def _above_menu(self, furniture: set[int]) -> set[int]:
        """Return the page's own title and all among its menus, where a title stands below."""
        head = range(self.first)
        menu = [n for n in head if n in furniture and {n - 1, n + 1} & furniture]
        below = menu and any(
            self._may_be_title(n)
            for n in range(menu[-1] + 1, self.first)
            if n not in furniture and n not in self.edge
        )
        return set(range(menu[-1])) - self.edge if below and len(menu) > 1 else set()

    def _after_end(self) -> set[int]:
        """Return all lines from the end of the article on, where the page shows one."""
        letters = [len(text) * prose for text, prose in zip(self.texts, self.prose, strict=True)]
        total = sum(letters)
        before = 0
        for n, text in enumerate(self.texts):
            following = self.texts[n + 1] if n + 1 < len(self.texts) else ""
            if (
                (2 * before > total and marks.ends_article(text))
                or (2 * before > total and marks.opens_comments(text, following))
                or (before > _NEARLY_ALL * total and marks.opens_contacts(text))
            ):
                return set(range(n, len(self.texts)))
            before += letters[n]
        return set()

    def _sections(self) -> Iterator[set[int]]:
        """Yield each heading of links or addresses with the short lines below it."""
        for n, text in enumerate(self.texts):
            if not marks.opens_section(text):
                continue
            below = self._short_below(n + 1)
            next_block = not below and n + 1 < len(self.lines)
            if next_block and self.lines[n + 1].block != self.lines[n].block:
                below = self._short_below(n + 1, block=self.lines[n + 1].block)
                # A single short line above running text is that text's heading.
                if len(below) == 1 and n + 2 < len(self.lines) and self.prose[n + 2]:
                    below = []
            if below:
                yield {n, *below}

    def _short_below(self, start: int, *, block: int | None = None) -> list[int]:
        """Return the lines from ``start`` on to the end of the block, or [] if it holds prose."""
        block = self.lines[start - 1].block if block is None else block
        below: list[int] = []
        for n in range(start, len(self.lines)):
            if self.lines[n].block != block:
                break
            if marks.opens_section(self.texts[n]):
                break
            statement = marks.is_statement(self.texts[n]) and not self.texts[n].endswith("?")
            if self.prose[n] or statement:
                return []
            below.append(n)
        return below

    def _runs(self) -> Iterator[list[int]]:
        """Yield the runs of short lines within a block, less a heading right above text.

        A breadcrumb ends a run; the title may follow it.
        """
        run: list[int] = []
        for n, line in enumerate(self.lines):
            same = bool(run) and self.lines[run[-1]].block == line.block
            short = len(line.text) <= _LONGEST_MENU_ENTRY and not marks.ends_sentence(line.text)
            short = n in self.marked or (short and n not in self.edge)
            if run and not (same and short):
                yield run[:-1] if same and run[-1] not in self.marked else run
                run = []
            if short:
                run.append(n)
            if run and marks.is_breadcrumb(line.text):
                yield run
                run = []
        if run:
            yield run

    def _menu(self, run: list[int]) -> set[int]:
        """Return the lines of a run of short lines if enough of them are menu entries."""
        strong = sum(n in self.marked or marks.is_address(self.texts[n]) for n in run)
        weak = sum(marks.is_weak_label(self.texts[n]) for n in run)
        is_menu = len(run) >= 2 and strong + weak >= 2 and 3 * (strong + weak) >= len(run)
        return set(run) if is_menu else set()

    def rest_of_page(self, furniture: set[int], bylines: set[int]) -> set[int]:
        """Return all lines from the one on below which the page has little but furniture."""
        start = len(self.lines)
        running = sum(
            len(text) for text, prose in zip(self.texts, self.prose, strict=True) if prose
        )
        signs = sentences = letters = 0
        stated = False
        for n in range(len(self.lines) - 1, max(self.first, 0), -1):
            text = self.texts[n]
            sign = n in furniture or marks.opens_section(text) or marks.is_address(text)
            signs += sign
            below_stated = stated
            stated = not sign and n not in bylines and self._is_running(n)
            if stated:
                sentences += 1
                letters += len(text)
            if letters > _MOST_NOTICES * running:
                break
            # A link among paragraphs has one of them right below it.
            little = not sentences or (signs >= _FEWEST_SIGNS and sentences <= signs)
            if sign and little and not below_stated:
                start = n
        return set(range(start, len(self.lines))) - bylines

    def _is_running(self, n: int) -> bool:
        return self.prose[n] or marks.is_statement(self.texts[n])

    def bylines(self, furniture: set[int]) -> set[int]:
        """Return the lines that say who made the text, and when."""
        found: set[int] = set()
        below = [n for n in range(self.last + 1, len(self.lines)) if n not in furniture]
        last_lines = below if self.last >= 0 and len(below) <= _MOST_LAST_LINES else []
        for n, text in enumerate(self.texts):
            if n in furniture:
                continue
            at_edge = n < self.second or n > self.last
            below_title = n > 0
            if (
                marks.is_byline(text)
                or (at_edge and below_title and marks.is_byline_at_edge(text))
                or ((n < self.first or n > self.last) and marks.is_field(text))
                or (n > self.last >= 0 and marks.is_signature(text))
                or (n in last_lines and self._ends_text(n, last_lines[0]))
                or ((at_edge or n == self.last) and self._is_biography(n))
                or self._signs(n)
                or (n - 1 in found and marks.continues_byline(text))
            ):
                found.add(n)
            elif marks.is_closing(text):
                found |= {n, *self._signing(n)} - furniture
        return found

    def _ends_text(self, n: int, first: int) -> bool:
        """Tell whether a line is a signature by its place, in the block below all running text."""
        return (
            self.lines[first].block != self.lines[self.last].block
            and self.texts[n][0].isupper()
            and not marks.is_item(self.texts[n])
            and not marks.holds_sentence(self.texts[n])
            and len(self.texts[n]) <= _LONGEST_HEADING
        )

    def _is_biography(self, n: int) -> bool:
        """Tell whether the line is a note on an author, whom the text itself doesn't name."""
        name = marks.biography_of(self.texts[n])
        if name is None:
            return False
        surname = name.split()[-1]
        own = _words(self.texts[n]).count(surname) if self._is_running(n) else 0
        return self._running_words[surname] == own

    @cached_property
    def _running_words(self) -> Counter[str]:
        running = (text for n, text in enumerate(self.texts) if self._is_running(n))
        return Counter(word for text in running for word in _words(text))

    def _signs(self, n: int) -> bool:
        """Tell whether a name stands as a signature amid the text, by what is below."""
        if not marks.is_signature(self.texts[n]) or n == 0 or n + 1 == len(self.lines):
            return False
        if self.lines[n - 1].block == self.lines[n].block:
            return False
        below = self.texts[n + 1]
        if marks.is_name(self.texts[n]) and marks.biography_of(below):
            return True
        if self.lines[n + 1].block == self.lines[n].block:
            return marks.continues_byline(below) and not marks.is_statement(below)
        if below.casefold().startswith(("svar", "replik")):
            return True
        return marks.is_named_post(self.texts[n]) and not self.prose[n + 1]

    def _signing(self, n: int) -> list[int]:
        """Return the short lines below a letter's closing words."""
        signing: list[int] = []
        for below in range(n + 1, min(n + 1 + _MOST_SIGNING, len(self.lines))):
            new_block = self.lines[below].block != self.lines[below - 1].block
            if self._is_running(below):
                break
            if new_block and (signing or not marks.is_signature(self.texts[below])):
                break
            signing.append(below)
        return signing

    def titles(self, kept_out: set[int]) -> list[int]:
        """Return the lines of the title."""
        kept = (n for n in range(min(self.first + 1, len(self.lines))) if n not in kept_out)
        first = next(kept, None)
        if first is None or not self._may_be_title(first):
            return []
        return [first, first + 1] if self._goes_on(first) else [first]

    def _may_be_title(self, n: int) -> bool:
        text = self.texts[n]
        if len(text) > _LONGEST_TITLE or marks.is_salutation(text):
            return False
        if not marks.ends_sentence(text):
            return not text.endswith((",", ":"))
        alone = n + 1 < len(self.lines) and self.lines[n + 1].block != self.lines[n].block
        return alone

    def _goes_on(self, n: int) -> bool:
        if n + 1 >= len(self.lines) or self.lines[n + 1].block != self.lines[n].block:
            return False
        return self.texts[n + 1][0].islower() and not self.prose[n + 1]

    def standfirsts(
        self, titles: list[int], furniture: set[int], bylines: set[int]
    ) -> Iterator[int]:
        """Yield the lines between title and byline, or under the title in standfirst's form."""
        if not titles:
            return
        below = max(titles) + 1
        head = [n for n in range(below, min(self.first + 3, len(self.lines))) if n not in furniture]
        by = (n for n in head if n in bylines and not marks.is_field(self.texts[n]))
        byline = next(by, None)
        between = [n for n in head if byline is not None and n < byline < self.last]
        greets = any(marks.is_salutation(self.texts[n]) for n in between)
        if 0 < len(between) <= _MOST_STANDFIRST and not greets:
            yield from between
        for n in head:
            text = self.texts[n]
            if n in bylines:
                continue
            unended = n < self.first and len(text) >= _SHORTEST_STANDFIRST
            unended = unended and not marks.ends_sentence(text) and ":" not in text[:_FIELD_NAME]
            if marks.has_kicker(text) or unended:
                yield n

    def headings(self, kept_out: set[int]) -> Iterator[int]:
        """Yield the short lines that stand above text."""
        found = [n for n in range(len(self.lines)) if n not in kept_out and self._is_heading(n)]
        asked = {n for n in range(len(self.lines)) if n not in kept_out and self._is_question(n)}
        # An interview's questions stand where headings do.
        interview = len(asked) >= _FEWEST_QUESTIONS and 2 * len(asked) > len(asked.union(found))
        yield from (n for n in found if not (interview and n in asked))

    def _is_question(self, n: int) -> bool:
        text = self.texts[n]
        short = text.endswith("?") and len(text) <= _LONGEST_HEADING
        return short and not marks.is_item(text) and not marks.holds_sentence(text)

    def _is_heading(self, n: int) -> bool:
        text = self.texts[n]
        lower = text[0].islower() and not marks.is_numbered(text)
        if len(text) > _LONGEST_HEADING or lower or marks.is_item(text):
            return False
        if n + 1 == len(self.lines) or marks.holds_sentence(text):
            return False
        if not text.isupper() and (text.endswith((",", ";", ":")) or marks.is_salutation(text)):
            return False
        return not (self._in_list(n) or self._in_verse(n))

    def _in_list(self, n: int) -> bool:
        """Tell whether the line is one of a list that has no bullets, or numbers for them."""
        block = self.lines[n].block
        neighbours = [
            self.texts[m]
            for m in (n - 1, n + 1)
            if 0 <= m < len(self.lines) and self.lines[m].block == block
        ]
        above = n > 0 and self.lines[n - 1].block == block and self.texts[n - 1].endswith(":")
        return above or any(
            is_entry(self.texts[n]) and any(map(is_entry, neighbours))
            for is_entry in (marks.is_numbered, marks.is_named_entry)
        )

    def _in_verse(self, n: int) -> bool:
        """Tell whether the line is one of three or more short ones that follow each other."""
        run = 1
        for step in (-1, 1):
            m = n + step
            while (
                0 <= m < len(self.lines)
                and self.lines[m].block == self.lines[n].block
                and len(self.texts[m]) <= _LONGEST_MENU_ENTRY
                and not marks.ends_sentence(self.texts[m])
                and not marks.is_item(self.texts[m])
                and not marks.is_numbered(self.texts[m])
                and run < 3
            ):
                run += 1
                m += step
        return run >= 3
