"""RDF terms made from plain Python values."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import cast

from pyoxigraph import Literal, NamedNode, Quad

from ontology.vocabulary import BUNDEL, DCT, FOAF, OA, ORG, OWL, PROV, RDF, RDFS, SCHEMA, SKOS, SPDX, XSD

Object = NamedNode | Literal
Statement = tuple[NamedNode, NamedNode, Object]


def namespace(prefix: str) -> Callable[[str], NamedNode]:
    """A function from local names to the terms of one vocabulary.

    >>> namespace("https://example.org/def#")("Person")
    <NamedNode value=https://example.org/def#Person>
    """
    return cache(lambda name: NamedNode(prefix + name))


bundel = namespace(BUNDEL)
org = namespace(ORG)
foaf = namespace(FOAF)
skos = namespace(SKOS)
prov = namespace(PROV)
oa = namespace(OA)
owl = namespace(OWL)
dct = namespace(DCT)
rdfs = namespace(RDFS)
schema = namespace(SCHEMA)
spdx = namespace(SPDX)
xsd = namespace(XSD)

TYPE = NamedNode(RDF + "type")
PREFERRED = skos("prefLabel")
ALTERNATIVE = skos("altLabel")


def statement(quad: Quad) -> Statement:
    """What the quad says, whatever its context; ours hold no blank nodes and no triple terms."""
    return cast(Statement, (quad.subject, quad.predicate, quad.object))


def text(value: str, language: str | None = None) -> Literal:
    """A literal in a language, or without one where the tag is none.

    >>> text("wethouder", "nl")
    <Literal value=wethouder language=nl>
    """
    try:
        return Literal(value, language=language)
    except ValueError:
        return Literal(value)


def decimal(value: float) -> Literal:
    """A number of at most four decimals, written in the shortest way.

    >>> [decimal(value).value for value in (1.0, 0.85, 0.00004, 0.3333333)]
    ['1', '0.85', '0', '0.3333']
    """
    return Literal(f"{value:.4f}".rstrip("0").rstrip("."), datatype=xsd("decimal"))


def day(value: str) -> Literal:
    """A date, a month or a year, as precise as it is given.

    >>> [day(value).datatype.value.rpartition("#")[2] for value in ("2017-03-14", "2017-03", "2017", "2017-02-30")]
    ['date', 'gYearMonth', 'gYear', 'string']
    """
    kind = {10: "date", 7: "gYearMonth", 4: "gYear"}.get(len(value), "string")
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        kind = "string"
    return Literal(value, datatype=xsd(kind))


def address(value: str) -> Object:
    """The thing at an address, or the words themselves where they are no IRI.

    >>> address("https://example.org/artikel"), address("Jaarverslag 2017")
    (<NamedNode value=https://example.org/artikel>, <Literal value=Jaarverslag 2017 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#string>>)
    """
    try:
        return NamedNode(value)
    except ValueError:
        return Literal(value)
