"""Code an article by hand without retyping it.

    python corpus/coding.py sheet ARTICLE.txt               numbered sentences to code from
    python corpus/coding.py gold ARTICLE.txt CODES.codes    gold JSON from the codes

The sheet has one sentence a line: number, guessed part, words. The codes name sentences by
number, one statement a line; ``#`` starts a comment:

    coder A
    case vaerksted: Værkstedet under broen | værkstedet | Værkstedets
    part 2 standfirst
    part 3-6 byline
    a 8 public:kommune citizen:beboer civil:frivillige
    m 8 samarbejde practised @vaerksted level=organisational
    c 8 not_achieved anchoring,ownership @vaerksted levels=executing source=person
    lesson 56-57
    cell vaerksted citizen absent potential models=inddragelse evidence=32,34 accept=limited

A part that no line states is the guessed one. ``@a,b`` names several cases, none means the
field. ``level``, ``levels``, ``source`` (author where not given), ``potential``, ``models``,
``evidence`` and ``accept`` may be left out. Every case needs a ``cell`` line for each of the four
levels; where there is no case, the row is called ``field``. All faults are printed with
their line numbers, and then there is no gold.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

PARTS = ("title", "standfirst", "byline", "heading", "body", "furniture")
SILENT_PARTS = ("byline", "furniture")
ACTOR_TYPES = (
    "public", "housing", "civil", "private", "citizen",
    "education", "professional", "body", "knowledge", "other",
)  # fmt: skip
MODELS = (
    "samskabelse", "samproduktion", "partnerskab", "netvaerk", "koordinering", "henvisning",
    "samarbejdsaftale", "tvaersektorielt_samarbejde", "inddragelse", "faelles_praksis",
    "samlokalisering", "samarbejde",
)  # fmt: skip
MODEL_STATUSES = ("practised", "limited", "absent", "potential", "intended", "general")
OUTCOMES = (
    "anchoring", "sustainability", "ownership", "participation", "learning", "innovation",
    "synergy", "coherence", "democracy", "efficiency", "employment", "safety", "wellbeing",
    "community", "results",
)  # fmt: skip
CLAIM_STATUSES = (
    "achieved", "limited", "not_achieved", "potential", "risk", "requirement", "intended",
)  # fmt: skip
SOURCES = ("author", "evaluation", "research", "person", "organisation", "citizen")
LEVELS = ("citizen", "executing", "organisational", "management")
CELL_STATUSES = ("practised", "limited", "absent", "not_mentioned")
FIELD = "field"


# --- Sentences ---------------------------------------------------------------------------------

SENTENCE_END = re.compile(r"[.?!…]+[\"'”’»«)\]]*\s+(?=(?:[\"'“”„‘’»«(\[]|[–—-]\s)*(\w))")
ENDS_SENTENCE = re.compile(r"[.?!…:;]+[\"'”’»«)\]]*$")
LIST_ITEM = re.compile(r"(?:[-–—•*·]|\d{1,2}[.)]|[a-z]\))\s")
NUMBERED = re.compile(r"\d{1,2}\.$")
INITIAL = re.compile(r"(?:^|[\s(»\"”.-])[A-ZÆØÅ]\.$")
LAST_WORD = re.compile(r"[\w.]+$")
# Never the last word of a sentence.
ABBREVIATIONS = (
    "ang.", "afd.", "bl.a.", "bla.", "ca.", "dr.", "dvs.", "ekskl.", "evt.", "f.eks.", "feks.",
    "fx.", "hhv.", "hr.", "ifm.", "iflg.", "ift.", "iht.", "inkl.", "jf.", "kap.", "kl.", "max.",
    "mhp.", "mht.", "nr.", "pct.", "pga.", "pkt.", "pr.", "prof.", "red.", "s.", "sml.", "st.",
    "stk.", "tlf.", "vedr.",
)  # fmt: skip
# May close a sentence: a border where a capital letter follows, none before a figure.
CLOSING_ABBREVIATIONS = (
    "etc.", "kr.", "m.fl.", "m.m.", "m.v.", "mia.", "mio.", "mm.", "mv.", "o.a.", "o.l.", "osv.",
)  # fmt: skip


def fold(text: str) -> str:
    """Return ``text`` on one line: single spaces, no soft hyphens."""
    return " ".join(text.replace("\xad", "").replace("\ufeff", "").split())


def lines_of(article: str) -> list[str]:
    """Return the article's paragraphs, headings and list items, hard-wrapped ones joined."""
    blocks = re.split(r"\n\s*\n", article.replace("\r\n", "\n").replace("\r", "\n"))
    return [line for block in blocks for line in unwrap(block)]


