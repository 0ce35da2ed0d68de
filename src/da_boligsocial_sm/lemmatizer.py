"""The lemmatizer: known words, a general word list, heads of compounds, and last the endings."""

import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self

import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.scorer import Scorer
from spacy.tokens import Doc, Token
from spacy.training import Example
from spacy.util import SimpleFrozenList
from spacy.vocab import Vocab

FACTORY = "boligsocial_lemmatizer"

OPEN = frozenset({"NOUN", "VERB", "ADJ"})
CASED = frozenset({"PROPN", "X", "SYM"})
SHORTEST_HEAD = 4
SHORTEST_MODIFIER = 2
LONGEST_ENDING = 6
_VOWELS = frozenset("aeiouyæøåé")
# Words in capitals up to this length are read as abbreviations, longer ones as headings.
_LONGEST_ABBREVIATION = 4


class WordList:
    """A sorted list of lines «form drop+add», searched where it lies and never parsed."""

    def __init__(self, data: bytes) -> None:
        self._lines = b"\n" + data + b"\n"

    def get(self, form: str) -> str | None:
        """Return the lemma of a form, None if the list lacks it."""
        key = form.encode() + b" "
        low, high = 0, len(self._lines) - 1
        while low < high:
            middle = (low + high) // 2
            start = self._lines.rfind(b"\n", 0, middle + 1)
            end = self._lines.find(b"\n", start + 1)
            line = self._lines[start + 1 : end]
            if line.startswith(key):
                return apply_edit(form, line[len(key) :].decode())
            if line < key:
                low = end
            else:
                high = start
        return None


def apply_edit(form: str, edit: str) -> str:
    """Drop and add letters at the end of a form: «2» drops two, «3an» puts «an» for three."""
    digits = len(edit) - len(edit.lstrip("0123456789"))
    return form[: len(form) - int(edit[:digits])] + edit[digits:]


def make_edit(form: str, lemma: str) -> str:
    """Return the edit that turns a form to its lemma."""
    common = 0
    while common < min(len(form), len(lemma)) and form[common] == lemma[common]:
        common += 1
    return f"{len(form) - common}{lemma[common:]}"


