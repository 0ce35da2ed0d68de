"""Find the lines that say who made the text, and when."""

from boligsocial.reading import marks
from boligsocial.reading.layout import LONGEST_HEADING, Layout, words

_MOST_SIGNING = 5
_MOST_LAST_LINES = 3


def bylines(layout: Layout, furniture: set[int]) -> set[int]:
    """Return the lines that say who made the text, and when."""
    found: set[int] = set()
    below = [n for n in range(layout.last + 1, len(layout.lines)) if n not in furniture]
    last_lines = below if layout.last >= 0 and len(below) <= _MOST_LAST_LINES else []
    for n, text in enumerate(layout.texts):
        if n in furniture:
            continue
        at_edge = n < layout.second or n > layout.last
        below_title = n > 0
        if (
            marks.is_byline(text)
            or (at_edge and below_title and marks.is_byline_at_edge(text))
            or ((n < layout.first or n > layout.last) and marks.is_field(text))
            or (n > layout.last >= 0 and marks.is_signature(text))
            or (n in last_lines and _ends_text(layout, n, last_lines[0]))
            or ((at_edge or n == layout.last) and _is_biography(layout, n))
            or _signs(layout, n)
            or (n - 1 in found and marks.continues_byline(text))
        ):
            found.add(n)
        elif marks.is_closing(text):
            found |= {n, *_signing(layout, n)} - furniture
    return found


def _ends_text(layout: Layout, n: int, first: int) -> bool:
    """Tell whether a line is a signature by its place, in the block below all running text."""
    return (
        layout.lines[first].block != layout.lines[layout.last].block
        and layout.texts[n][0].isupper()
        and not marks.is_item(layout.texts[n])
        and not marks.holds_sentence(layout.texts[n])
        and len(layout.texts[n]) <= LONGEST_HEADING
    )


def _is_biography(layout: Layout, n: int) -> bool:
    """Tell whether the line is a note on an author, whom the text itself doesn't name."""
    name = marks.biography_of(layout.texts[n])
    if name is None:
        return False
    surname = name.split()[-1]
    own = words(layout.texts[n]).count(surname) if layout.is_running(n) else 0
    return layout.running_words[surname] == own


def _signs(layout: Layout, n: int) -> bool:
    """Tell whether a name stands as a signature amid the text, by what is below."""
    if not marks.is_signature(layout.texts[n]) or n == 0 or n + 1 == len(layout.lines):
        return False
    if layout.lines[n - 1].block == layout.lines[n].block:
        return False
    below = layout.texts[n + 1]
    if marks.is_name(layout.texts[n]) and marks.biography_of(below):
        return True
    if layout.lines[n + 1].block == layout.lines[n].block:
        return marks.continues_byline(below) and not marks.is_statement(below)
    if below.casefold().startswith(("svar", "replik")):
        return True
    return marks.is_named_post(layout.texts[n]) and not layout.prose[n + 1]


def _signing(layout: Layout, n: int) -> list[int]:
    """Return the short lines below a letter's closing words."""
    signing: list[int] = []
    for below in range(n + 1, min(n + 1 + _MOST_SIGNING, len(layout.lines))):
        new_block = layout.lines[below].block != layout.lines[below - 1].block
        if layout.is_running(below):
            break
        if new_block and (signing or not marks.is_signature(layout.texts[below])):
            break
        signing.append(below)
    return signing
