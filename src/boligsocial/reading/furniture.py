"""Find the lines that belong to the page, not to the article: menus, links, addresses, notices."""

from collections.abc import Iterator

from boligsocial.reading import marks
from boligsocial.reading.headlines import may_be_title
from boligsocial.reading.layout import LONGEST_MENU_ENTRY, Layout

_MOST_NOTICES = 0.04
_NEARLY_ALL = 0.85
_FEWEST_SIGNS = 3


def furniture(layout: Layout) -> set[int]:
    """Return the lines that show to be furniture, or stand among such."""
    found = _after_end(layout)
    found |= layout.marked
    for section in _sections(layout):
        found |= section
    for run in _runs(layout):
        found |= _menu(layout, run)
    # Right above running text such a word is a heading.
    found |= {n for n in range(layout.first - 1) if marks.is_genre(layout.texts[n])}
    return found | _above_menu(layout, found)


def _above_menu(layout: Layout, furniture: set[int]) -> set[int]:
    """Return the page's own title and all among its menus, where a title stands below."""
    head = range(layout.first)
    menu = [n for n in head if n in furniture and {n - 1, n + 1} & furniture]
    below = menu and any(
        may_be_title(layout, n)
        for n in range(menu[-1] + 1, layout.first)
        if n not in furniture and n not in layout.edge
    )
    return set(range(menu[-1])) - layout.edge if below and len(menu) > 1 else set()


def _after_end(layout: Layout) -> set[int]:
    """Return all lines from the end of the article on, where the page shows one."""
    letters = [len(text) * prose for text, prose in zip(layout.texts, layout.prose, strict=True)]
    total = sum(letters)
    before = 0
    for n, text in enumerate(layout.texts):
        following = layout.texts[n + 1] if n + 1 < len(layout.texts) else ""
        if (
            (2 * before > total and marks.ends_article(text))
            or (2 * before > total and marks.opens_comments(text, following))
            or (before > _NEARLY_ALL * total and marks.opens_contacts(text))
        ):
            return set(range(n, len(layout.texts)))
        before += letters[n]
    return set()


def _sections(layout: Layout) -> Iterator[set[int]]:
    """Yield each heading of links or addresses with the short lines below it."""
    for n, text in enumerate(layout.texts):
        if not marks.opens_section(text):
            continue
        below = _short_below(layout, n + 1)
        next_block = not below and n + 1 < len(layout.lines)
        if next_block and layout.lines[n + 1].block != layout.lines[n].block:
            below = _short_below(layout, n + 1, block=layout.lines[n + 1].block)
            # A single short line above running text is that text's heading.
            if len(below) == 1 and n + 2 < len(layout.lines) and layout.prose[n + 2]:
                below = []
        if below:
            yield {n, *below}


def _short_below(layout: Layout, start: int, *, block: int | None = None) -> list[int]:
    """Return the lines from ``start`` on to the end of the block, or [] if it holds prose."""
    block = layout.lines[start - 1].block if block is None else block
    below: list[int] = []
    for n in range(start, len(layout.lines)):
        if layout.lines[n].block != block:
            break
        if marks.opens_section(layout.texts[n]):
            break
        statement = marks.is_statement(layout.texts[n]) and not layout.texts[n].endswith("?")
        if layout.prose[n] or statement:
            return []
        below.append(n)
    return below


def _runs(layout: Layout) -> Iterator[list[int]]:
    """Yield the runs of short lines within a block, less a heading right above text.

    A breadcrumb ends a run; the title may follow it.
    """
    run: list[int] = []
    for n, line in enumerate(layout.lines):
        same = bool(run) and layout.lines[run[-1]].block == line.block
        short = len(line.text) <= LONGEST_MENU_ENTRY and not marks.ends_sentence(line.text)
        short = n in layout.marked or (short and n not in layout.edge)
        if run and not (same and short):
            yield run[:-1] if same and run[-1] not in layout.marked else run
            run = []
        if short:
            run.append(n)
        if run and marks.is_breadcrumb(line.text):
            yield run
            run = []
    if run:
        yield run


def _menu(layout: Layout, run: list[int]) -> set[int]:
    """Return the lines of a run of short lines if enough of them are menu entries."""
    strong = sum(n in layout.marked or marks.is_address(layout.texts[n]) for n in run)
    weak = sum(marks.is_weak_label(layout.texts[n]) for n in run)
    is_menu = len(run) >= 2 and strong + weak >= 2 and 3 * (strong + weak) >= len(run)
    return set(run) if is_menu else set()


def rest_of_page(layout: Layout, furniture: set[int], bylines: set[int]) -> set[int]:
    """Return all lines from the one on below which the page has little but furniture."""
    start = len(layout.lines)
    running = sum(
        len(text) for text, prose in zip(layout.texts, layout.prose, strict=True) if prose
    )
    signs = sentences = letters = 0
    stated = False
    for n in range(len(layout.lines) - 1, max(layout.first, 0), -1):
        text = layout.texts[n]
        sign = n in furniture or marks.opens_section(text) or marks.is_address(text)
        signs += sign
        below_stated = stated
        stated = not sign and n not in bylines and layout.is_running(n)
        if stated:
            sentences += 1
            letters += len(text)
        if letters > _MOST_NOTICES * running:
            break
        # A link among paragraphs has one of them right below it.
        little = not sentences or (signs >= _FEWEST_SIGNS and sentences <= signs)
        if sign and little and not below_stated:
            start = n
    return set(range(start, len(layout.lines))) - bylines
