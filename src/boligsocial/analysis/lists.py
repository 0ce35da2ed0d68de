"""Find lists, and the sentence that leads into each."""

import re
from collections.abc import Sequence

from boligsocial.analysis.findings import Findings, SentenceFindings, Word

_BULLETS = frozenset("-–—•*·")
_NUMBER = re.compile(r"\d{1,2}[.)]|[a-zæøå]\)")
_LEADING = (":", "?")


def lead_ins(findings: Findings) -> tuple[SentenceFindings | None, ...]:
    """Return, for each sentence of a list's items, the sentence right above the list.

    An item is a part that opens with a bullet or a number; what leads in is a heading, or ends
    with a colon or a question mark (*Parterne ønsker:*). All other sentences have None.
    """
    result: list[SentenceFindings | None] = []
    lead: SentenceFindings | None = None
    in_list = False
    before: SentenceFindings | None = None
    for sentence in findings.sentences:
        if before is None or before.part != sentence.part:
            item = sentence.kind == "body" and _is_item(findings.words, sentence)
            if item and not in_list:
                lead = before if before and _leads(findings.words, before) else None
            in_list = item
        result.append(lead if in_list and sentence.clauses else None)
        before = sentence
    return tuple(result)


def _is_item(words: Sequence[Word], sentence: SentenceFindings) -> bool:
    first = words[sentence.first].text
    second = words[min(sentence.first + 1, sentence.last)].text
    return (
        first in _BULLETS
        or _NUMBER.fullmatch(first) is not None
        or _NUMBER.fullmatch(first + second) is not None
    )


def _leads(words: Sequence[Word], sentence: SentenceFindings) -> bool:
    return sentence.kind == "heading" or words[sentence.last].text in _LEADING
