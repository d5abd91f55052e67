"""From articles to the graph."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from graph.collection import Collection
from graph.reading.articles import article
from graph.reading.sources import Source, sources
from ontology.article import Article
from ontology.errors import OtherLanguage, UnreadableArticle
from ontology.reading import Reading
from ontology.vocabulary import BASE


class Reads(Protocol):
    """Whatever makes a reading of an article; the same version makes the same reading."""

    @property
    def version(self) -> str:
        """What changes when the same article would be read differently."""

    def read(self, article: Article) -> Reading:
        """What the article says."""


class Outcome(StrEnum):
    """How it went with one article."""

    READ = "read"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one source: the numbers of claims stored and kept out, or the error that stopped it."""

    place: str
    outcome: Outcome
    claims: int = 0
    refusals: int = 0
    error: UnreadableArticle | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What became of every source, in the order of reading."""

    results: tuple[Result, ...]

    def count(self, outcome: Outcome) -> int:
        """How many articles had this outcome."""
        return Counter(result.outcome for result in self.results)[outcome]

    @property
    def troubles(self) -> tuple[Result, ...]:
        """The articles that were not stored."""
        return tuple(result for result in self.results if result.error)

    @property
    def claims(self) -> int:
        """How many claims were stored, those of unchanged articles not counted."""
        return sum(result.claims for result in self.results)


Progress = Callable[[int, int, Result], None]


@dataclass(frozen=True, slots=True)
class Builder:
    """Reads articles into a collection."""

    collection: Collection
    reader: Reads
    base: str = BASE
    any_language: bool = False

    def build(self, paths: Iterable[str | Path], progress: Progress | None = None) -> Report:
        """Read the articles that are new or changed, or that another version of the reader read.

        Each article is stored as a whole before the next is read; one that fails leaves all that is stored as it
        was. `progress` is called after each with how many are done, how many there are, and what became of it.
        Raises UnreadableArticle, before anything is read, for a path that leads nowhere.
        """
        found = sources(paths)
        results: list[Result] = []
        for source in found:
            results.append(self._result(source))
            if progress:
                progress(len(results), len(found), results[-1])
        self.collection.settle()
        return Report(tuple(results))

    def _result(self, source: Source) -> Result:
        try:
            return self._stored(source, article(source, self.base, self.any_language))
        except OtherLanguage as error:
            return Result(source.place, Outcome.REFUSED, error=error)
        except UnreadableArticle as error:
            return Result(source.place, Outcome.FAILED, error=error)

    def _stored(self, source: Source, given: Article) -> Result:
        def read(told: Article) -> Reading:
            return self._reading(source, told)

        new = self.collection.struck(given, read)
        if self.collection.holds(new, self.reader.version):
            return Result(source.place, Outcome.UNCHANGED)
        reading = self.collection.read(new, read)
        if reading.article != new and self.collection.holds(reading.article, self.reader.version):
            return Result(source.place, Outcome.UNCHANGED)
        self.collection.replace(reading)
        return Result(source.place, Outcome.READ, len(reading.claims), len(reading.refusals))

    def _reading(self, source: Source, new: Article) -> Reading:
        try:
            return self.reader.read(new)
        except Exception as error:
            raise UnreadableArticle(
                source.place, f"an article that the reader can take in; it stopped with {type(error).__name__}: {error}"
            ) from error
