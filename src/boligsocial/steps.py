"""The way of the data, step by step: a document in, an analysis out."""

import hashlib
from collections.abc import Mapping, Sequence
from importlib.metadata import version

from boligsocial.analysis import result
from boligsocial.analysis.actors import Mention, actor_mentions, weigh
from boligsocial.analysis.cases import FoundCase, discover, topics
from boligsocial.analysis.claims import FoundClaim, outcome_claims
from boligsocial.analysis.codes import LEVELS, ActorType
from boligsocial.analysis.findings import Findings
from boligsocial.analysis.guide import guide
from boligsocial.analysis.lessons import lessons
from boligsocial.analysis.lists import lead_ins
from boligsocial.analysis.matrix import matrix
from boligsocial.analysis.sources import settle, sources
from boligsocial.analysis.uses import Use, model_uses
from boligsocial.codebook.types import Codebook
from boligsocial.learned.features import context
from boligsocial.learned.score import case_threshold, judge_case, score, sentence_model
from boligsocial.pipeline.build import Pipeline, find
from boligsocial.reading.document import Document

TOOL = "boligsocial"
# Found by cross-validation on the tuning corpus: 0 to 0.4 and 0.3 to 0.5.
LEAST_ACTOR = 0.15
SURE_ACTOR = 0.4
LEAST_VOICE = 0.2
SURE_VOICE = 0.55


def analyze(document: Document, pipeline: Pipeline) -> result.Analysis:
    """Analyse a document with a loaded pipeline."""
    codebook = pipeline.codebook
    types = {entry.code: entry.type for entry in codebook.actors}

    findings = find(document, pipeline)
    mentions = actor_mentions(findings, types)
    voices = sources(findings, types)
    leads = lead_ins(findings)
    scores = score(findings, context(findings, mentions, voices, leads, types))
    going_by = guide(codebook, sentence_model().thresholds)
    cases = discover(findings, judge_case, case_threshold())
    about = topics(findings, cases)
    learned = [sentence.score if sentence else None for sentence in scores]
    actors = weigh(findings, mentions, learned, types, LEAST_ACTOR, SURE_ACTOR)
    voices = settle(voices, learned, LEAST_VOICE, SURE_VOICE)
    conclusions = lessons(findings, document.text)
    uses = model_uses(findings, scores, about, going_by, conclusions, leads)
    general = {use.sentence for use in uses if use.status == "general"}
    claims = outcome_claims(findings, scores, about, voices, going_by, conclusions, general)
    return _Assembly(document, findings, codebook, types, actors).analysis(
        pipeline, cases, uses, claims, conclusions
    )


