"""Tell by its words and its form what a single line may be; the words are in marks.toml."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct, convert

_BUTTON = 15
_MANY_LABELS = 3
_LEAST_SEPARATORS = 2
_MUCH = 0.4
_SHORT = 150
_LONG = 60
_VERY_LONG = 200
_LONGEST_NOTICE = 800


class _Furniture(Struct, frozen=True, forbid_unknown_fields=True):
    labels: tuple[str, ...]
    weak_labels: tuple[str, ...]
    starts: tuple[str, ...]
    holds: tuple[str, ...]
    notices: tuple[str, ...]
    contacts: tuple[str, ...]
    comments: tuple[str, ...]
    sections: tuple[str, ...]
    ends: tuple[str, ...]
    turns: tuple[str, ...]


class _Byline(Struct, frozen=True, forbid_unknown_fields=True):
    by: tuple[str, ...]
    credits: tuple[str, ...]
    made: tuple[str, ...]
    making: tuple[str, ...]
    fields: tuple[str, ...]
    closings: tuple[str, ...]
    posts: tuple[str, ...]


class _Title(Struct, frozen=True, forbid_unknown_fields=True):
    genres: tuple[str, ...]


class _Body(Struct, frozen=True, forbid_unknown_fields=True):
    salutations: tuple[str, ...]


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    furniture: _Furniture
    byline: _Byline
    title: _Title
    body: _Body


_WORDS = convert(
    tomllib.loads(Path(__file__).with_name("marks.toml").read_text("utf-8")), type=_Words
)


def _one_of(words: Iterable[str]) -> str:
    """Return an atomic pattern for one of ``words``, the longest that fits."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?>" + "|".join(re.escape(word) for word in longest_first) + ")"


def _bare(line: str) -> str:
    """Return a line without case, numbers and the signs around it."""
    return re.sub(r"\d++", "#", line).casefold().strip(" \t.,:;!?()[]{}<>«»\"'”“-–—•*·●▪→←↑↓▼▲|+×")


def _all_bare(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_bare(word) for word in words)


def _starting(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\W*+{_one_of(words)}(?!\w)", re.IGNORECASE)


_LABELS = re.compile(rf"(?:\W*+{_one_of(_WORDS.furniture.labels)}(?!\w))++\W*+", re.IGNORECASE)
_LABEL = re.compile(
    rf"(?<!\w){_one_of(_WORDS.furniture.labels + _WORDS.furniture.weak_labels)}(?!\w)",
    re.IGNORECASE,
)
_WEAK_LABELS = _all_bare(_WORDS.furniture.weak_labels)
_STARTS = _starting(_WORDS.furniture.starts)
_HOLDS = re.compile(rf"(?<!\w){_one_of(_WORDS.furniture.holds)}", re.IGNORECASE)
_NOTICES = re.compile(rf"(?<!\w){_one_of(_WORDS.furniture.notices)}", re.IGNORECASE)
_CONTACTS = _all_bare(_WORDS.furniture.contacts)
_COMMENTS = _all_bare(_WORDS.furniture.comments)
_COMMENT = re.compile(r"[A-ZÆØÅ][\w .-]{1,30}+(?::|, \d)")
_SECTIONS = _all_bare(_WORDS.furniture.sections)
_ENDS = _starting(_WORDS.furniture.ends)
_TURNS = _starting(_WORDS.furniture.turns)
_SEPARATED = re.compile(r" [|>›»·•/→] ")
_BREADCRUMB = re.compile(r"[^>›]+ [>›] |.*[^>›→] ?[>›→]$")
_BUTTONS = re.compile(r"(?:\[[^\]\n]*+\]\s*+)++")
_ADDRESS = re.compile(
    r"^[>→] "
    r"|\S@\S+\.\w"
    r"|(?:https?://|www\.)\S"
    r"|\b(?:tlf|telefon|telefonnummer|mobil|hovednummer|fax)\b[.:]* *\+?\d[\d ]{5}"
    r"|(?:^|, )\d{4} [A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅ]{1,2})?$"
    r"|\((?:pdf|docx?|xlsx?|pptx?)\b|\.(?:pdf|docx)$|\d [MK]B\)",
    re.IGNORECASE,
)

_CAPITALISED = r"[A-ZÆØÅÉÖÄÜ](?:[\w’'-]|\.(?= ))*+"
_FULL_NAME = rf"{_CAPITALISED}(?: (?:(?:von|van|de|der|af|el|al|bin) )?{_CAPITALISED}){{1,4}}"
_NAME = re.compile(rf"{_FULL_NAME}")
_NAMES = re.compile(rf"{_FULL_NAME}(?:(?:, | og | & ){_FULL_NAME})*+")
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}|/ ?[A-Za-zÆØÅæøå]{2,4}|[a-zæøå]{2,4}/[a-zæøå]{2,4}")
_A_POST = rf"(?:\w|-)*?{_one_of(_WORDS.byline.posts)}(?:e|en|et|er|ne)?(?!\w)"
_POST = re.compile(_A_POST, re.IGNORECASE)
_BY = re.compile(
    rf"{_one_of(_WORDS.byline.by)}(?: ?:)? (?:(?:[a-zæøå.-]+ ){{0,2}}{_A_POST}:? )?{_FULL_NAME}"
    r"(?=$|[,.;:(/|–-]| [(/|–-]| og | i | fra | på | ved | for | & )",
)
_BY_POST = re.compile(rf"{_one_of(_WORDS.byline.by)}(?: ?:)? (?P<rest>.+)", re.IGNORECASE)
_CREDIT = re.compile(rf"(?:^|[.!?] |\(){_one_of(_WORDS.byline.credits)}(?: ?[:/©])", re.IGNORECASE)
_MADE_BY = re.compile(
    rf"\b{_one_of(_WORDS.byline.making)}(?: [\w-]++){{0,6}}? af (?:{_A_POST} )?{_FULL_NAME}"
)
_MADE = _starting(_WORDS.byline.made)
_FIELD = re.compile(rf"{_one_of(_WORDS.byline.fields)} ?:", re.IGNORECASE)
_BIOGRAPHY = re.compile(rf"(?P<name>{_FULL_NAME}) (?:\([^)]*\) )?(?:er|arbejder som|har været) ")
_CLOSINGS = _all_bare(_WORDS.byline.closings)
_CLOSING = _starting(_WORDS.byline.closings)
_DATE = re.compile(
    r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,? )?(?:d\. |den )?"
    r"(?:\d{1,2}\. ?[a-zæøå]{3,9}\.? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)"
    r"(?:,? (?:kl\. ?)?\d{1,2}[.:]\d\d)?",
    re.IGNORECASE,
)
_GENRES = _all_bare(_WORDS.title.genres)
_SALUTATION = _starting(_WORDS.body.salutations)
_KICKER = re.compile(r"[A-ZÆØÅ]{4,}:\s")
_ITEM = re.compile(r"[-–—•*·●▪★→»«\"”“>]|\(.*\)$")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-zæøå])[.)] ")
_NAMED_ENTRY = re.compile(r"[A-ZÆØÅ]\w+(?: \w+)?: \S")
_SENTENCE_END = re.compile(r"[.!?…][\"»«”’)\]]*$")
_BETWEEN_SENTENCES = re.compile(r"(?<=[^\W\d]{3}[.!?]) (?=[A-ZÆØÅ»])")
# Not the full stop of a number or an abbreviation: «1. Baggrund», «Pkt. 4», «Kap. Nord».
_SENTENCE_WITHIN = re.compile(r"[^\W\d]{3,}[.!?][\"»«”]? [A-ZÆØÅ»]\w*[ .]\w")


