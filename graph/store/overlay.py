"""What an engine would hold once a context has changed."""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from graph.quads.terms import Object
from graph.store.engine import Context, Engine


class Overlay:
    """Answers as the engine does, with the context `name` holding `quads` instead."""

    def __init__(self, engine: Engine, name: NamedNode, quads: set[Quad]) -> None:
        self.engine = engine
        self.name = name
        self.quads = quads

    def match(
        self, subject: NamedNode | None, predicate: NamedNode | None, object_: Object | None, context: Context | None
    ) -> Iterator[Quad]:
        """The quads that fit the pattern; None fits everything."""
        if context != self.name:
            yield from (q for q in self.engine.match(subject, predicate, object_, context) if q.graph_name != self.name)
        if context is None or context == self.name:
            for quad in self.quads:
                fits = subject in (None, quad.subject) and predicate in (None, quad.predicate)
                if fits and object_ in (None, quad.object):
                    yield quad

    def contexts(self) -> Iterator[NamedNode]:
        """The names of all contexts that would hold anything."""
        yield from (context for context in self.engine.contexts() if context != self.name)
        if self.quads:
            yield self.name
