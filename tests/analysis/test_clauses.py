"""Sentences are cut where a Danish reader would cut them."""

import pytest


def cut(findings, text: str) -> list[tuple[str, str]]:
    document, found = findings(text)
    return [
        (document.text[found.words[c.first].start : found.words[c.last].end], c.kind)
        for sentence in found.sentences
        for c in sentence.clauses
    ]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "Skolen koordinerede indsatsen, mens foreningen ventede på svar.",
            [
                ("Skolen koordinerede indsatsen,", "main"),
                ("mens foreningen ventede på svar.", "subordinate"),
            ],
        ),
        (
            "Hvis skolen deltog, kunne klubben åbne oftere.",
            [("Hvis skolen deltog,", "subordinate"), ("kunne klubben åbne oftere.", "main")],
        ),
        (
            "Havde skolen deltaget, kunne klubben åbne oftere.",
            [("Havde skolen deltaget,", "subordinate"), ("kunne klubben åbne oftere.", "main")],
        ),
        (
            "Kommunen købte lokalet, og beboerne malede det.",
            [("Kommunen købte lokalet,", "main"), ("og beboerne malede det.", "main")],
        ),
        (
            "Projektet har haft svært ved at skabe ejerskab.",
            [("Projektet har haft svært", "main"), ("ved at skabe ejerskab.", "infinitive")],
        ),
        (
            "Foreningen hjælper familier, som står uden bolig.",
            [("Foreningen hjælper familier,", "main"), ("som står uden bolig.", "relative")],
        ),
        (
            "Kommunen, klubben og skolen mødtes hver måned.",
            [("Kommunen, klubben og skolen mødtes hver måned.", "main")],
        ),
    ],
)
def test_a_clause_is_what_stands_around_one_verb(findings, text, clauses):
    assert cut(findings, text) == clauses


def test_clauses_cover_their_sentence_without_a_gap(findings):
    text = (
        "Da klubben lukkede, spurgte de frivillige, om skolen, der lå ved siden af, ville låne "
        "dem et rum, men svaret kom aldrig. Uden at nogen vidste hvorfor."
    )
    _, found = findings(text)
    for sentence in found.sentences:
        ends = [sentence.first - 1, *(c.last for c in sentence.clauses)]
        assert [c.first for c in sentence.clauses] == [end + 1 for end in ends[:-1]]
        assert ends[-1] == sentence.last
