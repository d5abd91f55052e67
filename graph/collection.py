"""Store, archive and review list as one: what a folder `.bundel` holds."""

from pathlib import Path
from types import TracebackType
from typing import Self

from graph.archive import Archive
from graph.review import Review
from graph.store.store import Store
from ontology.article import Article
from ontology.reading import Reading
from ontology.vocabulary import BASE


class Collection:
    """What has been read, with its texts and refusals; changes come in an order that survives a crash."""

    def __init__(self, store: Store, archive: Archive, review: Review) -> None:
        self.store = store
        self.archive = archive
        self.review = review

    @classmethod
    def open(cls, place: Path | str | None = None, base: str = BASE, read_only: bool = False) -> Self:
        """The collection in a folder, made where there is none, or (None) in memory; errors as `Store.open`."""
        return cls(Store.open(place, base, read_only), Archive(place), Review(place))

    def holds(self, article: Article, reader: str) -> bool:
        """Whether there is nothing to be gained from reading the article again with this version of the reader."""
        return self.store.holds(article, reader)

    def replace(self, reading: Reading) -> None:
        """Put the reading in the place of earlier ones of its article.

        First the text, then the graph in one transaction, then the refusals; texts that nothing refers to any more
        go last.
        """
        self.archive.put(reading.article)
        self.store.replace(reading)
        self.review.replace(reading)
        self.archive.remove(reading.article.iri, keep=reading.article.sha256)

    def remove(self, article: str) -> None:
        """Forget the article: its claims, its refusals and its text."""
        self.store.remove(article)
        self.review.remove(article)
        self.archive.remove(article)

    def article(self, iri: str) -> Article:
        """The article with the text that the store's claims refer to; UnknownName where there is none."""
        return self.archive.article(iri, self.store.digest(iri))

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