def unwrap(block: str) -> list[str]:
    """Join the lines of a hard-wrapped block: long, alike, broken in mid-sentence."""
    lines = [line for line in map(fold, block.split("\n")) if line]
    pairs = list(pairwise(lines))
    if not any(breaks_off(a) and b[0].islower() and not LIST_ITEM.match(b) for a, b in pairs):
        return lines
    joined = lines[:1]
    for before, line in pairs:
        if breaks_off(before) and not LIST_ITEM.match(line):
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined


def breaks_off(line: str) -> bool:
    """Say whether a line looks cut by the margin."""
    return 50 <= len(line) <= 85 and not ENDS_SENTENCE.search(line)


def split(line: str) -> Iterator[str]:
    """Yield the sentences of one line."""
    start = 0
    for end in SENTENCE_END.finditer(line):
        if is_border(line[start : end.end()].rstrip(), end.group(1)):
            yield line[start : end.end()].rstrip()
            start = end.end()
    if start < len(line):
        yield line[start:]


def is_border(sentence: str, following: str) -> bool:
    """Say whether ``sentence`` ends here; ``following`` is the next word's first letter."""
    if not (following.isupper() or following.isdigit()):
        return False
    if NUMBERED.fullmatch(sentence) or INITIAL.search(sentence):
        return False
    word = LAST_WORD.search(sentence)
    last = word.group().lower() if word else ""
    if last in CLOSING_ABBREVIATIONS:
        return following.isupper()
    return last not in ABBREVIATIONS


def guess_part(lines: list[str], i: int) -> str:
    """Guess the part that line ``i`` belongs to: title, heading or body."""
    if i == 0:
        return "title"
    following = lines[i + 1] if i + 1 < len(lines) else ""
    is_text = len(following) >= 90 or ENDS_SENTENCE.search(following) is not None
    short = len(lines[i]) < 90 and not ENDS_SENTENCE.search(lines[i])
    listed = LIST_ITEM.match(lines[i]) and not lines[i][0].isdigit()
    return "heading" if short and is_text and not listed else "body"


def numbered_sentences(article: str) -> dict[int, tuple[str, str]]:
    """Return number → (guessed part, words) for every sentence, from 1 on."""
    lines = lines_of(article)
    found = [(guess_part(lines, i), s) for i, line in enumerate(lines) for s in split(line)]
    return dict(enumerate(found, start=1))


# --- Codes -------------------------------------------------------------------------------------


class Fault(Exception):
    """Say what is wrong with one line of codes."""


def chosen(value: str, valid: Iterable[str], what: str) -> str:
    """Return ``value``, or fail naming the valid choices."""
    if value not in valid:
        raise Fault(f"{what} {value!r} is none of: {', '.join(valid) or '(none declared)'}")
    return value


def many(value: str, valid: Iterable[str], what: str) -> list[str]:
    """Return the comma-separated codes of ``value``, each checked."""
    return list(dict.fromkeys(chosen(v, valid, what) for v in value.split(",") if v))


