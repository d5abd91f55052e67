"""What the graph can be written as, by suffix."""

from collections.abc import Callable, Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from graph.export.content import contexts, union
from graph.export.networks import gexf, graphml
from graph.export.prefixes import prefixes
from graph.export.spreadsheet import sheets
from graph.export.turtle import trig, turtle
from graph.export.xml import legal
from graph.quads.terms import Statement
from graph.store.store import Store

Parts = Mapping[str, bytes]
"""The contents of the files by what their names get before the suffix: one file, or several with a word each."""


def _ttl(store: Store) -> Parts:
    return {"": turtle(union(store), store.base).encode()}


def _trig(store: Store) -> Parts:
    return {"": trig(contexts(store), store.base).encode()}


def _nt(store: Store) -> Parts:
    return {"": _lines(Triple(*said) for said in union(store))}


def _nq(store: Store) -> Parts:
    quads = (Quad(*said, NamedNode(context)) for context, every in contexts(store).items() for said in every)
    return {"": _lines(quads)}


def _lines(statements: Iterable[Triple | Quad]) -> bytes:
    return "".join(sorted(f"{statement} .\n" for statement in statements)).encode()


def _jsonld(store: Store) -> Parts:
    return {"": _serialised(union(store), RdfFormat.JSON_LD, store.base)}


def _rdf(store: Store) -> Parts:
    said = ((subject, predicate, writable(value)) for subject, predicate, value in union(store))
    return {"": _serialised(set(said), RdfFormat.RDF_XML, store.base)}


def writable(value: NamedNode | Literal) -> NamedNode | Literal:
    """The value as XML can hold it."""
    if not isinstance(value, Literal) or legal(value.value) == value.value:
        return value
    return Literal(legal(value.value), language=value.language, datatype=None if value.language else value.datatype)


def _serialised(statements: Iterable[Statement], format_: RdfFormat, base: str) -> bytes:
    triples = (Triple(*said) for said in sorted(statements, key=lambda said: tuple(map(str, said))))
    return bytes(serialize(triples, format=format_, prefixes=prefixes(base)) or b"")


def _csv(store: Store) -> Parts:
    return {f"-{name}": text.encode() for name, text in sheets(store).items()}


def _gexf(store: Store) -> Parts:
    return {"": gexf(store).encode()}


def _graphml(store: Store) -> Parts:
    return {"": graphml(store).encode()}


FORMATS: dict[str, Callable[[Store], Parts]] = {
    ".ttl": _ttl,
    ".trig": _trig,
    ".nt": _nt,
    ".nq": _nq,
    ".jsonld": _jsonld,
    ".rdf": _rdf,
    ".gexf": _gexf,
    ".graphml": _graphml,
    ".csv": _csv,
}
