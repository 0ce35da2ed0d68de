"""Mend a text before anything points into it."""

import re
import unicodedata

from boligsocial.reading.unwrap import unwrap

_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028]")
_PARAGRAPH_END = "\u2029"
# Colour and cursor codes (CSI), window titles and the like (OSC), and two-character escapes.
_TERMINAL_ESCAPE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]?|(?:\x1b\]|\x9d)[^\x07\x1b\n]*+(?:\x07|\x1b\\)?|\x1b[ -~]?"
)
# A soft hyphen that shows stands at a line end, within a word.
_BROKEN_AT_SOFT_HYPHEN = re.compile("\u00ad[ \t]*\n[ \t]*(?=\\w)")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_HYPHEN = re.compile("[\u2010\u2011]")
_BLANKS = re.compile(r"[^\S\n]+")


def clean(text: str) -> str:
    r"""Return the text with one paragraph a line and nothing invisible in it.

    Line ends become ``\n``; soft hyphens, zero-width and bidi marks, control codes, lone
    surrogates and terminal escapes go; runs of blanks become one; letters are composed (NFC);
    words broken at line ends and lines of hard-wrapped paragraphs are joined. At most one blank
    line stands between two lines. Cleaning a cleaned text changes nothing.
    """
    text = _LINE_END.sub("\n", text).replace(_PARAGRAPH_END, "\n\n")
    text = _TERMINAL_ESCAPE.sub("", text)
    text = _BROKEN_AT_SOFT_HYPHEN.sub("", text)
    text = _HYPHEN.sub("-", _INVISIBLE.sub("", text))
    # After the invisible went: what it kept apart may compose now.
    text = unicodedata.normalize("NFC", text)
    return unwrap(_BLANKS.sub(" ", line) for line in text.split("\n"))