class Coding:
    """The gold of one article while its codes are read, line by line."""

    def __init__(self, name: str, article: str) -> None:
        self.name = name
        self.article = fold(article)
        self.coder = ""
        self.cases: dict[str, list[str]] = {}
        self.sentences: dict[int, dict[str, Any]] = {
            n: {"n": n, "text": text, "part": part}
            for n, (part, text) in numbered_sentences(article).items()
        }
        self.lessons: list[list[int]] = []
        self.matrix: dict[str, dict[str, Any]] = {}

    def read(self, codes: str) -> list[str]:
        """Take in every line of ``codes``; return the faults, with line numbers."""
        faults = []
        statements = [
            (number, line)
            for number, raw in enumerate(codes.lstrip("\ufeff").splitlines(), start=1)
            if (line := re.sub(r"(^|\s)#.*", "", raw).strip())
        ]
        # Cases and parts first, so that codes may stand before what they refer to.
        statements.sort(key=lambda s: s[1].split()[0] not in ("case", "part"))
        for number, line in statements:
            keyword, _, rest = line.partition(" ")
            try:
                statement = STATEMENTS.get(keyword)
                if statement is None:
                    raise Fault(f"statement {keyword!r} is none of: {', '.join(STATEMENTS)}")
                statement(self, rest.strip())
            except Fault as fault:
                faults.append((number, f"line {number}: {fault}"))
        return [text for _, text in sorted(faults)] + self.missing()

    def missing(self) -> list[str]:
        """Return what the codes as a whole lack."""
        rows = list(self.cases) or [FIELD]
        return ([] if self.coder else ["no line 'coder NAME'"]) + [
            f"no line 'cell {row} {level} …'"
            for row in rows
            for level in LEVELS
            if level not in self.matrix.get(row, {})
        ]

    def coder_line(self, rest: str) -> None:
        """Read ``coder NAME``."""
        if not rest:
            raise Fault("the coder has no name")
        self.coder = rest

    def case_line(self, rest: str) -> None:
        """Read ``case SLUG: NAME | NAME``."""
        slug, _, forms = rest.partition(":")
        slug = slug.strip()
        names = [name for name in map(fold, forms.split("|")) if name]
        if not re.fullmatch(r"[a-z0-9_-]+", slug) or slug == FIELD:
            raise Fault(f"case id {slug!r} must be a slug of a-z, 0-9, - and _, and not 'field'")
        if slug in self.cases:
            raise Fault(f"case {slug!r} is declared twice")
        self.cases[slug] = names
        if not names:
            raise Fault(f"case {slug!r} has no names")
        if absent := [name for name in names if name not in self.article]:
            raise Fault(f"not in the article as written: {', '.join(map(repr, absent))}")

    def part_line(self, rest: str) -> None:
        """Read ``part N-M KIND``."""
        numbers, kind = self.words(rest, 2, "part N-M KIND")
        chosen(kind, PARTS, "part")
        for n in self.numbers(numbers):
            self.sentences[n]["part"] = kind

    def actors_line(self, rest: str) -> None:
        """Read ``a N TYPE:CODE …``."""
        number, *actors = rest.split() or [""]
        sentence = self.spoken(number)
        if not actors:
            raise Fault("no actor; write 'a N TYPE:CODE …'")
        for actor in actors:
            kind, _, code = actor.partition(":")
            chosen(kind, ACTOR_TYPES, "actor type")
            if not re.fullmatch(r"[a-z0-9_-]+", code):
                raise Fault(f"actor code {code!r} of {actor!r} must be of a-z, 0-9, - and _")
            add(sentence, "actors", kind)
            add(sentence, "actor_codes", code)

    def model_line(self, rest: str) -> None:
        """Read ``m N MODEL STATUS [@CASES] [level=LEVEL]``."""
        number, code, status, *options = self.words(rest, 3, "m N MODEL STATUS …", more=True)
        given = self.options(options, ("@", "level"))
        model = {
            "code": chosen(code, MODELS, "model"),
            "status": chosen(status, MODEL_STATUSES, "model status"),
            "cases": many(given["@"], self.cases, "case"),
            "level": chosen(given["level"], LEVELS, "level") if given["level"] else None,
        }
        add(self.spoken(number), "models", model)

    def claim_line(self, rest: str) -> None:
        """Read ``c N STATUS OUTCOMES [@CASES] [levels=LEVELS] [source=SOURCE]``."""
        number, status, outcomes, *options = self.words(rest, 3, "c N STATUS OUTCOMES …", more=True)
        given = self.options(options, ("@", "levels", "source"))
        claim = {
            "status": chosen(status, CLAIM_STATUSES, "claim status"),
            "outcomes": many(outcomes, OUTCOMES, "outcome"),
            "cases": many(given["@"], self.cases, "case"),
            "levels": many(given["levels"], LEVELS, "level"),
            "source": chosen(given["source"] or "author", SOURCES, "source"),
        }
        # Two claims of one sentence may carry the same codes, so none is dropped.
        self.spoken(number).setdefault("claims", []).append(claim)

    def lesson_line(self, rest: str) -> None:
        """Read ``lesson N-M``."""
        self.lessons.append(self.numbers(rest))

    def cell_line(self, rest: str) -> None:
        """Read ``cell CASE LEVEL STATUS [potential] [models=] [evidence=] [accept=]``."""
        case, level, status, *options = self.words(rest, 3, "cell CASE LEVEL STATUS …", more=True)
        chosen(case, self.cases or (FIELD,), "row")
        chosen(level, LEVELS, "level")
        if level in self.matrix.get(case, {}):
            raise Fault(f"cell {case} {level} is given twice")
        given = self.options(options, ("potential", "models", "evidence", "accept"))
        cell: dict[str, Any] = {
            "status": chosen(status, CELL_STATUSES, "cell status"),
            "potential": bool(given["potential"]),
            "models": many(given["models"], MODELS, "model"),
            "evidence": self.numbers(given["evidence"]) if given["evidence"] else [],
        }
        if given["accept"]:
            cell["also_accepted"] = many(given["accept"], CELL_STATUSES, "cell status")
        self.matrix.setdefault(case, {})[level] = cell

    def words(self, rest: str, count: int, form: str, more: bool = False) -> list[str]:
        """Return the words of a statement, at least ``count`` of them."""
        words = rest.split()
        if len(words) < count or (len(words) > count and not more):
            raise Fault(f"write '{form}'")
        return words

    def options(self, words: list[str], valid: tuple[str, ...]) -> dict[str, str]:
        """Return the options of a statement, '' for those not given."""
        given = dict.fromkeys(valid, "")
        for word in words:
            name, value = ("@", word[1:]) if word[0] == "@" else word.partition("=")[::2]
            if name == "potential" and "=" not in word:
                value = "yes"
            if name not in valid or not value or (name == "potential" and value != "yes"):
                forms = [v if v in ("@", "potential") else v + "=" for v in valid]
                raise Fault(f"option {word!r} is none of: {', '.join(forms)}")
            given[name] = value
        return given

    def numbers(self, ranges: str) -> list[int]:
        """Return the sentence numbers of ``3-6,8``, each of which must exist."""
        found: list[int] = []
        for piece in ranges.split(","):
            if not (match := re.fullmatch(r"(\d+)(?:-(\d+))?", piece.strip())):
                raise Fault(f"{ranges!r} is no sentence number or range such as 3-6,8")
            first = int(match.group(1))
            last = int(match.group(2) or first)
            if not 1 <= first <= last <= len(self.sentences):
                raise Fault(f"no sentences {piece.strip()}; there are 1-{len(self.sentences)}")
            found.extend(range(first, last + 1))
        return found

    def spoken(self, number: str) -> dict[str, Any]:
        """Return a sentence that may be coded, so none of byline or furniture."""
        found = self.numbers(number)
        if len(found) != 1:
            raise Fault(f"{number!r} must be one sentence")
        sentence = self.sentences[found[0]]
        if sentence["part"] in SILENT_PARTS:
            raise Fault(f"sentence {number} is {sentence['part']}, which carries no codes")
        return sentence

    def gold(self) -> dict[str, Any]:
        """Return the gold annotation, keys in the order of the format."""
        order = ("n", "text", "part", "actors", "actor_codes", "models", "claims")
        rows = list(self.cases) or [FIELD]
        return {
            "schema_version": "1",
            "article": f"articles/{self.name}",
            "coder": self.coder,
            "cases": [{"id": slug, "names": names} for slug, names in self.cases.items()],
            "sentences": [{k: s[k] for k in order if k in s} for s in self.sentences.values()],
            "lessons": self.lessons,
            "matrix": {row: {level: self.matrix[row][level] for level in LEVELS} for row in rows},
        }


