"""Read the three sources: the original treebank, UD's own splits and the named-entity layer."""

import html
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

TREES = "cdt-da.tar.xz"
TAGGED = "cdt-da-tagged.tar.xz"

_WORD = re.compile(r"<W (?P<attributes>.*)>(?P<form>.*)</W>$")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_ESCAPE = re.compile(r"&([0-9a-f]{2});")


@dataclass(frozen=True, slots=True)
class Word:
    """One token of the original treebank; `head` is a position in its document, -1 for none."""

    form: str
    lemma: str
    msd: str
    head: int = -1
    label: str = "root"


@dataclass(frozen=True, slots=True)
class Document:
    """One text sample: its words and where its sentences and paragraphs start."""

    name: str
    words: tuple[Word, ...]
    sentence_starts: frozenset[int]
    paragraph_starts: frozenset[int]

    def sentences(self) -> list[range]:
        """Return each sentence as a range of word positions."""
        starts = sorted(self.sentence_starts | {0})
        return [
            range(a, b)
            for a, b in zip(starts, [*starts[1:], len(self.words)], strict=True)
            if a < b
        ]


@dataclass(frozen=True, slots=True)
class Token:
    """One token as UD writes it; `head` is a position in its sentence, its own for the root."""

    form: str
    upos: str = ""
    feats: str = ""
    lemma: str = ""
    head: int = -1
    deprel: str = ""
    entity: str = "O"
    space: bool = True


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `msd` holds the original tag of each token where it is known."""

    name: str
    tokens: tuple[Token, ...]
    msd: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        """Return the running text."""
        return "".join(t.form + " " * t.space for t in self.tokens).rstrip()


def read_documents(archive: Path) -> list[Document]:
    """Read every `.tag` document of an archive, in the order of their names."""
    with tarfile.open(archive) as tar:
        members = sorted((m for m in tar if m.name.endswith(".tag")), key=lambda m: m.name)
        return [
            _document(Path(m.name).stem, stream.read().decode("utf-8"))
            for m in members
            if (stream := tar.extractfile(m))
        ]


def _document(name: str, markup: str) -> Document:
    words: list[Word] = []
    sentences: set[int] = set()
    paragraphs: set[int] = set()
    for line in markup.partition("<body>")[2].splitlines():
        if line.startswith("<s>"):
            sentences.add(len(words))
        elif line.startswith(("<p>", "<div1")):
            paragraphs.add(len(words))
        elif match := _WORD.match(line):
            attributes = dict(_ATTRIBUTE.findall(match["attributes"]))
            head, label = _primary_edge(attributes.get("in", ""))
            words.append(
                Word(
                    form=_unescape(match["form"]).strip(),
                    lemma=_unescape(attributes["lemma"]).strip(),
                    msd=attributes["msd"],
                    head=len(words) + head if head else -1,
                    label=label,
                )
            )
    return Document(name, tuple(words), frozenset(sentences), frozenset(paragraphs))


def _primary_edge(edges: str) -> tuple[int, str]:
    """Return offset and label of the first edge that is neither a filler nor a reference."""
    for edge in filter(None, edges.split("|")):
        offset, _, label = edge.partition(":")
        label = _unescape(label)
        if label[0] not in "[{" and label not in ("ref", "coref", "relr", "correl"):
            return int(offset), label.strip("<>")
    return 0, "root"


def _unescape(text: str) -> str:
    plain = html.unescape(html.unescape(text))
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)), plain)


def read_conllu(path: Path) -> list[Sentence]:
    """Read a UD file with its gold annotation."""
    return [
        Sentence(
            name,
            tuple(
                Token(
                    form=c[1],
                    lemma=c[2],
                    upos=c[3],
                    feats="" if c[5] == "_" else c[5],
                    head=int(c[6]) - 1 if c[6] != "0" else i,
                    deprel=c[7],
                    space="SpaceAfter=No" not in c[9],
                )
                for i, c in enumerate(rows)
            ),
        )
        for name, _, rows in _blocks(path)
    ]


def read_entities(path: Path) -> list[Sentence]:
    """Read the named-entity layer: tokens, their spacing and the outermost names."""
    return [
        Sentence(
            name,
            tuple(
                Token(form=row[1], entity=row[2], space=space)
                for row, space in zip(rows, _spacing(text, [r[1] for r in rows]), strict=True)
            ),
        )
        for name, text, rows in _blocks(path)
    ]


def _blocks(path: Path) -> Iterator[tuple[str, str, list[list[str]]]]:
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        comments = dict(
            line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line
        )
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        yield comments["sent_id"], comments.get("text", ""), rows


def _spacing(text: str, forms: list[str]) -> Iterator[bool]:
    """Say for each form whether a space follows it in the text."""
    position = 0
    for form in forms:
        position = text.index(form, position) + len(form)
        yield text[position : position + 1].isspace()


def with_entities(sentences: list[Sentence], entities: list[Sentence]) -> list[Sentence]:
    """Add the names of the entity layer to the same sentences of a UD file."""
    return [
        replace(
            s,
            tokens=tuple(
                replace(t, entity=e.entity) for t, e in zip(s.tokens, n.tokens, strict=True)
            ),
        )
        for s, n in zip(sentences, entities, strict=True)
    ]
