"""*I* and *we* are whom the byline or the text says; a byline's actors are none of the text's."""

import pytest

import boligsocial
from boligsocial.analysis.sources import sources
from boligsocial.analysis.speakers import speakers
from boligsocial.reading import read_text

LETTER = """Giv os nøglen

Af Karin Holm, formand for idrætsforeningen

Vi har i tre år lavet mad sammen med kommunen. Maden bliver spist.

»Jeg kan ikke være flere steder,« siger projektleder Mads Lund.

»Vi venter,« siger beboerne.
"""


def types(pipeline):
    return {entry.code: entry.type for entry in pipeline.codebook.actors}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Vi har i tre år", (False, True, ("civil",))),
        ("Jeg kan ikke", (True, False, ("professional",))),
        ("Vi venter", (True, True, ("citizen",))),
        ("Maden bliver spist", None),
    ],
)
def test_the_first_person_is_whom_the_text_says(findings, pipeline, words, expected):
    document, found = findings(LETTER)
    known = types(pipeline)
    said = dict(
        zip(
            (document.text[s.start : s.end] for s in found.sentences),
            speakers(found, sources(found, known), known),
            strict=True,
        )
    )
    first = next(speaker for text, speaker in said.items() if words in text)
    assert (first and (first.quoted, first.plural, first.types)) == expected


def test_a_byline_gives_no_actor(pipeline):
    analysis = boligsocial.analyze(read_text(LETTER), pipeline)
    byline = LETTER.index("Af Karin"), LETTER.index("\n\nVi har")
    mentions = [m for actor in analysis.actors for m in actor.mentions]
    assert mentions
    assert not any(byline[0] <= m.start < byline[1] for m in mentions)
