"""Quads on a SPARQL 1.1 server with a default graph of its own."""

from collections.abc import Iterable, Iterator
from itertools import islice

from pyoxigraph import DefaultGraph, NamedNode, Quad, QuerySolution, QuerySolutions, Store

from graph.quads.terms import Object
from graph.store.client import Client
from graph.store.data import data
from graph.store.engine import MERGED, Context, Results
from graph.store.tokens import tokens
from ontology.errors import UnknownServer
from ontology.vocabulary import PREFIXES

NAMES = ("s", "p", "o", "g")
MANY = 20_000
HEADER = "".join(f"PREFIX {prefix}: <{space}>\n" for prefix, space in PREFIXES.items())
FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
EVERYTHING = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
CONTEXTS = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"


class Remote:
    """An `Engine` over the SPARQL 1.1 Protocol; every change is one update, which servers commit as a whole."""

    def __init__(self, client: Client) -> None:
        if client.doors.union:
            expected = "a server whose default graph is its own, for the merged facts; publish to this one instead"
            raise UnknownServer(client.doors.query, expected)
        self.client = client

    def match(
        self, subject: NamedNode | None, predicate: NamedNode | None, object_: Object | None, context: Context | None
    ) -> Iterator[Quad]:
        """The quads that fit the pattern; None fits everything."""
        given = (subject, predicate, object_, context)
        terms = [f"?{name}" if term is None else str(term) for name, term in zip(NAMES, given, strict=True)]
        found = self.client.results(f"SELECT * WHERE {{ {_pattern(terms, context)} }}")
        if isinstance(found, QuerySolutions):
            yield from (_quad(solution, given) for solution in found)

    def contexts(self) -> Iterator[NamedNode]:
        """The names of all contexts that hold anything."""
        found = self.client.results(CONTEXTS)
        if isinstance(found, QuerySolutions):
            yield from (name for solution in found if isinstance(name := solution["g"], NamedNode))

    def query(self, text: str) -> Results:
        """The server's answer; SyntaxError where the text is no SPARQL, before the server is asked."""
        Store().query(text, prefixes=PREFIXES)
        if _form(text) in ("CONSTRUCT", "DESCRIBE"):
            held = Store()
            held.extend(Quad(*triple) for triple in self.client.triples(HEADER + text))
            return held.query(EVERYTHING)
        return self.client.results(HEADER + text)

    def apply(self, removed: Iterable[Quad], added: Iterable[Quad]) -> None:
        """One update."""
        gone, come = list(removed), list(added)
        if gone or come:
            self.client.update(f"DELETE DATA {{ {data(gone)} }} ; INSERT DATA {{ {data(come)} }}")

    def load(self, quads: Iterable[Quad]) -> None:
        """Updates of so many quads each."""
        left = iter(quads)
        while part := list(islice(left, MANY)):
            self.client.update(f"INSERT DATA {{ {data(part)} }}")

    def close(self) -> None:
        """Let go of the connection."""
        self.client.close()


def _pattern(terms: list[str], context: Context | None) -> str:
    """What the server is asked; `?g` is unbound for the default graph."""
    triple, named = " ".join(terms[:3]), f"GRAPH {terms[3]} {{ {' '.join(terms[:3])} }}"
    if context is None:
        return f"{{ {triple} }} UNION {{ {named} }}"
    return triple if isinstance(context, DefaultGraph) else named


def _quad(solution: QuerySolution, given: tuple[object, ...]) -> Quad:
    s, p, o, g = (_bound(solution, name) if term is None else term for name, term in zip(NAMES, given, strict=True))
    return Quad(s, p, o, g or MERGED)  # type: ignore[arg-type]


def _bound(solution: QuerySolution, name: str) -> object:
    try:
        return solution[name]
    except KeyError:
        return None


def _form(text: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE."""
    words = (token.text.upper() for token in tokens(text) if token.kind == "word")
    return next((word for word in words if word in FORMS), "SELECT")
