"""Hold a codebook against its own examples: every hit must be found, no miss may be."""

from collections.abc import Iterator

from msgspec import Struct

from boligsocial.analysis.actors import actor_mentions
from boligsocial.codebook.types import Codebook
from boligsocial.pipeline.build import Pipeline, find
from boligsocial.reading import read_text


class Example(Struct, frozen=True):
    """A sentence in which an entry must, or must not, be found."""

    layer: str
    code: str
    sentence: str
    wanted: bool


def examples(codebook: Codebook) -> Iterator[Example]:
    """Yield the examples of every entry."""
    for layer, entries in codebook.layers.items():
        for entry in entries:
            yield from (Example(layer, entry.code, s, True) for s in entry.hits)
            yield from (Example(layer, entry.code, s, False) for s in entry.misses)
    for cue in codebook.cues:
        yield from (Example("cue", cue.role, s, True) for s in cue.hits)
        yield from (Example("cue", cue.role, s, False) for s in cue.misses)


def failing(pipeline: Pipeline) -> tuple[str, ...]:
    """Return a line for each example that does not come out as the codebook says."""
    return tuple(
        f"[[{e.layer}]] {e.code}: {'not found' if e.wanted else 'found'} in «{e.sentence}»; "
        f"change its terms or the example"
        for e in examples(pipeline.codebook)
        if found_in(e, pipeline) is not e.wanted
    )


def found_in(example: Example, pipeline: Pipeline) -> bool:
    """Say whether an example's entry is found in its sentence."""
    findings = find(read_text(example.sentence, source="example", force=True), pipeline)
    if example.layer == "actor":
        types = {entry.code: entry.type for entry in pipeline.codebook.actors}
        return any(m.code == example.code for m in actor_mentions(findings, types))
    return any(
        (match.meaning.layer, match.meaning.code) == (example.layer, example.code)
        for sentence in findings.sentences
        for match in sentence.matches
    )
