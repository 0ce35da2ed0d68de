"""The words of tables and explanations, in both languages; those for codes are the codebook's."""

from collections.abc import Mapping

from msgspec import Struct

from boligsocial.codebook.labels import Language


class Noun(Struct, frozen=True):
    """A word to count with."""

    one: str
    many: str

    def count(self, number: int) -> str:
        """Return the number and the word in the form that goes with it."""
        return f"{number} {self.one if number == 1 else self.many}"


class Words(Struct, frozen=True):
    """What the console writers say."""

    case: str
    field: str
    unused_potential: str
    possible: str
    claims: str
    claim: str
    model: str
    missing: str
    participating: str
    source: str
    cases: str
    inferred: str
    rule: str
    decided_by: str
    no_sentences: str
    pipeline: str
    codebook: str
    hint: str
    counts: Mapping[str, Noun]


WORDS: Mapping[Language, Words] = {
    "da": Words(
        case="Sag",
        field="Feltet som helhed",
        unused_potential="uudnyttet potentiale",
        possible="muligt eller uudnyttet",
        claims="påstande",
        claim="påstand",
        model="model",
        missing="mangler",
        participating="deltager",
        source="kilde",
        cases="sager",
        inferred="udledt",
        rule="regel",
        decided_by="afgjort af",
        no_sentences="Ingen sætninger siger noget om sagen på dette niveau.",
        pipeline="sprogmodel",
        codebook="kodebog",
        hint="Sætningerne bag en celle: boligsocial analyze FIL",
        counts={
            "cases": Noun("sag", "sager"),
            "actors": Noun("aktør", "aktører"),
            "models": Noun("omtale af modeller", "omtaler af modeller"),
            "claims": Noun("påstand", "påstande"),
            "lessons": Noun("læringspunkt", "læringspunkter"),
            "sentences": Noun("sætning", "sætninger"),
        },
    ),
    "en": Words(
        case="Case",
        field="The field as a whole",
        unused_potential="unused potential",
        possible="potential or unused",
        claims="claims",
        claim="claim",
        model="model",
        missing="missing",
        participating="taking part",
        source="source",
        cases="cases",
        inferred="inferred",
        rule="rule",
        decided_by="decided by",
        no_sentences="No sentence says anything about the case at this level.",
        pipeline="pipeline",
        codebook="codebook",
        hint="The sentences behind a cell: boligsocial analyze FILE",
        counts={
            "cases": Noun("case", "cases"),
            "actors": Noun("actor", "actors"),
            "models": Noun("use of models", "uses of models"),
            "claims": Noun("claim", "claims"),
            "lessons": Noun("lesson", "lessons"),
            "sentences": Noun("sentence", "sentences"),
        },
    ),
}
