"""Tell whether a text is Danish, by its everyday words."""

import re
import tomllib
from collections import Counter
from pathlib import Path

from boligsocial.errors import NotDanishError

_LISTS = tomllib.loads(Path(__file__).with_name("language.toml").read_text("utf-8"))
_WORDS = {language: frozenset(words.split()) for language, words in _LISTS.items()}
_WORD = re.compile(r"[^\W\d_]++")
# Below the last Latin letters with marks; Greek begins above them.
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")

_FEW_WORDS = 40
_FEW_LETTERS = 40
_LEAST_SHARE = 0.1
_LEAST_LEAD = 4
_LEAD_SHARE = 0.02


def require_danish(text: str, source: str) -> None:
    """Raise NotDanishError where the text is clearly in another language or in none.

    The message has the counts that decided. Short texts (a heading, a list of names) pass unless
    another language's everyday words show.
    """
    letters = [character for character in text if character.isalpha()]
    latin = len(_LATIN.findall("".join(letters)))
    if len(letters) >= _FEW_LETTERS and 2 * latin < len(letters):
        raise _not_danish(source, f"{latin} of {len(letters)} letters are Latin")
    counts = Counter(_WORD.findall(text.casefold()))
    total = counts.total()
    hits = {
        language: sum(counts[word] for word in words if word in counts)
        for language, words in _WORDS.items()
    }
    danish = hits["Danish"]
    other = max(hits, key=lambda language: (hits[language], language == "Danish"))
    if hits[other] - danish >= max(_LEAST_LEAD, _LEAD_SHARE * total):
        raise _not_danish(
            source,
            f"{hits[other]} of {total} words are everyday {other} ones, {danish} Danish",
        )
    if total >= _FEW_WORDS and danish < _LEAST_SHARE * total:
        raise _not_danish(source, f"{danish} of {total} words are everyday Danish ones")


def _not_danish(source: str, numbers: str) -> NotDanishError:
    return NotDanishError(
        f"{source}: does not look Danish ({numbers}); use --force to analyse it anyway"
    )
