"""Turn annotated text into training samples: sets of features and of labels."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from boligsocial.analysis.actors import actor_mentions
from boligsocial.analysis.candidates import candidates, written
from boligsocial.analysis.findings import Findings
from boligsocial.analysis.lists import lead_ins
from boligsocial.analysis.signs import Signs, describe
from boligsocial.analysis.sources import sources
from boligsocial.evaluation.alignment import Span, locate
from boligsocial.evaluation.corpus import Pair
from boligsocial.evaluation.gold import GoldSentence
from boligsocial.learned.features import context, features
from boligsocial.pipeline.build import Pipeline, find
from boligsocial.reading import read, read_text


class Sample(Struct, frozen=True):
    """A sentence: the text it is from, what is seen of it, and what coders say of it."""

    article: str
    features: frozenset[str]
    labels: frozenset[str]
    named: frozenset[str] = frozenset()


class CaseSample(Struct, frozen=True):
    """A candidate, what the text shows of it, and the gold cases that it names."""

    article: str
    shown: Signs
    cases: tuple[str, ...]


def article_samples(
    pair: Pair, pipeline: Pipeline
) -> tuple[tuple[Sample, ...], tuple[CaseSample, ...]]:
    """Return the samples of an annotated article: its sentences and its case candidates."""
    document = read(pair.article, force=True)
    findings = find(document, pipeline)
    contexts = _contexts(findings, pipeline)
    spans = locate([sentence.text for sentence in pair.gold.sentences], document.text)
    golds = [(span, gold) for span, gold in zip(spans, pair.gold.sentences, strict=True) if span]
    sentences = tuple(
        _sample(pair.name, findings, number, contexts, labels_of(gold))
        for number, sentence in enumerate(findings.sentences)
        if sentence.clauses and (gold := _nearest((sentence.start, sentence.end), golds))
    )
    return sentences, tuple(_case_samples(pair, findings))


def passage_samples(path: Path, pipeline: Pipeline) -> tuple[Sample, ...]:
    """Return the samples of a file of labelled passages.

    One sentence a line: words, claims (``status:outcome+outcome``), models
    (``code:status:level``), parted by tabs; a blank line ends a passage.
    """
    samples = []
    for number, passage in enumerate(path.read_text(encoding="utf-8").split("\n\n")):
        rows = [line.split("\t") for line in passage.splitlines() if line.strip()]
        for row in rows:
            findings = find(read_text(row[0], source=str(path), force=True), pipeline)
            contexts = _contexts(findings, pipeline)
            labels = frozenset(_passage_labels(row[1], row[2]))
            samples += [
                _sample(f"{path.stem} {number}", findings, at, contexts, labels)
                for at, sentence in enumerate(findings.sentences)
                if sentence.clauses
            ]
    return tuple(samples)


def labels_of(gold: GoldSentence) -> frozenset[str]:
    """Return a gold sentence's codes as labels."""
    return frozenset(_labels(gold))


def _labels(gold: GoldSentence) -> Iterator[str]:
    for kind in gold.actors:
        yield f"actor:{kind}"
    for claim in gold.claims:
        yield "claim"
        yield f"claim_status:{claim.status}"
        yield from (f"outcome:{code}" for code in claim.outcomes)
        yield from (f"claim_level:{level}" for level in claim.levels)
        if claim.source != "author":
            yield "source:other"
    for use in gold.models:
        yield "model"
        yield f"model:{use.code}"
        yield f"model_status:{use.status}"
        if use.level:
            yield f"model_level:{use.level}"


def _passage_labels(claims: str, models: str) -> Iterator[str]:
    for claim in claims.split(";") if claims.strip() != "-" else ():
        status, _, outcomes = claim.strip().partition(":")
        yield "claim"
        yield f"claim_status:{status}"
        yield from (f"outcome:{code}" for code in outcomes.split("+"))
    for use in models.split(";") if models.strip() != "-" else ():
        code, status, level = use.strip().split(":")
        yield "model"
        yield f"model:{code}"
        yield f"model_status:{status}"
        if level != "?":
            yield f"model_level:{level}"


def _contexts(findings: Findings, pipeline: Pipeline) -> Sequence[frozenset[str]]:
    types = {entry.code: entry.type for entry in pipeline.codebook.actors}
    return context(
        findings,
        actor_mentions(findings, types),
        sources(findings, types),
        lead_ins(findings),
        types,
    )


def _sample(
    article: str,
    findings: Findings,
    number: int,
    contexts: Sequence[frozenset[str]],
    labels: frozenset[str],
) -> Sample:
    clauses, whole = features(findings.words, findings.sentences[number], contexts[number])
    named = {
        m.meaning.code for m in findings.sentences[number].matches if m.meaning.layer == "model"
    }
    return Sample(article, whole.union(*clauses), labels, frozenset(named))


def _nearest(span: Span, golds: Sequence[tuple[Span, GoldSentence]]) -> GoldSentence | None:
    def shared(other: Span) -> int:
        return min(span[1], other[1]) - max(span[0], other[0])

    best = max(golds, key=lambda pair: shared(pair[0]), default=None)
    return best[1] if best is not None and shared(best[0]) > 0 else None


def _case_samples(pair: Pair, findings: Findings) -> Iterator[CaseSample]:
    names = {
        " ".join(name.lower().split()): case.id for case in pair.gold.cases for name in case.names
    }
    found = candidates(findings)
    for candidate, shown in zip(found, describe(found, findings), strict=True):
        texts = {written(findings, o).lower() for o in candidate.occurrences}
        cases = tuple(sorted({names[text] for text in texts if text in names}))
        yield CaseSample(pair.name, shown, cases)