def add(sentence: dict[str, Any], key: str, value: str | dict[str, Any]) -> None:
    """Append ``value`` to the sentence's list unless it stands there."""
    values = sentence.setdefault(key, [])
    if value not in values:
        values.append(value)


STATEMENTS = {
    "coder": Coding.coder_line,
    "case": Coding.case_line,
    "part": Coding.part_line,
    "a": Coding.actors_line,
    "m": Coding.model_line,
    "c": Coding.claim_line,
    "lesson": Coding.lesson_line,
    "cell": Coding.cell_line,
}


def main(arguments: list[str]) -> int:
    """Run one of the two commands; return the exit code."""
    match arguments:
        case ["sheet", article]:
            for n, (part, text) in numbered_sentences(read(article)).items():
                print(f"{n}\t{part}\t{text}")
            return 0
        case ["gold", article, codes]:
            coding = Coding(Path(article).name, read(article))
            if faults := coding.read(read(codes)):
                print(*(f"{codes}: {fault}" for fault in faults), sep="\n", file=sys.stderr)
                return 1
            print(json.dumps(coding.gold(), ensure_ascii=False, indent=1))
            return 0
    print(__doc__, file=sys.stderr)
    return 2


def read(path: str) -> str:
    """Return the text of a UTF-8 file."""
    return Path(path).read_text(encoding="utf-8-sig")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
