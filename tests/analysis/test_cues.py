"""What the small words of a sentence say of the model or outcome beside them."""

import pytest

from boligsocial.analysis.scope import bearings


def roles(findings, pipeline, text: str, code: str) -> set[str]:
    """Return the roles of the cues that bear upon ``code``'s words in the text."""
    _, found = findings(text)
    scopes = {rule: cue.scope for rule, cue in pipeline.codebook.cue_rules.items()}
    return {
        bearing.role
        for sentence in found.sentences
        for match in sentence.matches
        if match.meaning.code == code
        for clause in sentence.clauses
        if clause.first <= match.first <= clause.last
        for bearing in bearings(sentence, clause, match.first, match.last, scopes)
    }


@pytest.mark.parametrize(
    ("text", "code", "role"),
    [
        ("De frivillige samarbejdede ikke med jobcentret.", "samarbejde", "negation"),
        ("Samarbejdet begrænser sig til kommunen.", "samarbejde", "restriction"),
        ("Skolen samarbejdede kun med klubben.", "samarbejde", "restriction"),
        ("Projektet har haft svært ved at skabe ejerskab.", "ownership", "difficulty"),
        ("Det er ikke lykkedes at inddrage beboerne.", "inddragelse", "negation"),
        ("Hvis skolen deltog, kunne partnerskabet vokse.", "partnerskab", "condition"),
        ("Kommunen inviterede naboerne for at styrke samarbejdet.", "samarbejde", "aim"),
        # A condition needs no «hvis», and a means is as possible as what it serves.
        ("Havde man inddraget beboerne, var ejerskabet vokset.", "inddragelse", "condition"),
        ("Havde man inddraget beboerne, var ejerskabet vokset.", "ownership", "condition"),
        ("Huset kunne åbne igen ved at inddrage beboerne.", "inddragelse", "possibility"),
        ("Skolen bør samarbejde med klubben.", "samarbejde", "advice"),
    ],
)
def test_a_cue_bears_on_its_clause(findings, pipeline, text, code, role):
    assert role in roles(findings, pipeline, text, code)


@pytest.mark.parametrize(
    ("text", "code", "role"),
    [
        # The other clause's cue is the other clause's.
        ("Klubben fik ikke penge, mens skolen samarbejdede.", "samarbejde", "negation"),
        ("Skolen koordinerede indsatsen, men ingen kom.", "koordinering", "negation"),
        # «ikke alene» restricts nothing.
        (
            "Kommunen vil ikke alene koordinere, men også inddrage beboerne.",
            "koordinering",
            "restriction",
        ),
        ("Ikke desto mindre samarbejdede de.", "samarbejde", "negation"),
        ("Ikke mindst koordineringen virkede.", "koordinering", "negation"),
        # A means that was used is none that could be, and a speaker's verb opens no condition.
        ("Huset åbnede igen ved at inddrage beboerne.", "inddragelse", "possibility"),
        ("Har vi et samarbejde, spørger hun.", "samarbejde", "condition"),
        # *Kunne* is no form of *kun*, nor *børn* of *bør*.
        ("Skolen kunne samarbejde med klubben.", "samarbejde", "restriction"),
        ("Børn og voksne samarbejder om haven.", "samarbejde", "advice"),
    ],
)
def test_a_cue_bears_no_further(findings, pipeline, text, code, role):
    assert role not in roles(findings, pipeline, text, code)
