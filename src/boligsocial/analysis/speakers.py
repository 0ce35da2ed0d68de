"""Say who *I* and *we* are in a sentence, as far as the text tells."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from boligsocial.analysis.actors import bare, roles
from boligsocial.analysis.codes import ActorType
from boligsocial.analysis.findings import Findings
from boligsocial.analysis.result import Source

_SINGULAR = frozenset({"jeg", "mig", "min", "mit", "mine"})
_PLURAL = frozenset({"vi", "os", "vores"})


class Speaker(Struct, frozen=True):
    """Who speaks of himself: as author or quoted, alone or for a group, of which actor types."""

    quoted: bool
    plural: bool
    types: tuple[ActorType, ...]


def speakers(
    findings: Findings, voices: Sequence[Source], types: Mapping[str, ActorType]
) -> tuple[Speaker | None, ...]:
    """Return the speaker of each sentence that holds a first person, None for the others.

    The author is what the byline says (*formand for beboerforeningen*), a person quoted what
    the text calls him. ``voices`` are the sentences' sources, ``types`` the actors' by code.
    """
    author = tuple(
        dict.fromkeys(
            types[match.meaning.code]
            for sentence in findings.sentences
            if sentence.kind == "byline"
            for match in sentence.matches
            if match.meaning.layer == "actor" and not match.compound
        )
    )
    named = {name: types[code] for name, code in roles(findings).items()}
    called = {
        " ".join(word.text for word in findings.words[match.first : match.last + 1]): types[
            match.meaning.code
        ]
        for sentence in findings.sentences
        for match in sentence.matches
        if match.meaning.layer == "actor"
    }

    def quoted(label: str) -> tuple[ActorType, ...]:
        own = next((named[bare(word)] for word in label.split() if bare(word) in named), None)
        found = own or called.get(label)
        return (found,) if found else ()

    result: list[Speaker | None] = []
    for sentence, voice in zip(findings.sentences, voices, strict=True):
        here = {word.lower for word in findings.words[sentence.first : sentence.last + 1]}
        if not sentence.clauses or here.isdisjoint(_SINGULAR | _PLURAL):
            result.append(None)
        elif voice.kind == "author":
            result.append(Speaker(False, here.isdisjoint(_SINGULAR), author))
        else:
            result.append(Speaker(True, here.isdisjoint(_SINGULAR), quoted(voice.label or "")))
    return tuple(result)