class _Assembly:
    """Write what was found in the words of the contract: ids, offsets, texts."""

    def __init__(
        self,
        document: Document,
        findings: Findings,
        codebook: Codebook,
        types: Mapping[str, ActorType],
        mentions: Sequence[Mention],
    ) -> None:
        self._document = document
        self._findings = findings
        self._codebook = codebook
        self._types = types
        self._mentions = mentions
        self._actor_codes: dict[int, list[str]] = {}
        for mention in mentions:
            self._actor_codes.setdefault(mention.sentence, []).append(mention.code)

    def analysis(
        self,
        pipeline: Pipeline,
        cases: Sequence[FoundCase],
        uses: Sequence[Use],
        claims: Sequence[FoundClaim],
        found_lessons: Sequence[tuple[int, ...]],
    ) -> result.Analysis:
        labels = self._codebook.labels
        written_cases = tuple(self._case(case) for case in cases)
        written_uses = tuple(self._use(n, use) for n, use in enumerate(uses, 1))
        models: dict[int, list[str]] = {}
        for use in uses:
            models.setdefault(use.sentence, []).append(use.model)
        written_claims = tuple(self._claim(n, claim, models) for n, claim in enumerate(claims, 1))
        return result.Analysis(
            provenance=result.Provenance(
                tool=TOOL,
                version=version(TOOL),
                pipeline=pipeline.info,
                codebook=result.CodebookInfo(
                    self._codebook.name, self._codebook.version, self._codebook.sha256
                ),
            ),
            document=self._document_info(),
            actors=self._actors(),
            cases=written_cases,
            models=written_uses,
            claims=written_claims,
            lessons=tuple(
                self._lesson(n, numbers, written_claims)
                for n, numbers in enumerate(found_lessons, 1)
            ),
            matrix=matrix(
                written_cases,
                written_uses,
                written_claims,
                {level: labels["level"][level].da for level in LEVELS},
                labels["row"]["field"].da,
            ),
        )

    def _span(self, first: int, last: int) -> tuple[int, int, str]:
        start, end = self._findings.words[first].start, self._findings.words[last].end
        return start, end, self._document.text[start:end]

    def _sentence(self, number: int) -> str:
        return self._findings.sentences[number].id

    def _document_info(self) -> result.DocumentInfo:
        document = self._document
        return result.DocumentInfo(
            id=hashlib.sha256(document.text.encode("utf-8")).hexdigest(),
            source=document.source,
            title=document.title,
            language="da",
            text=document.text,
            parts=tuple(
                result.PartSpan(f"p{n}", part.kind, part.start, part.end)
                for n, part in enumerate(document.parts, 1)
            ),
            sentences=tuple(
                result.Sentence(s.id, f"p{s.part + 1}", s.start, s.end)
                for s in self._findings.sentences
            ),
        )

    def _actors(self) -> tuple[result.Actor, ...]:
        by_code: dict[str, list[result.ActorMention]] = {}
        for mention in self._mentions:
            written = result.ActorMention(
                self._sentence(mention.sentence),
                *self._span(mention.first, mention.last),
                mention.kind,
            )
            by_code.setdefault(mention.code, []).append(written)
        labels = self._codebook.labels["actor"]
        return tuple(
            result.Actor(code, labels[code].da, self._types[code], tuple(mentions))
            for code, mentions in by_code.items()
        )

    def _actors_in(self, sentence: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._actor_codes.get(sentence, ())))

    def _case(self, case: FoundCase) -> result.Case:
        return result.Case(
            case.id,
            case.label,
            tuple(
                result.CaseMention(self._sentence(m.sentence), *self._span(m.first, m.last), m.kind)
                for m in case.mentions
            ),
        )

    def _use(self, number: int, use: Use) -> result.ModelUse:
        sentence = self._findings.sentences[use.sentence]
        start, end, text = self._span(use.first, use.last)
        return result.ModelUse(
            id=f"m{number}",
            model=use.model,
            status=use.status,
            cases=use.cases,
            level=use.level,
            level_inferred=use.level_inferred,
            actors=self._actors_in(use.sentence),
            sentence=sentence.id,
            start=start,
            end=end,
            text=text,
            rule=use.rule,
        )

    def _claim(
        self, number: int, claim: FoundClaim, models: Mapping[int, Sequence[str]]
    ) -> result.Claim:
        sentence = self._findings.sentences[claim.sentence]
        start, end, text = self._span(claim.clause.first, claim.clause.last)
        return result.Claim(
            id=f"c{number}",
            status=claim.status,
            outcomes=claim.outcomes,
            cases=claim.cases,
            levels=claim.levels,
            models=tuple(dict.fromkeys(models.get(claim.sentence, ()))),
            actors=self._actors_in(claim.sentence),
            source=claim.source,
            trigger=result.Trigger(*self._span(claim.trigger_first, claim.trigger_last)),
            sentence=sentence.id,
            start=start,
            end=end,
            text=text,
            rule=claim.rule,
        )

    def _lesson(
        self, number: int, sentences: Sequence[int], claims: Sequence[result.Claim]
    ) -> result.Lesson:
        ids = tuple(self._sentence(n) for n in sentences)
        start = self._findings.sentences[sentences[0]].start
        end = self._findings.sentences[sentences[-1]].end
        return result.Lesson(
            id=f"l{number}",
            sentences=ids,
            start=start,
            end=end,
            text=self._document.text[start:end],
            claims=tuple(claim.id for claim in claims if claim.sentence in ids),
        )
