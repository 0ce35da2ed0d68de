"""Annotate tagged text without trees by a teacher that sees the hand-made tags."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from . import student
from .convert import Tables
from .docs import to_doc
from .proto import PIECE
from .quotes import MARK, closing
from .treebank import Document, Sentence, Token, Word

TEACHER_ATTRS = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "TAG")
TEACHER_SIZE = student.Size(rows=(5000, 1000, 2500, 1000, 1500))

_NO_SPACE_BEFORE = frozenset(".,;:!?)]}%»")
_NO_SPACE_AFTER = frozenset("([{«")


def tagged_sentences(documents: Iterable[Document]) -> list[list[Sentence]]:
    """Return each document's paragraphs as sentences of unannotated tokens with their tags.

    A unit such as `i_dag` becomes one token for each piece. The original lemma stands in
    `lemma` until the teacher's word class decides UD's.
    """
    return [paragraph for document in documents for paragraph in _paragraphs(document)]


def _paragraphs(document: Document) -> Iterator[list[Sentence]]:
    paragraph: list[Sentence] = []
    for number, span in enumerate(document.sentences()):
        if paragraph and span.start in document.paragraph_starts:
            yield paragraph
            paragraph = []
        tokens, msd = _pieces([document.words[i] for i in span])
        paragraph.append(Sentence(f"{document.name}-{number}", _spaced(tokens), msd))
    if paragraph:
        yield paragraph


def _pieces(words: Sequence[Word]) -> tuple[list[Token], tuple[str, ...]]:
    tokens: list[Token] = []
    msd: list[str] = []
    for word in words:
        pieces = [p for p in word.form.split("_") if p] or [word.form]
        lemmas = [word.lemma] if len(pieces) == 1 else word.lemma.split("_")
        for k, piece in enumerate(pieces):
            tokens.append(Token(piece, lemma=lemmas[k] if len(lemmas) == len(pieces) else piece))
            msd.append(word.msd if k == 0 else PIECE)
    return tokens, tuple(msd)


def _spaced(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Decide where spaces stood, which the source does not say."""
    forms = [t.form for t in tokens]
    closes = closing(forms)
    spaces = [True] * len(tokens)
    for i, form in enumerate(forms):
        if form in _NO_SPACE_AFTER or (form == MARK and i not in closes):
            spaces[i] = False
        if i and (form in _NO_SPACE_BEFORE or i in closes):
            spaces[i - 1] = False
    return tuple(replace(t, space=s) for t, s in zip(tokens, spaces, strict=True))


def tagged_doc(nlp: Language, sentences: Sequence[Sentence]) -> Doc:
    """Make the document the teacher sees: words, original tags, sentence starts."""
    tokens = [t for s in sentences for t in s.tokens]
    return Doc(
        nlp.vocab,
        words=[t.form for t in tokens],
        spaces=[t.space for t in tokens],
        tags=[m for s in sentences for m in s.msd],
        sent_starts=[i == 0 for s in sentences for i in range(len(s.tokens))],
    )


def train_teacher(gold: Sequence[Sentence], plan: student.Plan) -> Language:
    """Train the teacher on converted trees, each token under its original tag."""
    nlp = student.build(TEACHER_SIZE, TEACHER_ATTRS)
    nlp.remove_pipe("lemmatizer")

    def epoch(rng: random.Random) -> Iterator[Example]:
        order = list(gold)
        rng.shuffle(order)
        for i in range(0, len(order), 6):
            part = order[i : i + 6]
            yield Example(tagged_doc(nlp, part), to_doc(nlp.vocab, part, [" "] * len(part)))

    return student.train(nlp, epoch, plan)


def annotate(
    teacher: Language, tables: Tables, paragraphs: Iterable[Sequence[Sentence]]
) -> list[list[Sentence]]:
    """Return the paragraphs with the teacher's classes, trees and names, and tables' features."""
    paragraphs = list(paragraphs)
    docs = teacher.pipe(tagged_doc(teacher, p) for p in paragraphs)
    return [_read(doc, paragraph, tables) for doc, paragraph in zip(docs, paragraphs, strict=True)]


def _read(doc: Doc, paragraph: Sequence[Sentence], tables: Tables) -> list[Sentence]:
    offset = 0
    result = []
    for sentence in paragraph:
        tokens = []
        for k, (token, msd) in enumerate(zip(sentence.tokens, sentence.msd, strict=True)):
            seen = doc[offset + k]
            upos = seen.pos_
            feats = (
                str(seen.morph)
                if msd == PIECE
                else tables.feats(msd, token.lemma, token.form, upos)
            )
            tokens.append(
                replace(
                    token,
                    upos=upos,
                    feats=feats,
                    lemma=tables.lemma(token.lemma, token.form, upos),
                    head=seen.head.i - offset,
                    deprel="root" if seen.dep_ == "ROOT" else seen.dep_,
                    entity=f"{seen.ent_iob_}-{seen.ent_type_}" if seen.ent_type_ else "O",
                )
            )
        result.append(replace(sentence, tokens=tuple(tokens)))
        offset += len(sentence.tokens)
    return result
