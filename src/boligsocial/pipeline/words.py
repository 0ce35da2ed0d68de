"""Take from a spaCy Doc what the analysis needs of each token."""

from functools import lru_cache

from spacy.tokens import Doc, Token

from boligsocial.analysis.findings import VerbForm, Word
from boligsocial.pipeline.classes import Classifier


def words_of(doc: Doc, offset: int, classifier: Classifier) -> list[Word]:
    """Return a stretch's tokens as plain words; ``offset`` is where the stretch begins."""
    return [_word(token, offset, classifier) for token in doc]


def _word(token: Token, offset: int, classifier: Classifier) -> Word:
    verb, past, passive = _verb(token.pos_, str(token.morph))
    lower = token.lower_
    lemma = token.lemma_.lower() or lower
    return Word(
        start=offset + token.idx,
        end=offset + token.idx + len(token),
        text=token.text,
        lower=lower,
        lemma=lemma,
        pos=token.pos_,
        verb=verb,
        past=past,
        passive=passive,
        entity=token.ent_type_,
        begins=token.ent_iob_ == "B",
        classes=classifier.classes(lower, lemma, token.pos_),
    )


@lru_cache(maxsize=4096)
def _verb(pos: str, morph: str) -> tuple[VerbForm, bool, bool]:
    if pos not in ("VERB", "AUX"):
        return "", False, False
    features = dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)
    forms: dict[str | None, VerbForm] = {
        "Fin": "finite", "Inf": "infinitive", "Part": "participle",
    }  # fmt: skip
    return (
        forms.get(features.get("VerbForm"), ""),
        features.get("Tense") == "Past",
        features.get("Voice") == "Pass",
    )
