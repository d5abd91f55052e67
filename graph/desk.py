"""Where a person adds articles and judges claims."""

import secrets
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import TYPE_CHECKING, Any

from graph.analysis.asking import rows
from graph.collection import Collection
from graph.draft import Draft, Offer, Stage
from graph.namesakes import answer
from graph.reading.articles import article
from graph.reading.sources import Source
from ontology.article import Article
from ontology.errors import BundelError, UnknownName, UnreadableArticle
from ontology.iri import claim_iri
from ontology.judgement import Judgement, Verdict, address
from ontology.reading import Reading

if TYPE_CHECKING:
    from graph.build import Reads

MOST = 20
ORIGIN = """SELECT ?article WHERE {{ GRAPH ?article {{ <{}> prov:wasQuotedFrom ?article }} }}"""


class Desk:
    """Reads what is offered, keeps what is approved and records judgements, in the collection of a folder.

    The folder is opened for writing only while something is written; StoreInUse tells that another program has it.
    Drafts live in memory, the last twenty of them.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        self._drafts: OrderedDict[str, Draft] = OrderedDict()
        self._reading = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._writing = Lock()

    @cached_property
    def base(self) -> str:
        """What the things of the collection are named under."""
        with Collection.open(self._place, read_only=True) as collection:
            return collection.store.base

    @cached_property
    def reader(self) -> "Reads":
        """The reader, made when it is first needed."""
        from graph.equipment import reader

        return reader(self.base)

    def offer(self, offer: Offer) -> Draft:
        """Begin to read what is offered."""
        draft = Draft(secrets.token_urlsafe(9), offer)
        self._drafts[draft.id] = draft
        while len(self._drafts) > MOST:
            self._drafts.popitem(last=False)
        self._reading.submit(self._read, draft)
        return draft

    def draft(self, id_: str) -> Draft:
        """A draft as far as it is now; UnknownName where there is none of that id."""
        try:
            return self._drafts[id_]
        except KeyError as error:
            raise UnknownName(id_, "an article that is being added") from error

    def discard(self, id_: str) -> None:
        """Forget a draft."""
        self._drafts.pop(self.draft(id_).id)

    def keep(self, id_: str, verdicts: Iterable[tuple[str, Verdict, str]]) -> Reading:
        """Put what was read in the collection, with (claim's IRI, verdict, remark) of what was judged about it."""
        draft = self.draft(id_)
        if draft.reading is None:
            raise UnknownName(id_, f"an article that has been read; this one is {draft.stage}")
        known = {claim_iri(claim, self.base) for claim in _all(draft.reading)}
        judgements = [_judgement(claim, draft.reading.article.iri, verdict, said) for claim, verdict, said in verdicts]
        for judgement in judgements:
            if judgement.claim not in known:
                raise UnknownName(judgement.claim, "a claim of the article that is being added")
        with self._collection() as collection:
            collection.judgements.add(*judgements)
            collection.replace(draft.reading)
            collection.settle()
        self._drafts.pop(id_, None)
        return draft.reading

    def judge(self, claim: str, verdict: Verdict, remark: str = "") -> bool:
        """Record a judgement on a claim of the graph or the review list; whether the graph follows it already.

        It does not where the article was read by another reader than ours; then it follows at the next build.
        """
        with self._collection() as collection:
            judgement = _judgement(claim, origin(collection, claim), verdict, remark)
            collection.judgements.add(judgement)
            told = collection.article(judgement.article)
            if collection.holds(told, stamped := self._stamp(collection, told)):
                return True
            if stamped != self.reader.version:
                return False
            collection.replace(self.reader.read(told))
            collection.settle()
            return True

    def tell(self, id_: str, same: bool, remark: str = "") -> None:
        """Record whether the two people of a question are one; UnknownName where there is no such question."""
        with self._collection() as collection:
            answer(collection.store, collection.people, id_, same, remark)
            collection.settle()

    def _stamp(self, collection: Collection, told: Article) -> str:
        found = collection.store.stamp(told.iri)
        return found[1] if found else ""

    @contextmanager
    def _collection(self) -> Iterator[Collection]:
        with self._writing, Collection.open(self._place) as collection:
            yield collection

    def _read(self, draft: Draft) -> None:
        """Go through the stages of a draft; runs beside everything else, one draft at a time."""
        try:
            self._update(draft, stage=Stage.FETCHING if draft.offer.data is None else Stage.PREPARING)
            told = draft.offer.told.of(_article(draft.offer, self.base))
            self._update(draft, stage=Stage.PREPARING)
            reader = self.reader
            self._update(draft, stage=Stage.READING)
            with Collection.open(self._place, self.base, read_only=True) as collection:
                reading = collection.read(collection.struck(told, reader.read), reader.read)
            self._update(draft, stage=Stage.DONE, reading=reading, replaces=self._replaced(reading.article))
        except BundelError as error:
            self._update(draft, stage=Stage.FAILED, error=error)
        except Exception as error:
            stopped = f"an article that the reader can take in; it stopped with {type(error).__name__}: {error}"
            self._update(draft, stage=Stage.FAILED, error=UnreadableArticle(draft.offer.name, stopped))

    def _update(self, draft: Draft, **change: Any) -> None:
        if draft.id in self._drafts:
            self._drafts[draft.id] = replace(draft, **change)

    def _replaced(self, told: Article) -> str | None:
        """The title of another article that bears the same name."""
        with Collection.open(self._place, self.base, read_only=True) as collection:
            try:
                old = collection.article(told.iri)
            except UnknownName:
                return None
            return (old.title or old.identifier) if old.text != told.text else None


def origin(collection: Collection, claim: str) -> str:
    """The IRI of the article that a claim stands in, in the graph or on the review list; UnknownName where nowhere."""
    for row in rows(collection.store, ORIGIN.format(address(claim))):
        return row["article"]
    for refusal in collection.review.refusals():
        if claim_iri(refusal.claim, collection.store.base) == claim:
            return refusal.claim.evidence.article
    raise UnknownName(claim, "a claim of the graph or of the review list")


def _article(offer: Offer, base: str) -> Article:
    if offer.data is None:
        return article(Source(offer.name, offer.name), base, offer.told.any_language)
    with TemporaryDirectory() as folder:
        file = Path(folder) / offer.name
        file.write_bytes(offer.data)
        try:
            return article(Source(offer.name, str(file)), base, offer.told.any_language)
        except UnreadableArticle as error:
            raise type(error)(offer.name, error.expected) from error


def _all(reading: Reading) -> Iterator[Any]:
    yield from reading.claims
    yield from (refusal.claim for refusal in reading.refusals)


def _judgement(claim: str, article_: str, verdict: Verdict, remark: str) -> Judgement:
    made = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Judgement(claim=claim, article=article_, verdict=verdict, remark=remark.strip(), made=made)
