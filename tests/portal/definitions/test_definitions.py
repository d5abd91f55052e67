import json
import re
from xml.etree import ElementTree

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.compare import isomorphic
from starlette.testclient import TestClient

from graph.portal.definitions.source import HOME, places
from graph.portal.definitions.terms import terms
from graph.quads.terms import skos
from ontology.vocabulary import BUNDEL, ONTOLOGY, SCHEMES, SHAPES, STATUSES
from tests.portal.rdf import FORMATS, graph, triples

PLACES = sorted(places())
SUFFIXES = ("ttl", "jsonld", "nt", "rdf")


def path(iri: str) -> str:
    """Where an IRI of the ontology is asked for here: its path, without the fragment."""
    return iri.removeprefix("https://w3id.org/bundel").partition("#")[0]


@pytest.mark.parametrize("place", PLACES)
def test_every_format_says_the_same(client: TestClient, place: str) -> None:
    address = f"/def/{place}" if place else "/def"
    by_suffix = [triples(client.get(f"{address}.{suffix}")) for suffix in SUFFIXES]
    if "shapes" in place:
        assert len({len(one) for one in by_suffix}) == 1
    else:
        assert all(one == by_suffix[0] for one in by_suffix)
    for type_ in FORMATS:
        asked = client.get(address, headers={"Accept": type_})
        assert asked.headers["content-type"].partition(";")[0] == type_
        assert len(triples(asked)) == len(by_suffix[0]) > 20


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_address_has_a_page(client: TestClient, place: str, language: str) -> None:
    asked = {"Accept": "text/html", "Accept-Language": language}
    page = client.get(f"/def/{place}" if place else "/def", headers=asked)
    assert page.status_code == 200 and f'<html lang="{language}">' in page.text
    ids = re.findall(r' id="([^"]+)"', page.text)
    assert len(ids) == len(set(ids))
    assert 'rel="describedby"' in page.headers["link"] and page.headers["vary"].startswith("Accept, Accept-Language")


def test_every_term_has_an_anchor_and_both_languages(client: TestClient) -> None:
    page = client.get("/def").text
    assert len(terms()) > 50
    for term in terms():
        assert f'id="{term.anchor}"' in page
        assert term.labels.keys() >= {"nl", "en"} and term.definitions.keys() >= {"nl", "en"}
    for href in re.findall(r'href="#([^"]+)"', page):
        assert f'id="{href}"' in page


@pytest.mark.parametrize("place", PLACES)
def test_every_term_answers_at_its_own_address(client: TestClient, place: str) -> None:
    """Terms, concepts and schemes alike: the document at the IRI's path tells of the IRI."""
    for file in places()[place]:
        parsed = parse(path=str(HOME / file), format=RdfFormat.TURTLE)
        ours = {iri for quad in parsed if (iri := getattr(quad.subject, "value", "")).startswith(ONTOLOGY)}
        for address in {path(iri) for iri in ours}:
            told = {getattr(one.subject, "value", "") for one in triples(client.get(f"{address}.ttl"))}
            assert {iri for iri in ours if path(iri) == address} <= told


@pytest.mark.parametrize("scheme", [iri for iri in SCHEMES if iri != STATUSES])
def test_schemes_can_be_browsed(client: TestClient, scheme: str) -> None:
    page = client.get(path(scheme)).text
    said = triples(client.get(path(scheme) + ".ttl"))
    anchors = {one.subject.value.partition("#")[2] for one in said if one.predicate == skos("inScheme")}
    assert len(anchors) > 5 and all(f'id="{anchor}"' in page for anchor in anchors)


def test_shapes_and_the_version_answer(client: TestClient) -> None:
    assert (URIRef(SHAPES), RDF.type, OWL.Ontology) in graph(client.get("/def/shapes.ttl"))
    told = graph(client.get("/def.ttl"))
    version = told.value(URIRef(ONTOLOGY), OWL.versionIRI)
    assert isomorphic(graph(client.get(path(str(version)), headers={"Accept": "text/turtle"})), told)


def test_the_context_explains_every_term_of_ours(client: TestClient) -> None:
    answer = client.get("/def/context.jsonld")
    assert answer.headers["content-type"] == "application/ld+json"
    assert answer.headers["access-control-allow-origin"] == "*"
    context = json.loads(answer.content)["@context"]
    for term in terms():
        if term.sort != "statuses":
            told = context[term.anchor]
            assert (told if isinstance(told, str) else told["@id"]) == term.iri
    document = {"@context": context, "id": "urn:a", "type": "Person", "worksFor": "urn:b", "label": "Anna"}
    read = Graph().parse(data=json.dumps(document), format="json-ld")
    assert (URIRef("urn:a"), URIRef(BUNDEL + "worksFor"), URIRef("urn:b")) in read
    assert (URIRef("urn:a"), RDF.type, URIRef(BUNDEL + "Person")) in read


def test_documents_use_the_terms_of_the_context(client: TestClient) -> None:
    context = json.loads(client.get("/def/context.jsonld").content)["@context"]
    document = json.loads(client.get("/doc.jsonld?iri=https://identifier.overheid.nl/tooi/id/gemeente/gm0441").content)
    assert len(document["@context"]) > 5
    assert all(context[term] == meaning for term, meaning in document["@context"].items())


@pytest.mark.parametrize("name", ["diagram.nl.svg", "diagram.en.svg", "diagram.nl.dark.svg", "logo.svg"])
def test_pictures(client: TestClient, name: str) -> None:
    answer = client.get(f"/def/{name}")
    assert answer.headers["content-type"] == "image/svg+xml"
    ElementTree.fromstring(answer.content)


def test_the_diagram_shows_every_class(client: TestClient) -> None:
    drawn = client.get("/def/diagram.en.svg").text
    for term in terms():
        if term.sort == "classes":
            assert f">{term.labels['en']}<" in drawn


@pytest.mark.parametrize(
    "place",
    ["nergens", "../bundel.ttl", "%2e%2e/bundel.ttl", "themes/../../x", "themes.exe", "", ".ttl", "a" * 9000, "%00"],
)
def test_nothing_else_is_there(client: TestClient, place: str) -> None:
    assert client.get(f"/def/{place}").status_code == 404


def test_definitions_are_shown_in_the_language_of_the_reader(client: TestClient) -> None:
    label = next(term for term in terms() if term.anchor == "Person").definitions
    assert label["nl"] in client.get("/def").text.replace("&#39;", "'")
    assert str(RDFS.label) not in client.get("/def").text
