"""How well articles were read."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import add
from pathlib import Path
from statistics import fmean
from typing import Protocol

from graph.evaluation.annotation import Annotation
from graph.evaluation.annotations import annotations
from graph.evaluation.category import Category
from graph.evaluation.comparison import Comparison, compare
from graph.evaluation.given import given
from graph.evaluation.tally import Tally
from graph.evaluation.wanted import wanted
from graph.reading.articles import article
from graph.reading.sources import Source, sources
from ontology.article import Article
from ontology.errors import UnreadableAnnotation
from ontology.reading import Reading


class Reads(Protocol):
    """Whatever makes a reading of an article."""

    def read(self, article: Article) -> Reading:
        """What the article says."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The comparisons of all articles, in the order of the annotations."""

    articles: tuple[Comparison, ...]

    @property
    def headline(self) -> float:
        """The mean of the articles' headlines, from 0 to 1."""
        return fmean(each.headline for each in self.articles)

    @property
    def tallies(self) -> dict[Category, Tally]:
        """The counts of all articles together, per category."""
        return {name: reduce(add, (each.parts[name].tally for each in self.articles)) for name in Category}


@dataclass(frozen=True, slots=True)
class Work:
    """An article to be read, with its annotation and, where there is one, the second annotator's."""

    source: Source
    first: Annotation
    second: Annotation | None = None


def work(gold: Path, paths: Iterable[str | Path], second: Path | None = None) -> tuple[Work, ...]:
    """What there is to be read: every annotated article, found among the paths by its base name.

    Articles without an annotation are passed over. Raises UnreadableAnnotation for an annotation that is damaged,
    that has no article, or that the second annotator did not make; UnreadableArticle for a path that leads nowhere.
    """
    firsts = annotations(gold)
    seconds = annotations(second) if second else {}
    found = {source.identifier: source for source in sources(paths)}
    for name in firsts:
        if name not in found:
            raise UnreadableAnnotation(name, f"an article of that name, which an annotation in {str(gold)!r} is about")
        if second and name not in seconds:
            raise UnreadableAnnotation(name, f"an annotation of that article in {str(second)!r} too")
    return tuple(Work(found[name], annotation, seconds.get(name)) for name, annotation in firsts.items())


def evaluate(reader: Reads, works: Iterable[Work], any_language: bool = False) -> Evaluation:
    """Read the articles and compare each reading with its annotations."""
    return Evaluation(tuple(_compared(reader, each, any_language) for each in works))


def _compared(reader: Reads, each: Work, any_language: bool) -> Comparison:
    reading = reader.read(article(each.source, any_language=any_language))
    second = wanted(each.second) if each.second else None
    return compare(reading.article, given(reading), wanted(each.first), second)
