import re

from hypothesis import given
from hypothesis import strategies as st

from boligsocial.evaluation.alignment import Places, locate

WORD = st.text("abcdefghijklmnopqrstuvwxyzæøåé0123456789", min_size=1, max_size=12)
SENTENCE = st.lists(WORD, min_size=1, max_size=15).map(" ".join)
GAP = st.sampled_from([" ", "\n", "\n\n  ", "\xa0", " – "])


@given(st.lists(st.tuples(SENTENCE, GAP), max_size=30), st.data())
def test_every_sentence_is_found_whatever_the_white_space(pairs, data):
    text = ""
    spans = []
    for sentence, gap in pairs:
        spaced = re.sub(" ", lambda _: data.draw(GAP), sentence)
        spans.append((len(text), len(text) + len(spaced)))
        text += spaced + gap
    assert locate([sentence for sentence, _ in pairs], text) == tuple(spans)


def test_soft_hyphens_quotes_and_composed_letters_do_not_matter():
    text = 'Det bolig\xadsociale "hus" på Åvej.'
    (span,) = locate(["Det boligsociale »hus« på A\u030avej"], text)
    assert span == (0, len(text) - 1)


def test_a_sentence_that_is_not_there_is_nowhere():
    text = "Den første sætning står her. Den tredje sætning står også her."
    spans = locate(
        ["Den første sætning står her.", "Menu", "Den tredje sætning står også her."], text
    )
    assert spans == ((0, 27), None, (29, 61))


def test_a_changed_sentence_stands_between_its_neighbours():
    text = "Først kom bussen. Så gik døren op med et brag! Til sidst kom chaufføren."
    sentences = ["Først kom bussen.", "Saa gik dören op med brag!", "Til sidst kom chaufføren."]
    _, changed, last = locate(sentences, text)
    assert text[slice(*changed)] == "Så gik døren op med et brag"
    assert text[slice(*last)] == "Til sidst kom chaufføren"


def test_a_repeated_sentence_is_found_each_time():
    spans = locate(["Del siden", "Teksten.", "Del siden"], "Del siden\nTeksten.\nDel siden")
    assert spans == ((0, 9), (10, 17), (19, 28))


def test_the_sentence_that_a_span_overlaps_most_is_its_own():
    places = Places([(1, (0, 10)), (2, None), (3, (11, 30))])
    assert places.number_at(2, 8) == 1
    assert places.number_at(8, 20) == 3
    assert places.number_at(10, 11) is None
    assert places.number_at(40, 50) is None
