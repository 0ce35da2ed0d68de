"""Find the words of a user's own field that the codebook does not know."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from boligsocial.analysis.findings import Findings
from boligsocial.reading.document import Document

_CLASSES = ("NOUN", "VERB")
_LONGEST_LIST = 50
_EXAMPLES = 2
_LEAST = 2


class Suggestion(Struct, frozen=True):
    """A word that no entry covers: its base form and class, where and how often it stands."""

    lemma: str
    pos: str
    count: int
    documents: int
    examples: tuple[str, ...]


def suggest(
    read: Iterable[tuple[Document, Findings]], rarity: Callable[[str], float]
) -> tuple[Suggestion, ...]:
    """Return the uncovered words that are most this field's own, at most fifty.

    A word counts that stands at least twice, names nobody and lies in no codebook term. They
    are ordered by count times ``rarity``, which says how seldom articles in general have a
    lemma, so that *være* and *dag* do not come first.
    """
    counts: Counter[tuple[str, str]] = Counter()
    documents: dict[tuple[str, str], set[int]] = defaultdict(set)
    examples: dict[tuple[str, str], list[str]] = defaultdict(list)
    for number, (document, findings) in enumerate(read):
        for key, sentence in _uncovered(document, findings):
            counts[key] += 1
            documents[key].add(number)
            if len(examples[key]) < _EXAMPLES and sentence not in examples[key]:
                examples[key].append(sentence)
    frequent = [key for key, count in counts.items() if count >= _LEAST]
    frequent.sort(key=lambda key: (-counts[key] * rarity(key[0]), key))
    return tuple(
        Suggestion(*key, counts[key], len(documents[key]), tuple(examples[key]))
        for key in frequent[:_LONGEST_LIST]
    )


def _uncovered(document: Document, findings: Findings) -> Iterator[tuple[tuple[str, str], str]]:
    for sentence in findings.sentences:
        if not sentence.clauses:
            continue
        covered = {
            number
            for match in sentence.matches
            if match.meaning.layer != "class"
            for number in range(match.first, match.last + 1)
        }
        text = " ".join(document.text[sentence.start : sentence.end].split())
        for number in range(sentence.first, sentence.last + 1):
            word = findings.words[number]
            if (
                word.pos in _CLASSES
                and word.text.isalpha()
                and not word.entity
                and number not in covered
            ):
                yield (word.lemma, word.pos), text
