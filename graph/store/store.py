"""The graph: read articles in, questions out."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads.article import checked, checksum, run, statements
from graph.quads.facts import NOTHING, Facts, facts
from graph.quads.reading import quads
from graph.quads.terms import Statement, schema, spdx, statement, xsd
from graph.store.background import Background
from graph.store.basis import agreed, named
from graph.store.client import Client
from graph.store.derive import derive
from graph.store.embedded import Embedded
from graph.store.engine import MERGED, Engine, Results
from graph.store.guard import guard
from graph.store.identity import DIFFERENT, REPLACED, SAME, TAKEN, Identity, Namesakes
from graph.store.merge import Merge
from graph.store.mistake import explain
from graph.store.overlay import Overlay
from graph.store.people import People
from graph.store.remote import Remote
from graph.store.revision import Revision
from ontology.article import Article
from ontology.errors import BundelError
from ontology.reading import Reading
from ontology.vocabulary import BASE

FOLDER = "store"


class Store:
    """One context per article, the background's contexts, and the merged facts in the default graph.

    The merged facts are entities, living relations and direct triples of all articles, with one preferred label per
    thing, and what registers and schemes tell about those things. They follow every change in the same transaction.
    """

    def __init__(self, engine: Engine, base: str = BASE) -> None:
        self.engine = engine
        self.base = base
        self.background = Background(engine, base)
        self._revision = Revision(engine, self.background)
        self._older: dict[tuple[str, ...], str] = {}

    @classmethod
    def open(cls, place: Path | str | None = None, base: str | None = None, read_only: bool = False) -> Self:
        """The store in the folder `place` (made where there is none), on the SPARQL server there, or in memory.

        Its things are named under `base`; left out, under the base that what it holds is named under, else the usual.

        A folder can be open for writing once, `read_only` any number of times; what is read then is what had been
        written at the moment of opening. Errors: StoreInUse, DamagedStore, UnwritablePlace, OtherBase,
        UnknownServer, RefusedByServer.
        """
        engine = _engine(place, read_only)
        try:
            return cls(engine, agreed(base, named(engine.contexts())))
        except BundelError:
            engine.close()
            raise

    def replace(self, reading: Reading) -> None:
        """Put the reading in the place of whatever its article said before; all of it or nothing."""
        self._change(NamedNode(reading.article.iri), set(quads(reading, self.base)))

    def remove(self, article: str) -> None:
        """Forget what the article says; all of it or nothing."""
        self._change(NamedNode(article), set())

    def _change(self, context: NamedNode, new: set[Quad]) -> None:
        old = set(self.engine.match(None, None, None, context))
        if old == new:
            return
        people = People(self.engine, self.background, context, old, new)
        before, after = people.without(_facts(old)), people.without(_facts(new))
        gone, come = Merge(self.engine, self.background, context, before, after).change()
        left, joined = people.change()
        self._apply([*(old - new), *_merged(gone | left)], [*(new - old), *_merged(come | joined)])

    def _apply(self, gone: Iterable[Quad], come: Iterable[Quad]) -> None:
        """Change what is held, and with it the revision, in one transaction."""
        self.engine.apply(*self._revision.changed(gone, come))
        self._older = {}

    def namesakes(self) -> Iterator[Namesakes]:
        """All people whom articles name, those of one name together, in groups of who is the same."""
        return Identity(self.engine, self.background).everybody()

    def around(self, people: Iterable[str], reading: Reading | None = None) -> frozenset[str]:
        """The IRIs of the bodies, and the names of the regions, around a person of these IRIs; by all articles, or by a
        reading that is not stored."""
        contexts = [NamedNode(reading.article.iri)] if reading else [NamedNode(each) for each in self.articles()]
        held = Overlay(self.engine, contexts[0], set(quads(reading, self.base))) if reading else self.engine
        identity = Identity(held, self.background)
        return frozenset(each for iri in people for each in identity.around(NamedNode(iri), contexts))

    def judge(self, verdicts: Iterable[tuple[str, str, bool]]) -> bool:
        """Hold of every two people (IRIs) that they are one or not, and of no others; whether that changed anything.

        The merged facts are then derived anew.
        """
        name = self.background.judgements
        held = {Quad(NamedNode(one), SAME if same else DIFFERENT, NamedNode(two), name) for one, two, same in verdicts}
        kinds = (SAME, DIFFERENT)
        old = {quad for kind in kinds for quad in self.engine.match(None, kind, None, name)}
        if held == old:
            return False
        self._apply(old - held, held - old)
        self._derive(())
        return True

    def decide(self, replaced: Mapping[str, str] | None = None, taken: Mapping[str, str] | None = None) -> None:
        """Hold that these things (IRIs) are others now, and that these are gone, with since when; no others less."""
        name = self.background.judgements
        told = [Quad(NamedNode(one), REPLACED, NamedNode(two), name) for one, two in (replaced or {}).items()]
        for one, when in (taken or {}).items():
            told.append(Quad(NamedNode(one), TAKEN, Literal(when, datatype=xsd("dateTime")), name))
        come, gone = set(told), set[Quad]()
        for new in told:
            gone |= set(self.engine.match(statement(new)[0], new.predicate, None, name))
        if come != gone:
            self._apply(gone - come, come - gone)

    def mentions(self, context: str, things: Iterable[str]) -> bool:
        """Whether a context says anything of any of these things."""
        return any(any(self.engine.match(NamedNode(iri), None, None, NamedNode(context))) for iri in things)

    def furnish(self, context: str, quads: Iterable[Quad], digest: str) -> bool:
        """Put a context of the background in place, unless one with the same digest is there; whether it was put.

        The merged facts are then derived anew. The digest is written last, so that a crash leads to another try.
        """
        name = NamedNode(context)
        if self.digest(context) == digest:
            return False
        new = (Quad(quad.subject, quad.predicate, quad.object, name) for quad in quads)
        if old := set(self.engine.match(None, None, None, name)):
            wanted = set(new)
            self._apply(old - wanted, wanted - old)
        else:
            self.engine.load(new)
        self._derive(Quad(*statement, name) for statement in checksum(name, digest))
        return True

    def follow(self, digest: str) -> None:
        """Note which judgements the graph follows, by the hash of all that count, so that its revision tells."""
        name = self.background.judgements
        if self.digest(name.value) != digest:
            judged = (SAME, DIFFERENT, REPLACED, TAKEN)
            old = {quad for quad in self.engine.match(None, None, None, name) if quad.predicate not in judged}
            new = {Quad(*told, name) for told in checksum(name, digest)}
            self._apply(old - new, new - old)

    def derive(self) -> None:
        """Make the merged facts, and the revision, anew from the contexts."""
        gone, come = self._derived()
        self.engine.apply(*self._revision.anew(gone, come))

    def _derive(self, more: Iterable[Quad]) -> None:
        gone, come = self._derived()
        self._apply(gone, [*come, *more])

    def _derived(self) -> tuple[list[Quad], list[Quad]]:
        now = {statement(quad) for quad in self.engine.match(None, None, None, MERGED)}
        wanted = derive(self.engine, self.background)
        return list(_merged(now - wanted)), list(_merged(wanted - now))

    def query(self, text: str) -> Results:
        """Solutions of a SELECT, truth of an ASK, triples of a CONSTRUCT or DESCRIBE.

        The standard prefixes need no declaration. Plain patterns ask the merged facts, GRAPH the articles.
        BadQuery tells where the text is no SPARQL, or reaches beyond this store.
        """
        guard(text, self._knows)
        try:
            return self.engine.query(text)
        except (SyntaxError, RuntimeError, ValueError) as error:
            raise explain(text, error) from error

    def _knows(self, context: str) -> bool:
        return any(self.engine.match(None, None, None, NamedNode(context)))

    def contexts(self) -> tuple[str, ...]:
        """The IRIs of all contexts, in order, but for that of the revision."""
        own = self.background.revision
        return tuple(sorted(context.value for context in self.engine.contexts() if context != own))

    def articles(self) -> tuple[str, ...]:
        """The IRIs of all articles, in order."""
        return tuple(context for context in self.contexts() if self.background.article(NamedNode(context)))

    def quads(self, context: str | None = None) -> Iterator[Quad]:
        """The quads of one context, or the merged facts."""
        return self.engine.match(None, None, None, NamedNode(context) if context else MERGED)

    def stamp(self, article: str) -> tuple[str, str] | None:
        """The hash of the article's text and the version of the reader that read it.

        None where the article has not been read, or was stored in a layout that is no longer ours.
        """
        context, digest = NamedNode(article), self.digest(article)
        for quad in self.engine.match(None, schema("softwareVersion"), None, context):
            reader = statement(quad)[2].value
            if digest and any(self.engine.match(run(article, digest, reader, self.base), None, None, context)):
                return digest, reader
        return None

    def holds(self, article: Article, reader: str) -> bool:
        """Whether this very article, text and description, was last read by this version of the reader."""
        subject = NamedNode(article.iri)
        if self.stamp(article.iri) != (article.sha256, reader):
            return False
        described = {statement(quad) for quad in self.engine.match(subject, None, None, subject)}
        return described == {said for said in statements(article, self.base) if said[0] == subject}

    def digest(self, context: str) -> str | None:
        """The hash of what the context was made from."""
        name = NamedNode(context)
        for quad in self.engine.match(checked(name), spdx("checksumValue"), None, name):
            return statement(quad)[2].value
        return None

    @property
    def revision(self) -> str:
        """Sixteen hexadecimal digits that change when what the store holds changes."""
        values = self._revision.values()
        return values[0] if len(values) == 1 else self._visited(tuple(values))

    def _visited(self, values: tuple[str, ...]) -> str:
        """The revision where none is written down, or several are: by a visit to every context, once."""
        if values not in self._older:
            held = (f"{context} {self.digest(context)} {self.stamp(context)}" for context in self.contexts())
            self._older = {values: sha256("\n".join((*values, *held)).encode()).hexdigest()[:16]}
        return self._older[values]

    def number(self) -> None:
        """Write the revision down in a store that has none, so that whoever opens it has no adding up to do."""
        if len(self._revision.values()) != 1:
            self.engine.apply(*self._revision.anew((), ()))

    def close(self) -> None:
        """Let go of the folder, so that others may write to it."""
        self.engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _engine(place: Path | str | None, read_only: bool) -> Engine:
    if isinstance(place, str) and "://" in place:
        return Remote(Client.connect(place))
    return Embedded(None if place is None else Path(place) / FOLDER, read_only)


def _facts(quads: set[Quad]) -> Facts:
    return facts(quads) if quads else NOTHING


def _merged(statements: Iterable[Statement]) -> Iterator[Quad]:
    return (Quad(*statement, MERGED) for statement in statements)
