"""Join sentences to training documents: spaced, in paragraphs, as headings and lists, wrapped."""

import random
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from .augment import vary
from .treebank import Sentence, Token

_WRAP_AT = 72
_WRAPPED = 0.05
_MOST_SENTENCES = 12


def to_doc(
    vocab: Vocab, sentences: Sequence[Sentence], gaps: Sequence[str], wrap: bool = False
) -> Doc:
    """Build a gold document with `gaps[i]` after sentence i; line breaks are tokens, as in spaCy.

    A token whose entity is "" leaves open whether it is part of a name.
    """
    rows: list[Token] = []
    spaces: list[bool] = []
    heads: list[int] = []

    def add(token: Token, space: bool, head: int) -> None:
        rows.append(token)
        spaces.append(space)
        heads.append(head)

    for sentence, gap in zip(sentences, gaps, strict=True):
        breaks = _breaks(sentence) if wrap else frozenset()
        first = len(rows)
        places = [first + i + sum(b < i for b in breaks) for i in range(len(sentence.tokens))]
        last = len(places) - 1
        for i, token in enumerate(sentence.tokens):
            space = token.space if i < last else gap.startswith(" ")
            add(token, space and i not in breaks, places[token.head])
            if i in breaks:
                add(_line_break("\n"), False, len(rows) - 1)
        if gap.strip(" "):
            add(_line_break(gap.strip(" ")), False, len(rows) - 1)
    return Doc(
        vocab,
        words=[t.form for t in rows],
        spaces=spaces,
        tags=[t.upos for t in rows],
        pos=[t.upos for t in rows],
        morphs=[t.feats for t in rows],
        lemmas=[t.lemma for t in rows],
        heads=heads,
        deps=["ROOT" if t.deprel == "root" else t.deprel for t in rows],
        ents=[t.entity or "-" for t in rows],
    )


def _line_break(text: str) -> Token:
    return Token(text, "SPACE", "", text, 0, "dep", "O", False)


def _breaks(sentence: Sentence) -> frozenset[int]:
    """Choose the tokens after which a hard-wrapped text breaks the line."""
    column = 0
    result = set()
    for i, token in enumerate(sentence.tokens[:-1]):
        column += len(token.form) + token.space
        if column > _WRAP_AT and token.space and sentence.tokens[i + 1].entity[:1] != "I":
            result.add(i)
            column = 0
    return frozenset(result)


def example(
    nlp: Language, sentences: Sequence[Sentence], gaps: Sequence[str], wrap: bool = False
) -> Example:
    """Pair the raw text, as the tokenizer cuts it, with its gold document."""
    reference = to_doc(nlp.vocab, sentences, gaps, wrap)
    return Example(nlp.make_doc(reference.text), reference)


def epoch(
    nlp: Language,
    gold: Sequence[Sentence],
    paragraphs: Sequence[Sequence[Sentence]],
    rng: random.Random,
) -> Iterator[Example]:
    """Yield one epoch: gold sentences in random company, running paragraphs in their order."""
    order = list(gold)
    rng.shuffle(order)
    parts: list[tuple[list[Sentence], list[str]]] = []
    while order:
        size = rng.randint(1, _MOST_SENTENCES)
        part, order = order[:size], order[size:]
        parts.append((part, _gaps(len(part), rng)))
    running = list(paragraphs)
    while running:
        size = rng.randint(1, 4)
        taken, running = running[:size], running[size:]
        between = rng.choice(["\n\n", "\n\n", "\n", " "])
        gaps = [gap for p in taken for gap in [" "] * (len(p) - 1) + [between]]
        parts.append(([s for p in taken for s in p], gaps))
    rng.shuffle(parts)
    for sentences, gaps in parts:
        varied, as_list = vary(sentences, rng)
        gaps = ["\n"] * len(gaps) if as_list else gaps
        gaps[-1] = rng.choice(["", "", "\n", "\n\n"])
        yield example(nlp, varied, gaps, wrap=rng.random() < _WRAPPED)


def _gaps(count: int, rng: random.Random) -> list[str]:
    """Choose what stands between the sentences of one document of gold sentences."""
    style = rng.random()
    if style < 0.5:
        return [" "] * count
    if style < 0.7:
        return ["\n\n"] * count
    if style < 0.75:
        return ["\n"] * count
    return rng.choices([" ", "\n\n", "\n", " \n"], [0.7, 0.2, 0.07, 0.03], k=count)
