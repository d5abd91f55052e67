"""The store as a worker reads it, in the state that a job means."""

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Store

from graph.server.sparql.job import Job
from graph.server.sparql.memory import Memory
from graph.server.sparql.refusal import Refused, busy
from graph.store.engine import Results
from graph.store.guard import guard
from graph.store.mistake import explain
from ontology.errors import BadQuery
from ontology.vocabulary import PREFIXES


class Reader:
    """Answers from a store in a folder, which it opens again for every new stamp."""

    def __init__(self, folder: Path, memory: Memory) -> None:
        self.memory = memory
        self._folder = folder
        self._stamp: str | None = None
        self._store: Store | None = None

    def store(self, stamp: str) -> Store:
        """The store as it is now, unless it was opened in the state `stamp` before."""
        if self._store is None or stamp != self._stamp:
            self._store = None
            self.memory.lift()
            try:
                self._store, self._stamp = Store.read_only(str(self._folder)), stamp
            except OSError as error:
                raise busy(f"The graph cannot be opened now ({error}).") from error
            self.memory.bound()
        return self._store

    def results(self, job: Job, text: str) -> Results:
        """The answer to the text over the dataset that the job names; Refused (400) where there is none."""
        store = self.store(job.stamp)
        default, named = dataset(job)
        try:
            guard(text, lambda context: holds(store, context))
            return store.query(text, base_iri=job.base, prefixes=PREFIXES, default_graph=default, named_graphs=named)
        except (SyntaxError, RuntimeError, ValueError) as error:
            raise refused(explain(text, error)) from error
        except BadQuery as error:
            raise refused(error) from error

    def unknown(self, job: Job) -> tuple[str, ...]:
        """The contexts that the protocol names and the store does not hold."""
        store = self.store(job.stamp)
        asked = dict.fromkeys((*(job.default or ()), *(job.named or ())))
        return tuple(context for context in asked if not holds(store, context))

    def quads(self, job: Job) -> Iterator[Quad]:
        """The context that the job names; Refused (404) where there is none."""
        store = self.store(job.stamp)
        if job.context is None:
            return store.quads_for_pattern(None, None, None, DefaultGraph())
        context = node(job.context)
        if not store.contains_named_graph(context):
            raise Refused(404, f"There is no graph {job.context[:200]!r} here.")
        return store.quads_for_pattern(None, None, None, context)


Context = NamedNode | BlankNode | DefaultGraph


def refused(error: BadQuery) -> Refused:
    """The refusal that tells what is wrong with a query."""
    return Refused(400, str(error), line=error.line, column=error.column)


def dataset(job: Job) -> tuple[list[Context] | None, list[NamedNode | BlankNode] | None]:
    """The default and the named contexts as the engine takes them: both or neither."""
    if job.default is None and job.named is None:
        return None, None
    return [*map(node, job.default or ())], [*map(node, job.named or ())]


def node(context: str) -> NamedNode:
    """The context's name; Refused (400) where that is no address."""
    try:
        return NamedNode(context)
    except ValueError as error:
        raise Refused(400, f"{context[:200]!r}: expected the absolute address of a graph.") from error


def holds(store: Store, context: str) -> bool:
    """Whether the store has such a context."""
    try:
        return store.contains_named_graph(NamedNode(context))
    except ValueError:
        return False
