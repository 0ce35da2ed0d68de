"""Give words their semantic classes, compounds those of their parts."""

from collections.abc import Mapping

from boligsocial.pipeline.forms import base_forms

LEXICON_POS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "a"}
_SHORTEST_PART = 3
_LINKS = ("", "s", "e", "er")
# A compound is what its head is; of its modifier it keeps what it is about.
_TOPICS = frozenset({
    "work", "learning", "health", "safety", "crime", "community", "trust", "democracy", "home",
    "family", "child", "youth", "elderly", "culture", "sport", "food", "economy", "language",
    "nature", "citizen", "volunteer", "joint", "local",
})  # fmt: skip

Lexicon = Mapping[str, Mapping[str, tuple[str, ...]]]


class Classifier:
    """Look words up in a lexicon and remember what was found."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._seen: dict[tuple[str, str, str], tuple[str, ...]] = {}

    def classes(self, lower: str, lemma: str, pos: str) -> tuple[str, ...]:
        """Return the classes of a word, or, if it is unknown, those of its last known part."""
        known = self._seen.get((lower, lemma, pos))
        if known is None:
            known = self._look_up(lower, lemma, LEXICON_POS.get(pos, ""))
            self._seen[lower, lemma, pos] = known
        return known

    def _look_up(self, lower: str, lemma: str, pos: str) -> tuple[str, ...]:
        if lemma in self._lexicon:
            return self._reading(lemma, pos)
        # A guessed form is of the same word class (*tage* is no roof, *tag*).
        for form in base_forms(lower, lemma):
            if pos in self._lexicon.get(form, ()):
                return self._reading(form, pos)
        if pos and len(lower) >= 2 * _SHORTEST_PART:
            return self._compound(lower, lemma, pos)
        return ()

    def _reading(self, form: str, pos: str) -> tuple[str, ...]:
        readings = self._lexicon[form]
        return readings.get(pos) or next(iter(readings.values()))

    def _compound(self, lower: str, lemma: str, pos: str) -> tuple[str, ...]:
        # The longest known head names the thing best: *fritids|job|patrulje*.
        for cut in range(_SHORTEST_PART, len(lower) - _SHORTEST_PART + 1):
            tail = lemma[cut:] if lemma[:cut] == lower[:cut] else lower[cut:]
            head = next((f for f in base_forms(lower[cut:], tail) if f in self._lexicon), None)
            if head is None or len(head) < _SHORTEST_PART:
                continue
            topics = self._modifier(lower[:cut].rstrip("-"))
            return tuple(dict.fromkeys((*self._reading(head, pos), *topics)))
        return tuple(self._modifier(lower))

    def _modifier(self, text: str) -> list[str]:
        for link in _LINKS:
            stem = text[: len(text) - len(link)]
            if text.endswith(link) and stem in self._lexicon:
                return [c for c in self._reading(stem, "n") if c in _TOPICS]
        return []
