"""Tell title, standfirst, byline, headings, body and furniture apart, line by line.

What a line may be by itself is in ``marks``; its place in the article decides: see ``layout``,
and ``furniture``, ``bylines`` and ``headlines``, which are asked in this order.
"""

from boligsocial.analysis.codes import PartKind
from boligsocial.reading.bylines import bylines
from boligsocial.reading.document import Part
from boligsocial.reading.furniture import furniture, rest_of_page
from boligsocial.reading.headlines import headings, standfirsts, titles
from boligsocial.reading.layout import Layout, lines_of


def parts_of(text: str) -> tuple[Part, ...]:
    """Return the parts of a cleaned text: each line that is not blank, with its kind."""
    layout = Layout(list(lines_of(text)))
    return tuple(
        Part(kind, line.start, line.start + len(line.text))
        for line, kind in zip(layout.lines, _kinds(layout), strict=True)
    )


def _kinds(layout: Layout) -> list[PartKind]:
    of_page = furniture(layout)
    by = bylines(layout, of_page)
    of_page |= rest_of_page(layout, of_page, by)
    by -= of_page
    kinds: list[PartKind] = ["body"] * len(layout.lines)
    for n in headings(layout, of_page | by):
        kinds[n] = "heading"
    title = titles(layout, of_page | by)
    for n in standfirsts(layout, title, of_page, by):
        kinds[n] = "standfirst"
    for n in title:
        kinds[n] = "title"
    for n in by:
        kinds[n] = "byline"
    for n in of_page:
        kinds[n] = "furniture"
    return kinds
