"""Statements in the formats that linked data is read in."""

from collections.abc import Callable, Collection

from pyoxigraph import RdfFormat, Triple, serialize

from graph.export.formats import writable
from graph.export.prefixes import prefixes
from graph.export.turtle import turtle
from graph.portal.context import compacted
from graph.quads.terms import Statement

Writer = Callable[[Collection[Statement], str], bytes]


def _turtle(statements: Collection[Statement], base: str) -> bytes:
    return turtle(statements, base).encode()


def _lines(statements: Collection[Statement], base: str) -> bytes:
    return "".join(sorted(f"{Triple(*said)} .\n" for said in statements)).encode()


def _xml(statements: Collection[Statement], base: str) -> bytes:
    held = {Triple(subject, predicate, writable(value)) for subject, predicate, value in statements}
    return bytes(serialize(sorted(held, key=str), format=RdfFormat.RDF_XML, prefixes=prefixes(base)) or b"")


def _json(statements: Collection[Statement], base: str) -> bytes:
    return compacted(statements)


TYPES = {
    "html": "text/html",
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
}
WRITERS: dict[str, Writer] = {"ttl": _turtle, "jsonld": _json, "nt": _lines, "rdf": _xml}
NAMES = {"ttl": "Turtle", "jsonld": "JSON-LD", "nt": "N-Triples", "rdf": "RDF/XML"}


def written(statements: Collection[Statement], suffix: str, base: str) -> bytes:
    """The statements in the format of the suffix, in UTF-8; the same statements give the same bytes.

    >>> written((), "nt", "")
    b''
    """
    return WRITERS[suffix](statements, base)
