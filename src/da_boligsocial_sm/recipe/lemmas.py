"""Build the lemmatizer's lexicon from annotated sentences and a general word list."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from simplemma.strategies.dictionaries.dictionary_factory import DEFAULT_DICTIONARY_FACTORY

from ..lemmatizer import (
    CASED,
    LONGEST_ENDING,
    SHORTEST_HEAD,
    SHORTEST_MODIFIER,
    Lexicon,
    make_edit,
)
from .proto import majority
from .treebank import Token

_PLAIN = re.compile("[a-zæøåéü]+")

# Plurals of kinship that neither source lists in full; their compounds name roles of the field.
_IRREGULAR = (("mor", "mødre"), ("far", "fædre"), ("bror", "brødre"), ("datter", "døtre"))

Seen = dict[tuple[str, str, str], Counter[str]]


def build_lexicon(tokens: Iterable[Token]) -> Lexicon:
    """Count the words and endings of annotated tokens and add the general list."""
    seen: Seen = defaultdict(Counter)
    for t in tokens:
        cased = t.upos in CASED
        form = t.form if cased else t.form.lower()
        seen[form, t.upos, t.feats][t.lemma] += 1
    words = _words(seen) | {
        f"{plural}{ending} NOUN": make_edit(plural + ending, singular)
        for singular, plural in _IRREGULAR
        for ending in ("", "s", "ne", "nes")
    }
    return Lexicon(words, _endings(seen), _general(general_list()))


def _words(seen: Seen) -> dict[str, str]:
    by_class: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (form, upos, _), counts in seen.items():
        if upos not in CASED:
            by_class[form, upos].update(counts)
    chosen = {key: majority(counts) for key, counts in by_class.items()}
    words = {f"{form} {upos}": make_edit(form, lemma) for (form, upos), lemma in chosen.items()}
    for (form, upos, feats), counts in seen.items():
        lemma = majority(counts)
        if upos not in CASED and lemma != chosen[form, upos]:
            words[f"{form} {upos} {feats}"] = make_edit(form, lemma)
    return words


def _endings(seen: Seen) -> dict[str, str]:
    """Vote for an edit at each ending; leave out what a shorter ending already says."""
    votes: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for (form, upos, feats), counts in seen.items():
        edit = make_edit(form, majority(counts))
        for length in range(min(LONGEST_ENDING, len(form) - 1) + 1):
            votes[upos, feats, form[len(form) - length :].lower()][edit] += 1
    chosen: dict[tuple[str, str, str], str] = {}
    for upos, feats, ending in sorted(votes, key=lambda key: len(key[2])):
        edit = majority(votes[upos, feats, ending])
        shorter = ((upos, feats, ending[k:]) for k in range(1, len(ending) + 1))
        if edit != next((chosen[key] for key in shorter if key in chosen), None):
            chosen[upos, feats, ending] = edit
    return {" ".join(key): edit for key, edit in chosen.items()}


def general_list() -> dict[str, str]:
    """Return the Danish form → lemma list that simplemma ships, plain words only."""
    entries = {
        form: lemma
        for form, lemma in DEFAULT_DICTIONARY_FACTORY.get_dictionary("da").items()
        if _PLAIN.fullmatch(form) and _PLAIN.fullmatch(lemma)
    }
    # An inflected form listed under itself (mødrene) is a gap in the list, not a lemma.
    lemmas = {lemma for form, lemma in entries.items() if form != lemma}
    return {form: lemma for form, lemma in entries.items() if form != lemma or form in lemmas}


def _general(entries: Mapping[str, str]) -> bytes:
    """Write the list sorted, without the compounds that their heads already give."""
    kept: dict[str, str] = {}
    for form in sorted(entries, key=lambda f: (len(f), f)):
        if entries[form] != _by_head(kept, form):
            kept[form] = entries[form]
    lines = sorted(f"{form} {make_edit(form, lemma)}".encode() for form, lemma in kept.items())
    return b"\n".join(lines)


def _by_head(kept: Mapping[str, str], form: str) -> str | None:
    for start in range(SHORTEST_MODIFIER, len(form) - SHORTEST_HEAD + 1):
        if (head := kept.get(form[start:])) is not None:
            return form[:start] + head
    return None
