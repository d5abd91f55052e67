"""The registers as quads, all in one context."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads import succession
from graph.quads.schemes import concepts
from graph.quads.terms import (
    ALTERNATIVE,
    PREFERRED,
    TYPE,
    Statement,
    address,
    bundel,
    day,
    dct,
    foaf,
    namespace,
    org,
    schema,
    skos,
    text,
    xsd,
)
from graph.register.record import Record
from graph.register.register import Register
from graph.register.source import Source
from ontology.vocabulary import BASE, CPOV, GEO, INITIATIVE_KINDS, ORGANISATION_TYPES, REGION_TYPES, TOOI, TOOI_ONT

WIKIDATA = "http://www.wikidata.org/entity/"
PARTIES = {
    "national": "landelijke-partij",
    "regional": "regionale-partij",
    "local": "lokale-partij",
    "joint-list": "gezamenlijke-lijst",
    "water-authority": "waterschapspartij",
}

cv, geo, tooi = namespace(CPOV), namespace(GEO), namespace(TOOI_ONT)


def context(base: str = BASE) -> str:
    """The IRI of the context that the registers stand in."""
    return f"{base}reference"


def digest(register: Register) -> str:
    """The SHA-256 of all that decides what `quads` gives: the register's fingerprint and the code here."""
    code = (Path(path).read_bytes() for path in (__file__, succession.__file__))
    return sha256(b"\x1f".join((register.fingerprint.encode(), *code))).hexdigest()


def quads(register: Register, base: str = BASE) -> Iterator[Quad]:
    """Everything the register knows, each quad once, without blank nodes; equal registers give equal quads."""
    graph = NamedNode(context(base))
    for subject, predicate, value in dict.fromkeys(_statements(register, base)):
        yield Quad(subject, predicate, value, graph)


def _statements(register: Register, base: str) -> Iterator[Statement]:
    for source in register.sources.values():
        yield from _source(source, base)
    for record in register.records:
        yield from _record(record, base)
    yield from succession.statements(register.records, base)


def _source(source: Source, base: str) -> Iterator[Statement]:
    subject = _sourced(source.id, base)
    yield subject, TYPE, schema("Dataset")
    yield subject, dct("title"), text(source.title, "nl")
    yield subject, dct("publisher"), Literal(source.publisher)
    yield subject, dct("license"), NamedNode(source.licence_iri)
    yield subject, dct("description"), text(source.edition, "en")
    if source.url:
        yield subject, foaf("page"), NamedNode(source.url)


def _sourced(key: str, base: str) -> NamedNode:
    return NamedNode(f"{base}source/{key}")


def _record(record: Record, base: str) -> Iterator[Statement]:
    subject = NamedNode(record.iri)
    yield from ((subject, TYPE, kind) for kind in _classes(record))
    yield subject, PREFERRED, Literal(record.label)
    yield from ((subject, ALTERNATIVE, Literal(name)) for name in record.names if name != record.label)
    yield from _codes(subject, record)
    yield from _kind(subject, record)
    yield from _whereabouts(subject, record)
    yield from _period(subject, record)
    yield from _links(subject, record)
    yield from ((subject, dct("source"), _sourced(key, base)) for key in record.source.split("|"))
    if not record.verified:
        yield subject, skos("editorialNote"), text("Niet in een register bevestigd.", "nl")
        yield subject, skos("editorialNote"), text("Not confirmed by a register.", "en")


def _classes(record: Record) -> Iterator[NamedNode]:
    match record.kind:
        case "Region":
            yield from (bundel("Region"), dct("Location"))
        case "Initiative":
            yield from (bundel("Initiative"), org("OrganizationalCollaboration"))
        case kind:
            yield from (bundel("Organisation"), org("Organization"))
            if kind:
                yield bundel(kind)
            if record.iri.startswith(TOOI):
                yield cv("PublicOrganisation")


def _codes(subject: NamedNode, record: Record) -> Iterator[Statement]:
    code = record.code
    if record.kind == "Region" and code:
        yield subject, skos("notation"), Literal(code)
    elif code and record.iri.startswith(TOOI):
        yield subject, org("identifier"), Literal(code.lower(), datatype=bundel("tooiCode"))
        yield subject, tooi("organisatiecode"), Literal(code.lower())
        if record.kind in ("Municipality", "Province"):
            yield subject, org("identifier"), Literal(code, datatype=bundel("cbsCode"))


def _kind(subject: NamedNode, record: Record) -> Iterator[Statement]:
    if record.type is None:
        return
    if record.kind == "Region":
        yield subject, bundel("regionType"), NamedNode(REGION_TYPES + record.type)
    elif record.kind == "Initiative":
        yield subject, bundel("kind"), NamedNode(INITIATIVE_KINDS + record.type)
    else:
        concept = ORGANISATION_TYPES + PARTIES.get(record.type, record.type)
        if concept in _concepts():
            yield subject, org("classification"), NamedNode(concept)


@cache
def _concepts() -> frozenset[str]:
    return frozenset(concept.iri for concept in concepts())


def _whereabouts(subject: NamedNode, record: Record) -> Iterator[Statement]:
    lies = dct("isPartOf") if record.kind == "Region" else bundel("locatedIn")
    yield from ((subject, lies, NamedNode(region)) for region in record.regions)
    if record.kind == "Municipality" and record.province:
        yield subject, tooi("ligtInProvincie"), NamedNode(record.province)
    if record.kind != "Region":
        yield from ((subject, org("hasMember"), NamedNode(member)) for member in record.members)
    if record.point:
        for name, degrees in zip(("long", "lat"), record.point, strict=True):
            yield subject, geo(name), Literal(str(degrees), datatype=xsd("decimal"))


def _period(subject: NamedNode, record: Record) -> Iterator[Statement]:
    if record.valid_from or record.valid_to:
        bounds = (("start", record.valid_from), ("end", record.valid_to))
        said = "".join(f"{name}={bound.isoformat()}; " for name, bound in bounds if bound)
        yield subject, dct("valid"), Literal(f"{said}scheme=W3C-DTF;", datatype=dct("Period"))
    if record.kind == "Municipality":
        for name, bound in (("begindatum", record.valid_from), ("einddatum", record.valid_to)):
            if bound:
                yield subject, tooi(name), Literal(bound.isoformat(), datatype=xsd("date"))
    if record.edition:
        yield subject, dct("valid"), day(record.edition)


def _links(subject: NamedNode, record: Record) -> Iterator[Statement]:
    if record.website:
        yield subject, foaf("homepage"), address(record.website)
    if record.wikidata:
        yield subject, schema("sameAs"), NamedNode(WIKIDATA + record.wikidata)
    yield from ((subject, dct("isReplacedBy"), NamedNode(other)) for other in record.successors)
    yield from ((subject, dct("replaces"), NamedNode(other)) for other in record.predecessors)
