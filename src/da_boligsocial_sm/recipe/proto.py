"""Lay the original annotation over UD's tokens: what the conversion sees of a sentence."""

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .align import Alignment
from .treebank import Document, Sentence, Token, Word

# Stands for the tag of the second and later pieces of a unit such as `i_dag`.
PIECE = "piece"
UNKNOWN = Word(form="", lemma="", msd="?", label="?")

# Edges from a function word down to the content word that UD makes the head.
_COMPLEMENTS = frozenset({"nobj", "vobj", "preds", "qobj", "avobj", "lobj", "dobj"})
_FUNCTIONAL_MSD = ("SP", "CS", "U=", "PI", "PD", "PO", "AC", "PT", "PP")
_COPULAS = frozenset({"være"})
_AUXILIARIES = frozenset(
    {"have", "være", "blive", "kunne", "ville", "skulle", "måtte", "burde", "turde", "få"}
)


@dataclass(frozen=True, slots=True)
class Proto:
    """A sentence in UD's tokens under the original edges; position n is a virtual root."""

    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]
    first_piece: tuple[int, ...]

    @property
    def root(self) -> int:
        """Return the position of the virtual root."""
        return len(self.tokens)

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the original tag of each token."""
        return tuple(
            w.msd if first == i else PIECE
            for i, (w, first) in enumerate(zip(self.words, self.first_piece, strict=True))
        )

    def complement(self, i: int) -> int | None:
        """Return the child that carries the content of a function word, None of others."""
        if i == self.root:
            return None
        word = self.words[i]
        verb = word.msd.startswith("VA") and word.lemma in _AUXILIARIES
        if not (word.msd.startswith(_FUNCTIONAL_MSD) or verb):
            return None
        for child in self.children[i]:
            label = self.labels[child]
            if label not in _COMPLEMENTS:
                continue
            if (
                verb
                and label not in ("vobj",)
                and not (word.lemma in _COPULAS and label == "preds")
            ):
                continue
            if not verb and label in ("preds", "dobj"):
                continue
            return child
        return None

    def content(self, i: int) -> int:
        """Follow complements down to the content word."""
        seen = {i}
        while (child := self.complement(i)) is not None and child not in seen:
            seen.add(child)
            i = child
        return i

    def rule_head(self, i: int) -> int:
        """Return the head of `i` once function words are turned round."""
        if self.first_piece[i] != i:
            return self.first_piece[i]
        content = self.content(i)
        if content != i:
            return content
        top = i
        while (head := self.heads[top]) != self.root and self.content(head) == i:
            top = head
        return head if head == self.root else self.content(head)

    def walk(
        self, start: int, limit: int
    ) -> Iterator[tuple[int, tuple[str, ...], tuple[int, ...]]]:
        """Yield each node within `limit` edges with its path as steps and as nodes."""
        queue: deque[tuple[int, tuple[str, ...], tuple[int, ...]]] = deque([(start, (), ())])
        seen = {start}
        while queue:
            node, steps, nodes = queue.popleft()
            if steps:
                yield node, steps, nodes
            if len(steps) == limit:
                continue
            around = [(c, "d" + self.labels[c]) for c in self.children[node]]
            if node != self.root:
                around.append((self.heads[node], "u" + self.labels[node]))
            for other, step in around:
                if other not in seen:
                    seen.add(other)
                    queue.append((other, (*steps, step), (*nodes, other)))


def proto(sentence: Sentence, alignment: Alignment, document: Document) -> Proto:
    """Build the proto sentence of an aligned UD sentence."""
    position: dict[int, int] = {}
    for i, w in enumerate(alignment.words):
        if w is not None:
            position.setdefault(w, i)
    n = len(sentence.tokens)
    words, heads, labels, first = [], [], [], []
    for i, w in enumerate(alignment.words):
        word = UNKNOWN if w is None else document.words[w]
        piece_of = i if w is None else position[w]
        words.append(word)
        first.append(piece_of)
        if piece_of != i:
            heads.append(piece_of)
            labels.append(PIECE)
        elif w is None:
            heads.append(i - 1 if i else n)
            labels.append("?")
        else:
            head = position.get(word.head, n)
            heads.append(head if head != i else n)
            labels.append(word.label if head != n else "root")
    _break_cycles(heads, n)
    children: list[list[int]] = [[] for _ in range(n + 1)]
    for i, head in enumerate(heads):
        children[head].append(i)
    return Proto(
        sentence.tokens,
        tuple(words),
        tuple(heads),
        tuple(labels),
        tuple(map(tuple, children)),
        tuple(first),
    )


def _break_cycles(heads: list[int], root: int) -> None:
    for i in range(len(heads)):
        seen: set[int] = set()
        node = i
        while node != root:
            if node in seen:
                heads[node] = root
                break
            seen.add(node)
            node = heads[node]


def majority(counts: Counter[str]) -> str:
    """Return the commonest value, the alphabetically first of equals."""
    return min(counts, key=lambda v: (-counts[v], v))


def protos(
    sentences: Sequence[Sentence],
    alignments: Sequence[Alignment | None],
    documents: Sequence[Document],
) -> list[tuple[int, Proto]]:
    """Pair the index of each aligned sentence with its proto."""
    return [
        (i, proto(s, a, documents[a.document]))
        for i, (s, a) in enumerate(zip(sentences, alignments, strict=True))
        if a is not None
    ]
