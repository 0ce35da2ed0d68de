"""Danish word forms: from a word as written to the keys under which a word list may hold it.

The pipeline's lemma comes first; stripping inflections backs it up, since no small Danish
lemmatizer knows the compounds of the field, and a user's own pipeline may have none.
"""

# Longest first, so that «beboernes» loses «ernes» before «s».
_ENDINGS = (
    "ernes", "erne", "enes", "ende", "ene", "ede", "nde", "ers", "ens", "ets",
    "nes", "rne", "er", "en", "et", "te", "de", "es", "ne", "e", "r", "t", "s", "n",
)  # fmt: skip
_SHORTEST_STEM = 3
_SHORTEST_PART = 3
# No part of a compound is longer, and a word without end must not cost its length squared.
_LONGEST_PART = 40
_LINKS = ("", "s", "e", "er", "-")


def known_forms(lower: str, lemma: str) -> tuple[str, ...]:
    """Return the forms of a word whose lemma is sure: this, as written, and less the genitive."""
    return tuple(dict.fromkeys((lemma, lower, lower.removesuffix("s"))))


def base_forms(lower: str, lemma: str) -> tuple[str, ...]:
    """Return the forms under which a word may stand in a word list, the likeliest first.

    Both arguments are lower case. Genitive, definite and plural endings, verb endings and
    doubled consonants (*klubben* to *klub*) are undone without a dictionary, so the result
    holds wrong forms too: look them up, never print them.
    """
    forms = dict.fromkeys((lemma, lower))
    for word in (lemma, lower):
        for ending in _ENDINGS:
            stem = word[: -len(ending)]
            if len(stem) >= _SHORTEST_STEM and word.endswith(ending):
                forms[stem] = None
                forms[stem + "e"] = None
                if stem[-1] == stem[-2] and stem[-1] not in "aeiouyæøå":
                    forms[stem[:-1]] = None
    return tuple(forms)


def head_keys(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``*tail`` for every tail that a compound of these forms could end in."""
    return tuple(
        f"*{form[cut:]}"
        for form in forms
        for cut in range(
            max(_SHORTEST_PART, len(form) - _LONGEST_PART), len(form) - _SHORTEST_PART + 1
        )
    )


def modifier_keys(lower: str) -> tuple[str, ...]:
    """Return ``start*`` for every first part that the compound could have, links undone."""
    keys: dict[str, None] = {}
    longest = min(len(lower) - _SHORTEST_PART, _LONGEST_PART)
    for cut in range(longest, _SHORTEST_PART - 1, -1):
        start = lower[:cut]
        for link in _LINKS:
            stem = start[: len(start) - len(link)]
            if start.endswith(link) and len(stem) >= _SHORTEST_PART:
                keys[f"{stem}*"] = None
    return tuple(keys)
