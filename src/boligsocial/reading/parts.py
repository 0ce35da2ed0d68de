"""Tell title, standfirst, byline, headings, body and furniture apart, line by line."""

import re

from boligsocial.analysis.codes import PartKind
from boligsocial.reading.document import Part

_LONGEST_HEADING = 100
_FURNITURE = re.compile(
    r"©|\bcookie|^del (?:på|siden|artiklen)|^læs også|^se også|^relaterede|^forrige artikel|"
    r"^næste artikel|privatlivspolitik|tilgængelighedserklæring|nyhedsbrev|^spring til|^gå til |"
    r"^menu\b|^forside\b|^kontakt\b|^tilmeld|^følg os|\bcvr\b|\bean\b|^print\b|^søg\b|"
    r"^du er her|rettigheder forbeholdes|^accepter|^kun nødvendige|læsetid|opdateret den",
    re.IGNORECASE,
)
_SEPARATED = re.compile(r"\s[|>›·/]\s")
_BYLINE = re.compile(r"^(?:af|tekst|skrevet af|foto|fotos|journalist|interview)\b:?\s+[A-ZÆØÅ]", re.I)
_KICKER = re.compile(r"^[A-ZÆØÅ]{4,}:\s")


def parts_of(text: str) -> tuple[Part, ...]:
    """Return the parts of a cleaned text: each line that is not blank, with its kind."""
    parts: list[Part] = []
    start = 0
    titled = False
    bylined = False
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line:
            following = next((other for other in lines[number + 1 :] if other), "")
            kind = _kind(line, following, titled, bylined)
            bylined = kind == "byline"
            titled = titled or kind == "title"
            parts.append(Part(kind, start, start + len(line)))
        start += len(line) + 1
    return tuple(parts)


def _kind(line: str, following: str, titled: bool, after_byline: bool) -> PartKind:
    if _FURNITURE.search(line) and len(line) < 200:
        return "furniture"
    if len(_SEPARATED.findall(line)) >= 2 and len(line) < 200:
        return "furniture"
    if _BYLINE.match(line) and len(line) < 150:
        return "byline"
    short = len(line) <= _LONGEST_HEADING and not line.endswith((".", "!", "…", ":", ","))
    if after_byline and short and line[0].islower():
        return "byline"
    if after_byline and short and re.match(r"og [A-ZÆØÅ]", line):
        return "byline"
    if not titled and len(line) < 200:
        return "title"
    if _KICKER.match(line):
        return "standfirst"
    if short and following and not re.match(r"[-–—•*·»«\"”]", line) and not line[0].islower():
        return "heading"
    return "body"
