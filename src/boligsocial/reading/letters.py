"""Give a text that was typed without Danish letters its *æ*, *ø* and *å* back."""

import re

# A text is typed so when it has at least so many *ae*, *oe* and *aa*, and these are so many times
# as frequent as *æ*, *ø* and *å*; Danish has a letter of these in thirty.
_FEWEST = 5
_TIMES = 20
_LETTERS = {"ae": "æ", "oe": "ø", "aa": "å"}
_DANISH = re.compile("[æøå]", re.IGNORECASE)
# Where a stem's *a* or *o* meets an ending's *e*, where two stems meet, and in names, *ae*, *oe*
# and *aa* are what they are.
_ENDING = r"(?:e?(?:n|ns|t|ts|r|rs|rne|rnes))\b"
_KEPT = (
    rf"(?:skema|tema|kamera|sofa|firma|villa|aula|kollega|komma|klima|drama|liga|arena|opera|skala"
    rf"|data|valuta|pizza|saga|mafia|panorama|agenda|diploma|propaganda){_ENDING}"
    rf"|(?:nabo|genbo|video|risiko|konto|radio|dato|metro|logo|ghetto|foto|motto|trio|duo|kasino"
    rf"|euro|tempo|kommando|studio|banko|lotto|saldo|bro|kro|uro|tro){_ENDING}"
    r"|(?:bo|tro)(?:ede|et|ende|endes)\b|bebo(?:er|e)|nabo[ea]|byboe|lands?byboe|(?<=oe)boe"
    r"|(?:klima|tema|fakta|data|firma|kamera|villa)a|villae|poe[tsm]|koe(?:ks|ff)|aerob|oecd"
    r"|israel|mi[ck]h?ael|ra(?:f|ph)ael|\bjoel|kofoed|chloe|\bzoe|\bnoel|goethe"
    r"|gaards?\b|\baa(?:ge|se|gaard|lborg|rhus|benraa|kirkeby|sted|strup|by|lund)|faaborg|taastrup|grenaa"
    r"|skaarup|\bkaare|\bhaag\b|saab|maastricht|isaac|\baaron"
)
_PAIR = re.compile(rf"{_KEPT}|(ae|oe|aa)", re.IGNORECASE)
_ANY_PAIR = re.compile("ae|oe|aa", re.IGNORECASE)


def restored(text: str) -> str:
    """Return the text with its Danish letters; as it is where it has some.

    What is spelt so for good stays: *beboer*, *firmaet*, *Israel*, *Aagaard*.
    """
    least = max(_FEWEST, _TIMES * len(_DANISH.findall(text)))
    # Most texts show at once that they have their letters; to look at each pair takes long.
    if len(_ANY_PAIR.findall(text)) < least or sum(map(bool, _PAIR.findall(text))) < least:
        return text
    return _PAIR.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    pair = found[1]
    if pair is None:
        return found[0]
    letter = _LETTERS[pair.lower()]
    return letter.upper() if pair[0].isupper() else letter
