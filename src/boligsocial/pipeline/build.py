"""Build the pipeline that reads a document: the only place that loads a spaCy model."""

from msgspec import Struct
from spacy.language import Language
from spacy.tokens import Span

from boligsocial.analysis.clauses import clauses
from boligsocial.analysis.codes import ANALYSED_PARTS
from boligsocial.analysis.findings import Findings, SentenceFindings, Word
from boligsocial.analysis.result import PipelineInfo
from boligsocial.codebook.types import Codebook
from boligsocial.errors import ModelError
from boligsocial.lexicon import words as lexicon_words
from boligsocial.pipeline.classes import Classifier
from boligsocial.pipeline.documents import make_docs
from boligsocial.pipeline.index import term_index
from boligsocial.pipeline.terms import TermIndex
from boligsocial.pipeline.words import words_of
from boligsocial.reading.document import Document

BUNDLED = "da_boligsocial_sm"


class Pipeline(Struct, frozen=True):
    """A loaded spaCy pipeline with the codebook that it looks for."""

    nlp: Language
    codebook: Codebook
    terms: TermIndex
    classifier: Classifier
    info: PipelineInfo


def load_pipeline(codebook: Codebook, model: str | None = None) -> Pipeline:
    """Load the bundled pipeline, or any Danish spaCy pipeline by name or path.

    Raises ModelError where it is not installed, not Danish, or lacks tags or sentences.
    """
    nlp = load_language(model)
    name = f"{nlp.meta['lang']}_{nlp.meta['name']}"
    return Pipeline(
        nlp=nlp,
        codebook=codebook,
        terms=term_index(codebook),
        classifier=Classifier(lexicon_words()),
        info=PipelineInfo(name=name, version=str(nlp.meta["version"])),
    )


def load_language(model: str | None) -> Language:
    """Load a spaCy pipeline and check that it can do what the analysis needs."""
    if model is None or model == BUNDLED:
        import da_boligsocial_sm

        return da_boligsocial_sm.load()
    import spacy

    try:
        nlp = spacy.load(model)
    except OSError:
        raise ModelError(
            f"{model}: no such spaCy pipeline; install it (python -m spacy download {model}) "
            f"or leave --model out to use {BUNDLED}"
        ) from None
    if nlp.lang != "da":
        raise ModelError(f"{model}: is a pipeline for «{nlp.lang}»; choose a Danish one")
    annotated = {
        attribute for pipe in nlp.pipe_names for attribute in nlp.get_pipe_meta(pipe).assigns
    }
    for need, made_by in (("token.pos", "morphologizer"), ("doc.sents", "parser")):
        if need not in annotated and not (
            need == "doc.sents" and "token.is_sent_start" in annotated
        ):
            raise ModelError(f"{model}: has no {made_by}; choose a pipeline that has one")
    return nlp


def find(document: Document, pipeline: Pipeline) -> Findings:
    """Read a document and return its words, sentences, clauses and terms."""
    words: list[Word] = []
    spans: list[tuple[int, int]] = []
    for offset, tokens in make_docs(pipeline.nlp, document):
        doc = pipeline.nlp(tokens)
        spans += [
            (len(words) + first, len(words) + last)
            for first, last in (_trimmed(sent) for sent in doc.sents)
            if not doc[first].is_space
        ]
        words += words_of(doc, offset, pipeline.classifier)
    sentences: list[SentenceFindings] = []
    part = 0
    for number, (first, last) in enumerate(spans, 1):
        start, end = words[first].start, words[last].end
        while document.parts[part].end <= start:
            part += 1
        kind = document.parts[part].kind
        analysed = kind in ANALYSED_PARTS
        # A byline's own actors are none of the text's, but tell who its author is.
        read = analysed or kind == "byline"
        sentences.append(
            SentenceFindings(
                id=f"s{number}",
                part=part,
                kind=kind,
                first=first,
                last=last,
                start=start,
                end=end,
                clauses=clauses(words, first, last) if analysed else (),
                matches=tuple(pipeline.terms.find(words, first, last)) if read else (),
            )
        )
    return Findings(words=tuple(words), sentences=tuple(sentences))


def _trimmed(sentence: Span) -> tuple[int, int]:
    """Return a sentence's first and last token that are no white space."""
    first, last = sentence.start, sentence.end - 1
    while first < last and sentence.doc[first].is_space:
        first += 1
    while last > first and sentence.doc[last].is_space:
        last -= 1
    return first, last
