"""What is said about a thing and what refers to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads.terms import ALTERNATIVE, PREFERRED, Statement, bundel, dct, foaf, oa, rdfs, skos, statement
from graph.store.engine import MERGED
from graph.store.store import Store

MOST = 200
SEEN = 20_000
LABELS = (PREFERRED, ALTERNATIVE)
FOLLOWED = (oa("hasTarget"), bundel("step"))
NAMING = (PREFERRED, rdfs("label"), dct("title"), foaf("name"))
HIDDEN = skos("hiddenLabel")


@dataclass(frozen=True, slots=True)
class Description:
    """A concise bounded description: the thing's own statements with those of its parts, and what refers to it.

    Of the references, which are in an order that depends on them alone, these are those of one `page` of `pages`;
    there are `total`, or at least so many where `more` were not looked at.
    """

    iri: str
    own: frozenset[Statement]
    references: tuple[Statement, ...]
    names: frozenset[Statement]
    total: int
    page: int
    pages: int
    more: bool = False

    @property
    def statements(self) -> frozenset[Statement]:
        """All of it."""
        return self.own | frozenset(self.references) | self.names


@dataclass(frozen=True, slots=True)
class Descriptions:
    """Describes the things of a store; contexts make no difference, but merged labels go before others."""

    store: Store

    def known(self, iri: str) -> bool:
        """Whether anything is said about the thing."""
        return any(self.store.engine.match(NamedNode(iri), None, None, None))

    def describe(self, iri: str, page: int = 1) -> Description:
        """What is known of a thing; `page` counts from 1."""
        own = frozenset(self._own(NamedNode(iri)))
        found = list(islice(self.references(iri), SEEN + 1))
        every = sorted(set(found[:SEEN]) - own, key=lambda said: (said[1].value, said[0].value))
        here = tuple(every[(page - 1) * MOST : page * MOST])
        return Description(
            iri=iri,
            own=own,
            references=here,
            names=frozenset(self._names(own, here)),
            total=len(every),
            page=page,
            pages=max(1, -(-len(every) // MOST)),
            more=len(found) > SEEN,
        )

    def references(self, iri: str) -> Iterator[Statement]:
        """What other things say about this one; the same may come more than once."""
        for quad in self.store.engine.match(None, None, NamedNode(iri), None):
            if not _part(quad.subject, iri):
                yield statement(quad)

    def said(self, iri: str) -> set[Statement]:
        """The thing's own statements."""
        thing = NamedNode(iri)
        merged = any(self.store.engine.match(thing, PREFERRED, None, MERGED))
        return {
            statement(quad)
            for quad in self.store.engine.match(thing, None, None, None)
            if quad.predicate != HIDDEN and not (merged and quad.predicate in LABELS and quad.graph_name != MERGED)
        }

    def _own(self, thing: NamedNode) -> set[Statement]:
        """With those of its parts: what bears its IRI and a fragment, and the passages and steps of a claim."""
        found: set[Statement] = set()
        todo, seen = [thing.value], {thing.value}
        while todo:
            iri = todo.pop()
            own = self.said(iri)
            found |= own
            belongs = [said[2].value for said in own if _part(said[2], iri) or said[1] in FOLLOWED]
            belongs += [statement(quad)[0].value for quad in self._pointing(iri)]
            todo += set(belongs) - seen
            seen |= set(belongs)
        return found

    def _pointing(self, iri: str) -> Iterable[Quad]:
        """What points to a thing from within its own IRI, as the annotation of a claim does."""
        node = NamedNode(iri)
        return (quad for quad in self.store.engine.match(None, oa("hasBody"), node, None) if _part(quad.subject, iri))

    def _names(self, own: Iterable[Statement], references: Iterable[Statement]) -> Iterator[Statement]:
        """What the other things that occur are called."""
        told = [*own, *references]
        others = {said[2] for said in told if isinstance(said[2], NamedNode)} | {said[0] for said in told}
        for thing in others - {said[0] for said in own}:
            yield from self._named(thing)

    def _named(self, thing: NamedNode) -> list[Statement]:
        for predicate in NAMING:
            for context in (MERGED, None):
                found = {statement(quad) for quad in self.store.engine.match(thing, predicate, None, context)}
                if found:
                    return [said for said in found if isinstance(said[2], Literal)]
        return []


def _part(term: object, iri: str) -> bool:
    return isinstance(term, NamedNode) and term.value.startswith(iri + "#")
