"""What the store asks of whatever keeps its quads."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

from graph.quads.terms import Object

Context = NamedNode | DefaultGraph
Results = QuerySolutions | QueryBoolean | QueryTriples
MERGED = DefaultGraph()


class Engine(Protocol):
    """Quads kept somewhere: an embedded database, a SPARQL server."""

    def match(
        self, subject: NamedNode | None, predicate: NamedNode | None, object_: Object | None, context: Context | None
    ) -> Iterator[Quad]:
        """The quads that fit the pattern; None fits everything, every context included."""

    def contexts(self) -> Iterator[NamedNode]:
        """The names of all contexts that hold anything."""

    def query(self, text: str) -> Results:
        """The answer to a SPARQL query that has been found harmless; SyntaxError where it is none."""

    def apply(self, removed: Iterable[Quad], added: Iterable[Quad]) -> None:
        """Remove and add in one transaction: all of it or nothing."""

    def load(self, quads: Iterable[Quad]) -> None:
        """Add a large number of quads as fast as can be; a crash may leave a part of them."""

    def close(self) -> None:
        """Let go of files and connections; nothing may be asked afterwards."""
