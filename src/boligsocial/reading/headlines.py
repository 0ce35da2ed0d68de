"""Find an article's title and standfirst, and its headings."""

from collections.abc import Iterator

from boligsocial.reading import marks
from boligsocial.reading.layout import LONGEST_HEADING, LONGEST_MENU_ENTRY, Layout

_LONGEST_TITLE = 150
_SHORTEST_STANDFIRST = 70
_FIELD_NAME = 30
_MOST_STANDFIRST = 3
_FEWEST_QUESTIONS = 4


def titles(layout: Layout, kept_out: set[int]) -> list[int]:
    """Return the lines of the title."""
    kept = (n for n in range(min(layout.first + 1, len(layout.lines))) if n not in kept_out)
    first = next(kept, None)
    if first is None or not may_be_title(layout, first):
        return []
    return [first, first + 1] if _goes_on(layout, first) else [first]


def may_be_title(layout: Layout, n: int) -> bool:
    """Say whether a line has a title's form."""
    text = layout.texts[n]
    if len(text) > _LONGEST_TITLE or marks.is_salutation(text):
        return False
    if not marks.ends_sentence(text):
        return not text.endswith((",", ":"))
    alone = n + 1 < len(layout.lines) and layout.lines[n + 1].block != layout.lines[n].block
    return alone


def _goes_on(layout: Layout, n: int) -> bool:
    if n + 1 >= len(layout.lines) or layout.lines[n + 1].block != layout.lines[n].block:
        return False
    return layout.texts[n + 1][0].islower() and not layout.prose[n + 1]


def standfirsts(
    layout: Layout, titles: list[int], furniture: set[int], bylines: set[int]
) -> Iterator[int]:
    """Yield the lines between title and byline, or under the title in standfirst's form."""
    if not titles:
        return
    below = max(titles) + 1
    head = [n for n in range(below, min(layout.first + 3, len(layout.lines))) if n not in furniture]
    by = (n for n in head if n in bylines and not marks.is_field(layout.texts[n]))
    byline = next(by, None)
    between = [n for n in head if byline is not None and n < byline < layout.last]
    greets = any(marks.is_salutation(layout.texts[n]) for n in between)
    if 0 < len(between) <= _MOST_STANDFIRST and not greets:
        yield from between
    for n in head:
        text = layout.texts[n]
        if n in bylines:
            continue
        unended = n < layout.first and len(text) >= _SHORTEST_STANDFIRST
        unended = unended and not marks.ends_sentence(text) and ":" not in text[:_FIELD_NAME]
        if marks.has_kicker(text) or unended:
            yield n


def headings(layout: Layout, kept_out: set[int]) -> Iterator[int]:
    """Yield the short lines that stand above text."""
    found = [n for n in range(len(layout.lines)) if n not in kept_out and _is_heading(layout, n)]
    asked = {n for n in range(len(layout.lines)) if n not in kept_out and _is_question(layout, n)}
    # An interview's questions stand where headings do.
    interview = len(asked) >= _FEWEST_QUESTIONS and 2 * len(asked) > len(asked.union(found))
    yield from (n for n in found if not (interview and n in asked))


def _is_question(layout: Layout, n: int) -> bool:
    text = layout.texts[n]
    short = text.endswith("?") and len(text) <= LONGEST_HEADING
    return short and not marks.is_item(text) and not marks.holds_sentence(text)


def _is_heading(layout: Layout, n: int) -> bool:
    text = layout.texts[n]
    lower = text[0].islower() and not marks.is_numbered(text)
    if len(text) > LONGEST_HEADING or lower or marks.is_item(text):
        return False
    if n + 1 == len(layout.lines) or marks.holds_sentence(text):
        return False
    if not text.isupper() and (text.endswith((",", ";", ":")) or marks.is_salutation(text)):
        return False
    return not (_in_list(layout, n) or _in_verse(layout, n))


def _in_list(layout: Layout, n: int) -> bool:
    """Tell whether the line is one of a list that has no bullets, or numbers for them."""
    block = layout.lines[n].block
    neighbours = [
        layout.texts[m]
        for m in (n - 1, n + 1)
        if 0 <= m < len(layout.lines) and layout.lines[m].block == block
    ]
    above = n > 0 and layout.lines[n - 1].block == block and layout.texts[n - 1].endswith(":")
    return above or any(
        is_entry(layout.texts[n]) and any(map(is_entry, neighbours))
        for is_entry in (marks.is_numbered, marks.is_named_entry)
    )


def _in_verse(layout: Layout, n: int) -> bool:
    """Tell whether the line is one of three or more short ones that follow each other."""
    run = 1
    for step in (-1, 1):
        m = n + step
        while (
            0 <= m < len(layout.lines)
            and layout.lines[m].block == layout.lines[n].block
            and len(layout.texts[m]) <= LONGEST_MENU_ENTRY
            and not marks.ends_sentence(layout.texts[m])
            and not marks.is_item(layout.texts[m])
            and not marks.is_numbered(layout.texts[m])
            and run < 3
        ):
            run += 1
            m += step
    return run >= 3
