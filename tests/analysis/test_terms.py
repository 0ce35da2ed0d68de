"""Words are found in all the forms that Danish gives them."""

import pytest


def codes(findings, layer: str, text: str) -> set[str]:
    _, found = findings(text)
    return {m.meaning.code for s in found.sentences for m in s.matches if m.meaning.layer == layer}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Partnerskaberne holdt i ti år.", "partnerskab"),
        ("De byggede en partnerskabsramme om gården.", "partnerskab"),
        ("Kvindenetværket mødtes om torsdagen.", "netvaerk"),
        ("Borgerdeltagelsen var lav.", "inddragelse"),
        ("Vejlederen henviste ham til klubben.", "henvisning"),
        ("Indsatsen koordineres af skolen.", "koordinering"),
        ("Vi har samskabt haven.", "samskabelse"),
    ],
)
def test_a_model_is_found_in_inflections_verbs_and_compounds(findings, text, code):
    assert code in codes(findings, "model", text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Beboernes ønsker kom først.", "beboer"),
        ("Jobcenteret sendte en medarbejder.", "jobcenter"),
        ("Borgerdeltagelsen var lav.", "borger"),
        ("Afdelingsbestyrelsen sagde ja.", "afdelingsbestyrelse"),
        ("Bydelsmødrene stod ved døren.", "bydelsmoedre"),
    ],
)
def test_an_actor_is_found_in_inflections_and_compounds(analyze, text, code):
    assert code in {actor.id for actor in analyze(text).actors}


def test_an_actor_within_a_compound_is_marked_as_such(analyze):
    analysis = analyze("Borgerdeltagelsen var lav i begge gårde.")
    kinds = {actor.id: {m.kind for m in actor.mentions} for actor in analysis.actors}
    assert kinds["borger"] == {"compound"}


def test_an_actor_has_one_entry_however_often_it_is_named(analyze):
    analysis = analyze("Beboerne kom. Så gik beboerne igen, og en beboer blev.")
    (resident,) = [actor for actor in analysis.actors if actor.id == "beboer"]
    assert [mention.text for mention in resident.mentions] == ["Beboerne", "beboerne", "beboer"]


@pytest.mark.parametrize("text", ["Lågen var grøn.", "Manden spiste et æble.", "Solen skinnede."])
def test_plain_words_name_no_model(findings, text):
    assert codes(findings, "model", text) == set()
