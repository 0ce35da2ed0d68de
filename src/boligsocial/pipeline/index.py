"""Make one index of all that a codebook and the lexicon list."""

from collections.abc import Iterator

from boligsocial.analysis.findings import Meaning
from boligsocial.codebook.types import Codebook
from boligsocial.lexicon import phrases, words
from boligsocial.pipeline.terms import TermIndex


def term_index(codebook: Codebook) -> TermIndex:
    """Return the index of the codebook's terms and the lexicon's phrases.

    Layers: ``actor``, ``model``, ``outcome``, ``level``, ``cue``, ``initiative``, ``venue``,
    ``naming``, ``both``, ``models``, ``say``, ``find``, ``according``, ``evaluation``,
    ``research`` and ``class``.
    """
    return TermIndex(_terms(codebook), words())


def _terms(codebook: Codebook) -> Iterator[tuple[str, Meaning]]:
    for layer, entries in codebook.layers.items():
        for entry in entries:
            for term in entry.terms:
                yield term, Meaning(layer, entry.code, f"{layer}.{entry.code}")
    for rule, cue in codebook.cue_rules.items():
        for term in cue.terms:
            yield term, Meaning("cue", cue.role, rule)
    for layer, terms in (
        ("initiative", codebook.cases.initiative),
        ("venue", codebook.cases.venue),
        ("naming", codebook.cases.named),
        ("both", codebook.cases.both),
        ("models", codebook.cases.models),
        ("say", codebook.sources.say),
        ("find", codebook.sources.find),
        ("according", codebook.sources.according),
        ("evaluation", codebook.sources.evaluation),
        ("research", codebook.sources.research),
    ):
        for term in terms:
            yield term, Meaning(layer, layer, f"{layer}.word")
    for phrase, classes in phrases().items():
        for code in classes:
            yield phrase, Meaning("class", code, f"class.{code}")