def ends_sentence(line: str) -> bool:
    """Tell whether the line ends as a sentence does."""
    return bool(_SENTENCE_END.search(line))


def holds_sentence(line: str) -> bool:
    """Tell whether the line holds a whole sentence; a question alone may be a heading."""
    return bool(_SENTENCE_WITHIN.search(line)) or (ends_sentence(line) and not line.endswith("?"))


def is_prose(line: str) -> bool:
    """Tell whether the line is running text for certain."""
    if len(line) >= _VERY_LONG:
        return True
    return len(line) >= _LONG and (ends_sentence(line) or line.endswith(":"))


def is_statement(line: str) -> bool:
    """Tell whether the line is a sentence, though perhaps a short one."""
    return ends_sentence(line) and len(line.split()) >= 3


def is_furniture(line: str) -> bool:
    """Tell whether the line belongs to the page and not to the article."""
    if not any(character.isalnum() for character in line):
        return True
    if len(line) <= _LONGEST_NOTICE and _NOTICES.search(line):
        return True
    if len(line) > _VERY_LONG:
        return False
    if is_label(line) or _TURNS.match(line) or _BUTTONS.fullmatch(line):
        return True
    if not ends_sentence(line) and (
        len(_SEPARATED.findall(line)) >= _LEAST_SEPARATORS or _BREADCRUMB.match(line)
    ):
        return True
    return not is_prose(line) and bool(_STARTS.match(line) or _HOLDS.search(line))


def is_label(line: str) -> bool:
    """Tell whether the line holds nothing but menu entries, buttons and links, or many."""
    if line.endswith((".", "!")):
        return False
    if _LABELS.fullmatch(line):
        return True
    labels = _LABEL.findall(line)
    return len(labels) >= _MANY_LABELS and sum(map(len, labels)) > _MUCH * len(line)


def is_breadcrumb(line: str) -> bool:
    """Tell whether the line is the path of menus to a page."""
    return " > " in line or " › " in line


def is_weak_label(line: str) -> bool:
    """Tell whether the line is a menu entry, should it stand among others."""
    return _bare(line) in _WEAK_LABELS


def is_address(line: str) -> bool:
    """Tell whether the line is a phone number, an address or a file to fetch."""
    return len(line) <= _SHORT and not holds_sentence(line) and bool(_ADDRESS.search(line))


