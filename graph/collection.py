"""Store, archive, review list and judgements as one: what a folder `.bundel` holds."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.analysis.asking import rows
from graph.archive import Archive
from graph.bearers import Bearers
from graph.judgements import Judgements
from graph.judging import judged, obeyed
from graph.moving import carried, moved
from graph.namesakes import Samenesses, obey
from graph.review import Review
from graph.store.store import Store
from graph.striking import Forms
from graph.suppressions import Suppressions
from graph.unions import Unions, united
from ontology.article import Article
from ontology.iri import claim_iri
from ontology.reading import Reading

REASONS = "SELECT ?claim ?because WHERE {{ GRAPH <{}> {{ ?claim bundel:because ?because ; bundel:status ?status }} }}"

Reader = Callable[[Article], Reading]


class Collection:
    """What has been read, with its texts, refusals and judgements; changes come in an order that survives a crash."""

    def __init__(
        self,
        store: Store,
        archive: Archive,
        review: Review,
        judgements: Judgements | None = None,
        people: Samenesses | None = None,
        suppressed: Suppressions | None = None,
        merged: Unions | None = None,
    ) -> None:
        self.store = store
        self.archive = archive
        self.review = review
        self.judgements = judgements or Judgements()
        self.people = people or Samenesses()
        self.suppressed = suppressed or Suppressions()
        self.merged = merged or Unions()

    @classmethod
    def open(cls, place: Path | str | None = None, base: str | None = None, read_only: bool = False) -> Self:
        """The collection in a folder, made where there is none, or (None) in memory; errors as `Store.open`."""
        store = Store.open(place, base, read_only)
        logs = (Judgements(place), Samenesses(place), Suppressions(place), Unions(place))
        return cls(store, Archive(place), Review(place), *logs)

    def struck(self, article: Article, read: Reader) -> Article:
        """The article without the names of those who are not to be named; read as it is where it may have any."""
        suspect = any(True for _ in self.suppressed.named(article))
        return self._forms(read(article)).struck(article) if suspect else article

    def read(self, article: Article, read: Reader) -> Reading:
        """What the article says without those who are not to be named, whatever it calls them."""
        reading = read(article)
        struck = self._forms(reading).struck(article)
        return reading if struck == article else read(struck)

    def _forms(self, reading: Reading) -> Forms:
        return Bearers(self.store, self.suppressed, self.merged.now()).forms(reading)

    def holds(self, article: Article, reader: str) -> bool:
        """Whether there is nothing to be gained from reading the article again with this version of the reader."""
        return self.store.holds(article, reader) and self._follows(article.iri)

    def replace(self, reading: Reading) -> None:
        """Put the reading, as people judged its claims and things, in the place of earlier ones of its article.

        First the text, then the graph in one transaction, then the refusals; texts that nothing refers to any more
        go last.
        """
        verdicts = self.judgements.latest(reading.article.iri)
        reading = judged(reading, verdicts, self.store.base)
        led = moved(reading, self.merged.since(), self.store.base)
        if now := self.merged.now():
            reading = judged(united(reading, now), carried(verdicts, led), self.store.base)
        self.archive.put(reading.article)
        self.store.replace(reading)
        self.store.decide(led)
        self.review.replace(reading)
        self.archive.remove(reading.article.iri, keep=reading.article.sha256)
        self._note()

    def settle(self) -> None:
        """Let the graph follow what people answered about namesakes; to be called when all articles have been read."""
        obey(self.store, self.people)
        self.store.decide(self.merged.now(), self.suppressed.taken())
        self._note()

    def _note(self) -> None:
        """Note in the graph which judgements and answers it follows."""
        told, answered = self.judgements.digest(), self.people.digest()
        if told or answered:
            self.store.follow(sha256(f"{told} {answered}".encode()).hexdigest() if answered else told or "")

    def remove(self, article: str) -> None:
        """Forget the article: its claims, its refusals and its text."""
        self.store.remove(article)
        self.review.remove(article)
        self.archive.remove(article)

    def article(self, iri: str) -> Article:
        """The article with the text that the store's claims refer to; UnknownName where there is none."""
        return self.archive.article(iri, self.store.digest(iri))

    def _follows(self, article: str) -> bool:
        """Whether the graph is as the article's judgements would have it; the log may come from elsewhere."""
        if self.store.mentions(article, self.merged.now()):
            return False
        judgements = self.judgements.latest(article)
        if not judgements:
            return True
        reasons = {row["claim"]: row["because"] for row in rows(self.store, REASONS.format(article))}
        out = {claim_iri(refusal.claim, self.store.base): refusal.reason for refusal in self.review.refusals(article)}
        return all(obeyed(judgement, reasons.get(claim), out.get(claim)) for claim, judgement in judgements.items())

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