class Lexicon:
    """What the lemmatizer knows, and the order in which it asks."""

    def __init__(
        self,
        words: dict[str, str] | None = None,
        endings: dict[str, str] | None = None,
        general: bytes = b"",
    ) -> None:
        """Take «form POS» and «form POS feats» → edit, «POS feats ending» → edit, a word list."""
        self.words = words or {}
        self.endings = endings or {}
        self.general = general
        self._list = WordList(general)

    def lemma(self, form: str, pos: str, feats: str) -> str:
        """Return the lemma of a form under its word class and features."""
        shouted = form.isupper() and len(form) > _LONGEST_ABBREVIATION
        if pos in CASED:
            return self._by_ending(form.title() if shouted else form, pos, feats)
        lower = form.lower()
        known = self._known(lower, pos, feats)
        if known is not None:
            return known
        if form.endswith("-"):
            return lower
        if len(form) > 1 and form.isupper() and not shouted:
            return form
        modifier, hyphen, head = (lower if shouted else form).rpartition("-")
        if modifier and len(head) > 1:
            return self._modifier(modifier) + hyphen + self.lemma(head.lower(), pos, feats)
        if pos in OPEN:
            if _is_base(pos, feats):
                return lower
            found = self._from_list(lower, pos, feats) or self._as_compound(lower, pos, feats)
            if found is not None:
                return found
        return self._by_ending(lower, pos, feats)

    def _known(self, lower: str, pos: str, feats: str) -> str | None:
        edit = self.words.get(f"{lower} {pos} {feats}") or self.words.get(f"{lower} {pos}")
        return None if edit is None else apply_edit(lower, edit)

    def _from_list(self, form: str, pos: str, feats: str) -> str | None:
        lemma = self._list.get(form)
        return lemma if lemma is not None and _plausible(lemma, form, pos, feats) else None

    def _as_compound(self, lower: str, pos: str, feats: str) -> str | None:
        """Lemmatize by the longest known end of the word, taken as the head of a compound."""
        for start in range(SHORTEST_MODIFIER, len(lower) - SHORTEST_HEAD + 1):
            part = lower[start:]
            head = self._from_list(part, pos, feats) or self._known(part, pos, feats)
            if head is not None and _plausible(head, part, pos, feats):
                return lower[:start] + head
        return None

    def _modifier(self, text: str) -> str:
        """Lower a plain word, keep names and abbreviations."""
        lower = text.lower()
        plain = any(self._list.get(word) is not None for word in (lower, lower.removesuffix("s")))
        return lower if plain and len(text) > 1 and text[1:] == lower[1:] else text

    def _by_ending(self, form: str, pos: str, feats: str) -> str:
        for length in range(min(LONGEST_ENDING, len(form) - 1), -1, -1):
            edit = self.endings.get(f"{pos} {feats} {form[len(form) - length :].lower()}")
            if edit is not None:
                return apply_edit(form, edit)
        return form

    def to_bytes(self) -> bytes:
        """Serialise, the word list compressed."""
        return bytes(
            srsly.msgpack_dumps(
                {
                    "words": self.words,
                    "endings": self.endings,
                    "general": zlib.compress(self.general, 9),
                }
            )
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a serialised lexicon."""
        parts = srsly.msgpack_loads(data)
        return cls(parts["words"], parts["endings"], zlib.decompress(parts["general"]))


def _is_base(pos: str, feats: str) -> bool:
    """Say whether a form with these features is its own lemma."""
    if pos == "NOUN":
        return "Definite=Ind" in feats and "Number=Sing" in feats and "Case=Gen" not in feats
    if pos == "VERB":
        return feats == "VerbForm=Inf|Voice=Act"
    return "Degree=Pos|Gender=Com" in feats


def _plausible(lemma: str, form: str, pos: str, feats: str) -> bool:
    """Check a lemma from a list without word classes against class and features."""
    if pos == "NOUN":
        return lemma != form or "Case=Gen" not in feats
    if pos == "VERB":
        return lemma != form and lemma[-1] in _VOWELS
    # A participle used as an adjective is listed under its verb, but is an adjective in UD.
    return lemma == form or lemma[-1] != "e"


class Lemmatizer(Pipe):
    """Set `token.lemma_` from a lexicon; needs `token.pos` and `token.morph`."""

    def __init__(self, vocab: Vocab, name: str = "lemmatizer") -> None:
        self.vocab = vocab
        self.name = name
        self.lexicon = Lexicon()
        self._cache: dict[tuple[int, int, str], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Lemmatize a document in place."""
        for token in doc:
            token.lemma = self._lemma(token)
        return doc

    def _lemma(self, token: Token) -> int:
        feats = str(token.morph)
        key = (token.orth, token.pos, feats)
        found = self._cache.get(key)
        if found is None:
            text = token.text
            if not text.isspace():
                text = self.lexicon.lemma(text, token.pos_, feats)
            found = self._cache[key] = self.vocab.strings.add(text)
        return found

    def score(
        self,
        examples: Iterable[Example],
        **kwargs: Any,  # noqa: ANN401 - the scorer passes on whatever its caller gave
    ) -> dict[str, Any]:
        """Score the lemmas."""
        return Scorer.score_token_attr(examples, "lemma", **kwargs)

    def to_bytes(self, *, exclude: Iterable[str] = SimpleFrozenList()) -> bytes:
        """Serialise the lexicon."""
        return self.lexicon.to_bytes()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = SimpleFrozenList()) -> Self:
        """Read the lexicon back."""
        self.lexicon = Lexicon.from_bytes(data)
        self._cache.clear()
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = SimpleFrozenList()) -> None:
        """Write the lexicon to a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "lexicon.msgpack").write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = SimpleFrozenList()) -> Self:
        """Read the lexicon from a folder."""
        return self.from_bytes((Path(path) / "lexicon.msgpack").read_bytes())


@Language.factory(
    FACTORY,
    assigns=["token.lemma"],
    requires=["token.pos", "token.morph"],
    default_score_weights={"lemma_acc": 1.0},
)
def make_lemmatizer(nlp: Language, name: str) -> Lemmatizer:
    """Make a lemmatizer that knows nothing yet; its lexicon comes with the model folder."""
    return Lemmatizer(nlp.vocab, name)