def opens_section(line: str) -> bool:
    """Tell whether the line is the heading of links or addresses."""
    return _bare(line) in _SECTIONS or _bare(line) in _CONTACTS


def opens_contacts(line: str) -> bool:
    """Tell whether the line is the heading of whom to turn to."""
    return _bare(line) in _CONTACTS


def opens_comments(line: str, following: str) -> bool:
    """Tell whether the line is the heading of readers' comments, by the line below it."""
    return _bare(line) in _COMMENTS and bool(_COMMENT.match(following))


def ends_article(line: str) -> bool:
    """Tell whether what follows the line belongs to the page, if the article came before."""
    if _TURNS.match(line):
        return True
    label = re.sub(r"\d++", "#", line)
    found = _ENDS.match(label)
    return found is not None and len(label) - found.end() <= _BUTTON


def is_byline(line: str) -> bool:
    """Tell whether the line says by its form alone who made the text or a picture."""
    if len(line) > 2 * _SHORT or (len(line) >= _LONG and ends_sentence(line)):
        return bool(len(line) <= _VERY_LONG and _CREDIT.search(line))
    if _BY.match(line[:1].lower() + line[1:]):
        return True
    return len(line) <= _VERY_LONG and bool(_CREDIT.search(line))


def is_byline_at_edge(line: str) -> bool:
    """Tell whether the line says who made the text, if it stands before or after it."""
    if len(line) > _LONGEST_NOTICE:
        return False
    first, *others = _BETWEEN_SENTENCES.split(line)
    return _tells_maker(first) and (
        bool(_MADE.match(line)) or all(_tells_maker(other) for other in others)
    )


def _tells_maker(sentence: str) -> bool:
    if _MADE.match(sentence) or _MADE_BY.search(sentence):
        return True
    if len(sentence) <= _SHORT and not ends_sentence(sentence) and _DATE.match(sentence):
        return True
    if _BY.match(sentence[:1].lower() + sentence[1:]):
        return True
    if found := _BY_POST.match(sentence):
        rest = found["rest"]
        who = _NAME.search(rest) or _POST.search(rest)
        return len(rest) <= _LONG and not ends_sentence(rest) and bool(who)
    return is_named_post(sentence)


def is_named_post(line: str) -> bool:
    """Tell whether the line is a person's name with a post."""
    if len(line) > _VERY_LONG or not (name := _NAME.match(line)):
        return False
    rest = line[name.end() :]
    return rest.startswith((",", " –", " -", " (")) and bool(_POST.search(rest[:_LONG]))


def biography_of(line: str) -> str | None:
    """Return the name where the line says what post somebody has, as notes on authors do."""
    found = _BIOGRAPHY.match(line)
    if not found or len(line) > 2 * _SHORT or not _POST.search(line[found.end() :][:_LONG]):
        return None
    return found["name"]


def is_name(line: str) -> bool:
    """Tell whether the line has the form of one or more persons' names."""
    return bool(_NAMES.fullmatch(line))


def is_signature(line: str) -> bool:
    """Tell whether the line signs a text, if it stands below it."""
    return is_name(line) or is_named_post(line) or bool(_INITIALS.fullmatch(line))


def continues_byline(line: str) -> bool:
    """Tell whether the line goes on with names and posts, if it stands below a byline."""
    if len(line) > _SHORT or is_prose(line):
        return False
    return (
        line[0].islower()
        or is_named_post(line)
        or bool(_DATE.fullmatch(line) or _MADE.match(line))
        or (line.casefold().startswith("og ") and bool(_NAME.match(line, 3)))
    )


def is_field(line: str) -> bool:
    """Tell whether the line is a memo's field for a sender, receiver, date or file."""
    return len(line) <= _SHORT and bool(_FIELD.match(re.sub(r"\d++", "#", line)))


def is_closing(line: str) -> bool:
    """Tell whether the line closes a letter."""
    if _bare(line) in _CLOSINGS:
        return True
    found = _CLOSING.match(line)
    if found is None or len(line) > _LONG:
        return False
    return is_name(line[found.end() :].strip(" ,.:–-"))


def is_salutation(line: str) -> bool:
    """Tell whether the line greets a letter's reader."""
    return bool(_SALUTATION.match(line))


def is_genre(line: str) -> bool:
    """Tell whether the line says what kind of text follows."""
    return _bare(line) in _GENRES


def has_kicker(line: str) -> bool:
    """Tell whether the line begins with a word in capitals and a colon."""
    return bool(_KICKER.match(line))


def is_item(line: str) -> bool:
    """Tell whether the line is a list item, a reply or a quotation."""
    return bool(_ITEM.match(line))


def is_numbered(line: str) -> bool:
    """Tell whether the line begins with a number or letter, as items and headings do."""
    return bool(_NUMBERED.match(line))


def is_named_entry(line: str) -> bool:
    """Tell whether the line begins with a word and a colon, as «Sted: …» does."""
    return bool(_NAMED_ENTRY.match(line))
