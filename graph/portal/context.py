"""JSON-LD in plain words: one context for all, of which each document brings what it uses."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from pyoxigraph import Literal, NamedNode

from graph.quads.definitions import quads
from graph.quads.terms import TYPE, Object, Statement, rdfs, statement
from ontology.vocabulary import BUNDEL, DCT, FOAF, OA, ORG, OWL, PREFIXES, PROV, RDF, RDFS, SKOS, SPDX, XSD

LINKS = {
    "member": ORG + "member",
    "organization": ORG + "organization",
    "hasMember": ORG + "hasMember",
    "role": ORG + "role",
    "classification": ORG + "classification",
    "quotedFrom": PROV + "wasQuotedFrom",
    "generatedBy": PROV + "wasGeneratedBy",
    "hasBody": OA + "hasBody",
    "hasTarget": OA + "hasTarget",
    "hasSource": OA + "hasSource",
    "hasSelector": OA + "hasSelector",
    "publisher": DCT + "publisher",
    "source": DCT + "source",
    "isPartOf": DCT + "isPartOf",
    "replaces": DCT + "replaces",
    "isReplacedBy": DCT + "isReplacedBy",
    "homepage": FOAF + "homepage",
    "primaryTopic": FOAF + "primaryTopic",
    "broader": SKOS + "broader",
    "inScheme": SKOS + "inScheme",
    "checksum": SPDX + "checksum",
}
WORDS = {
    "label": SKOS + "prefLabel",
    "alternative": SKOS + "altLabel",
    "notation": SKOS + "notation",
    "definition": SKOS + "definition",
    "title": DCT + "title",
    "identifier": DCT + "identifier",
    "citation": DCT + "bibliographicCitation",
    "name": FOAF + "name",
    "exact": OA + "exact",
    "prefix": OA + "prefix",
    "suffix": OA + "suffix",
}
NUMBERS = {"start": (OA + "start", XSD + "integer"), "end": (OA + "end", XSD + "integer")}
DATES = {"issued": (DCT + "issued", XSD + "date"), "modified": (DCT + "modified", XSD + "date")}


@cache
def context() -> Mapping[str, Any]:
    """Every term with what it means; names of classes and properties of ours are their local names."""
    said = [statement(quad) for quad in quads()]
    own = {one[0].value: one[2].value for one in said if one[1] == TYPE and _declared(one)}
    ranges = {one[0].value: one[2].value for one in said if one[1] == rdfs("range")}
    terms: dict[str, Any] = {"id": "@id", "type": "@type", **dict(sorted(PREFIXES.items()))}
    for iri, kind in sorted(own.items()):
        name = iri.removeprefix(BUNDEL)
        if kind in (OWL + "Class", RDFS + "Datatype"):
            terms[name] = iri
        elif iri in ranges and kind == OWL + "DatatypeProperty":
            terms[name] = {"@id": iri, "@type": ranges[iri]} if ranges[iri] == XSD + "decimal" else {"@id": iri}
        else:
            terms[name] = {"@id": iri, "@type": "@id"}
    terms |= {name: {"@id": iri, "@type": "@id"} for name, iri in LINKS.items()}
    terms |= {name: {"@id": iri} for name, iri in WORDS.items()}
    return terms | {name: {"@id": iri, "@type": type_} for name, (iri, type_) in (NUMBERS | DATES).items()}


def _declared(said: Statement) -> bool:
    kinds = (OWL + "Class", OWL + "ObjectProperty", OWL + "DatatypeProperty", RDFS + "Datatype")
    return said[0].value.startswith(BUNDEL) and said[2].value in kinds


def compacted(statements: Collection[Statement]) -> bytes:
    """The statements as JSON-LD with the part of the context that they need, in an order of their own."""
    used: dict[str, Any] = {"id": "@id", "type": "@type"}
    nodes: defaultdict[str, defaultdict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in sorted(statements, key=lambda said: tuple(map(str, said))):
        if predicate == TYPE and isinstance(value, NamedNode):
            nodes[subject.value]["type"].append(_class(value.value, used))
        else:
            key, plain = _pair(predicate.value, value, used)
            nodes[subject.value][key].append(plain)
    every = [{"id": iri, **{key: _bare(found) for key, found in said.items()}} for iri, said in nodes.items()]
    body = every[0] if len(every) == 1 else {"@graph": every}
    document = {"@context": dict(sorted(used.items())), **body}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _bare(found: list[Any]) -> Any:
    return found[0] if len(found) == 1 else found


def _class(iri: str, used: dict[str, Any]) -> str:
    term = iri.removeprefix(BUNDEL)
    if context().get(term) == iri:
        used[term] = iri
        return term
    return _short(iri, used)


@cache
def _terms() -> Mapping[tuple[str, str | None], str]:
    """The terms by what they stand for and the type that their values are taken to have."""
    described = ((name, told) for name, told in context().items() if isinstance(told, dict))
    return {(told["@id"], told.get("@type")): name for name, told in described}


def _pair(predicate: str, value: Object, used: dict[str, Any]) -> tuple[str, Any]:
    """The key and the value of one statement."""
    wanted = _wanted(value)
    term = _terms().get((predicate, wanted))
    if term:
        used[term] = context()[term]
        plain: Any = value.value
        if isinstance(value, Literal) and value.language:
            plain = {"@language": value.language, "@value": value.value}
        return term, plain
    return _short(predicate, used), _full(value)


def _wanted(value: Object) -> str | None:
    if isinstance(value, NamedNode):
        return "@id"
    plain = value.language or value.datatype.value == XSD + "string"
    return None if plain else value.datatype.value


def _full(value: Object) -> Any:
    if isinstance(value, NamedNode):
        return {"@id": value.value}
    if value.language:
        return {"@language": value.language, "@value": value.value}
    if value.datatype.value == XSD + "string":
        return value.value
    return {"@type": value.datatype.value, "@value": value.value}


def _short(iri: str, used: dict[str, Any]) -> str:
    """A name with a prefix where the vocabulary has one; RDF's own is left whole."""
    for name, space in PREFIXES.items():
        local = iri.removeprefix(space)
        if iri.startswith(space) and local.isalnum() and space != RDF:
            used[name] = space
            return f"{name}:{local}"
    return iri
