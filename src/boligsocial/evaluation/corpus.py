"""A corpus of articles with gold annotations, and what an analysis of it is worth."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from boligsocial.analysis.result import Analysis
from boligsocial.errors import GoldError
from boligsocial.evaluation.agreement import Alpha, Units, alpha, units
from boligsocial.evaluation.baseline import Terms, code_by_dictionary
from boligsocial.evaluation.coding import Coding, of_analysis, of_gold
from boligsocial.evaluation.gold import Gold, load_gold
from boligsocial.evaluation.scores import Fact, Layer, Scores, compare, facts, pool


class Pair(Struct, frozen=True):
    """An article and one coder's gold annotation of it."""

    article: Path
    gold: Gold

    @property
    def name(self) -> str:
        """The article's file name without its ending."""
        return self.article.stem


class Coded(Struct, frozen=True):
    """A pair and a coding of the article to compare with the gold."""

    name: str
    gold: Gold
    coding: Coding


class ArticleScores(Struct, frozen=True):
    """The scores of one article."""

    name: str
    scores: Scores


class Evaluation(Struct, frozen=True):
    """The scores of every article, their pooled scores, and alpha against the gold."""

    articles: tuple[ArticleScores, ...]
    pooled: Scores
    alpha: Alpha


class Difference(Struct, frozen=True):
    """A sentence, case or cell where gold and coding differ in one layer."""

    article: str
    place: str
    text: str
    agreed: tuple[str, ...]
    missed: tuple[str, ...]
    false: tuple[str, ...]


def pair_of(article: Path, gold: Path) -> Pair:
    """Return an article and the gold annotation that is said to be of it."""
    return Pair(article, load_gold(gold))


def find_pairs(folder: Path) -> tuple[Pair, ...]:
    """Return the pairs of a corpus folder, by name.

    Each ``gold/*.json`` names its article relative to the folder. Raises `GoldError` where there
    is no gold, or no such article.
    """
    found = sorted((folder / "gold").glob("*.json"))
    if not found:
        raise GoldError(f"{folder}: no gold/*.json in this folder")
    return tuple(_pair(folder, path) for path in found)


def _pair(folder: Path, path: Path) -> Pair:
    gold = load_gold(path)
    article = folder / gold.article
    if not article.is_file():
        raise GoldError(f"{path}: $.article: no file {article}")
    return Pair(article, gold)


def code_with(analyze: Callable[[Path], Analysis], pairs: Iterable[Pair]) -> tuple[Coded, ...]:
    """Have each pair's article analysed."""
    return tuple(
        Coded(pair.name, pair.gold, of_analysis(analyze(pair.article), pair.gold)) for pair in pairs
    )


def code_by_terms(terms: Terms, pairs: Iterable[Pair]) -> tuple[Coded, ...]:
    """Code each pair's article with the baseline."""
    return tuple(Coded(p.name, p.gold, code_by_dictionary(p.gold, terms)) for p in pairs)


def evaluate(coded: Sequence[Coded]) -> Evaluation:
    """Score each article and all of them together."""
    articles = tuple(ArticleScores(c.name, compare(c.coding, c.gold)) for c in coded)
    return Evaluation(
        articles=articles,
        pooled=pool(article.scores for article in articles),
        alpha=alpha(sum((units(c.coding, c.gold) for c in coded), Units())),
    )


def differences(coded: Coded, layer: Layer) -> Iterator[Difference]:
    """Yield every place where a coding differs from the gold in ``layer``, in text order."""
    right = facts(of_gold(coded.gold), coded.gold)[layer]
    theirs = facts(coded.coding, coded.gold)[layer]
    texts = {str(sentence.n): sentence.text for sentence in coded.gold.sentences}
    texts |= {f"?{id}": ", ".join(sorted(names)) for id, names in coded.coding.names.items()}
    texts |= {case.id: ", ".join(case.names) for case in coded.gold.cases}
    for place in dict.fromkeys(fact[0] for fact in sorted(right ^ theirs, key=_by_place)):
        here, there = ({f[1:] for f in facts_ if f[0] == place} for facts_ in (right, theirs))
        yield Difference(
            article=coded.name,
            place=str(place),
            text=texts.get(str(place), ""),
            agreed=_words(here & there),
            missed=_words(here - there),
            false=_words(there - here),
        )


def _by_place(fact: Fact) -> tuple[int, str]:
    """Sort by sentence number, then by name."""
    place = fact[0]
    return (place, "") if isinstance(place, int) else (0, place)


def _words(details: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(sorted(" ".join(map(str, detail)) for detail in details))
