"""The Turtle files of the ontology, and what each of their addresses holds."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pyoxigraph import BlankNode, Quad, RdfFormat, Triple, parse, serialize

import ontology
from graph.portal.context import compacted
from graph.portal.writing import written
from graph.quads.terms import Statement, statement
from ontology.vocabulary import BASE, PREFIXES, SCHEMES, SHAPES, STATUSES

HOME = Path(ontology.__file__).parent
STATUS, SHAPE, TERMS = "schemes/statuses.ttl", "shapes", ""
PREFIX = "@prefix"
VERSION = re.compile(r"owl:versionInfo \"([^\"]+)\"")


@cache
def places() -> dict[str, tuple[str, ...]]:
    """What follows `def/` in an address, with the files it stands for; versions are addresses of their own."""
    schemes = {iri.rstrip("#").rpartition("/")[2]: iri for iri in SCHEMES if iri != STATUSES}
    own = {TERMS: ("bundel.ttl", STATUS), SHAPE: ("shapes.ttl",)}
    version = VERSION.findall((HOME / "bundel.ttl").read_text("utf-8"))[0]
    found = own | {name: (f"schemes/{name}.ttl",) for name in schemes}
    return found | {version: own[TERMS], f"{SHAPE}/{version}": own[SHAPE]}


@cache
def statements(place: str) -> frozenset[Statement]:
    """What an address says, blank nodes apart; KeyError where nothing is there."""
    return frozenset(statement(quad) for quad in _quads(places()[place]))


@cache
def data(place: str, suffix: str) -> bytes:
    """The files of an address in a format; Turtle as it was written, with its comments."""
    files = places()[place]
    if suffix == "ttl":
        return _joined(files).encode()
    if files == ("shapes.ttl",):
        return _blank(files, suffix)
    return compacted(statements(place)) if suffix == "jsonld" else written(statements(place), suffix, BASE)


def _joined(files: Iterable[str]) -> str:
    """The first file whole and the others without the prefixes that it declares."""
    first, *others = ((HOME / name).read_text("utf-8") for name in files)
    bodies = ("".join(line for line in text.splitlines(True) if not line.startswith(PREFIX)) for text in others)
    return "\n".join((first, *bodies))


def _quads(files: Iterable[str]) -> list[Quad]:
    return [quad for name in files for quad in parse(path=str(HOME / name), format=RdfFormat.TURTLE)]


def _blank(files: Iterable[str], suffix: str) -> bytes:
    """Files with blank nodes, which are numbered so that the same files give the same bytes."""
    formats = {"jsonld": RdfFormat.JSON_LD, "nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML}
    numbers: dict[BlankNode, BlankNode] = {}

    def numbered(term: BlankNode) -> BlankNode:
        return numbers.setdefault(term, BlankNode(f"b{len(numbers)}"))

    triples = []
    for quad in _quads(files):
        subject = numbered(quad.subject) if isinstance(quad.subject, BlankNode) else quad.subject
        value = numbered(quad.object) if isinstance(quad.object, BlankNode) else quad.object
        triples.append(Triple(subject, quad.predicate, value))
    return bytes(serialize(triples, format=formats[suffix], prefixes={**PREFIXES, "shapes": SHAPES + "#"}) or b"")
