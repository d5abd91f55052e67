"""What we knew beforehand, as far as it belongs to the things that articles mention."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads.facts import Labels
from graph.quads.terms import ALTERNATIVE, PREFERRED, TYPE, Object, Statement, bundel, dct, rdfs, skos, spdx, statement
from graph.store.basis import OWN
from graph.store.engine import Engine
from ontology.vocabulary import BASE, ONTOLOGY

FOLLOWED = (bundel("locatedIn"), dct("isPartOf"))
BRIEF = (TYPE, bundel("regionType"), skos("notation"), dct("isPartOf"))
ALWAYS = (skos("broader"), rdfs("label"), rdfs("subClassOf"), rdfs("subPropertyOf"))
LABELS = (PREFERRED, ALTERNATIVE)
INTERNAL = (spdx("checksum"), skos("hiddenLabel"))


@dataclass(frozen=True)
class Background:
    """The contexts that no article made: ontology with its schemes, reference data, judgements.

    The merged facts hold of them: everything about a mentioned thing, in brief the regions it lies in, and the
    labels and hierarchy of every class and concept.
    """

    engine: Engine
    base: str = BASE

    @cached_property
    def ontology(self) -> NamedNode:
        """The context of the ontology and its schemes."""
        return NamedNode(ONTOLOGY)

    @cached_property
    def reference(self) -> NamedNode:
        """The context of the registers."""
        return NamedNode(self.base + "reference")

    @cached_property
    def judgements(self) -> NamedNode:
        """The context of what people judged."""
        return NamedNode(self.base + "judgements")

    @cached_property
    def revision(self) -> NamedNode:
        """The context that tells which revision of the graph this is."""
        return NamedNode(self.base + "revision")

    @cached_property
    def contexts(self) -> frozenset[NamedNode]:
        """All four."""
        return frozenset((self.ontology, self.reference, self.judgements, self.revision))

    def article(self, context: NamedNode) -> bool:
        """Whether an article made the context, which otherwise is one of these four or foreign."""
        return context not in self.contexts and not foreign(context.value, self.base)

    def own(self, thing: NamedNode) -> set[Statement]:
        """All that is known of the thing, its labels left out."""
        return {(thing, predicate, value) for predicate, value in self._about(thing) if predicate not in LABELS}

    def brief(self, thing: NamedNode) -> set[Statement]:
        """What a thing is, for a thing that a mentioned one lies in."""
        return {said for said in self.own(thing) if said[1] in BRIEF}

    def around(self, thing: NamedNode) -> set[NamedNode]:
        """The regions and the province that the thing lies in."""
        known = self._about(thing)
        return {value for predicate, value in known if predicate in FOLLOWED and isinstance(value, NamedNode)}

    def within(self, region: NamedNode) -> Iterator[NamedNode]:
        """The things that lie in the region."""
        for predicate in FOLLOWED:
            for quad in self.engine.match(None, predicate, region, self.reference):
                yield statement(quad)[0]

    def labels(self, thing: NamedNode) -> Labels:
        """The labels that the registers and schemes give the thing."""
        known = self._about(thing)
        return Labels(*(frozenset(value for predicate, value in known if predicate == kind) for kind in LABELS))

    def always(self) -> set[Statement]:
        """The labels of all concepts, classes and properties, and how these are ordered."""
        kept = (*ALWAYS, PREFERRED)
        found = (quad for predicate in kept for quad in self.engine.match(None, predicate, None, self.ontology))
        return {statement(quad) for quad in found if _named(quad)}

    def keeps(self, said: Statement) -> bool:
        """Whether the statement belongs to the merged facts in any case."""
        return said[1] in ALWAYS and any(self.engine.match(*said, self.ontology))

    def ordered(self, thing: NamedNode) -> bool:
        """Whether the ontology labels the thing, which then has a label whether it is mentioned or not."""
        return any(self.engine.match(thing, PREFERRED, None, self.ontology))

    def _about(self, thing: NamedNode) -> list[tuple[NamedNode, Object]]:
        quads = (self.engine.match(thing, None, None, context) for context in (self.reference, self.ontology))
        said = (statement(quad)[1:] for found in quads for quad in found if _named(quad))
        return [(predicate, value) for predicate, value in said if predicate not in INTERNAL]


def foreign(context: str, base: str = BASE) -> bool:
    """Whether others put the context beside ours: it is neither named under our base or ontology nor as ours are.

    >>> foreign("https://example.org/graph"), foreign("https://w3id.org/bundel/id/reference")
    (True, False)
    """
    return not context.startswith((base, ONTOLOGY)) and not OWN.match(context)


def _named(quad: Quad) -> bool:
    return isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal)
