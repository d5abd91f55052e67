"""What FOOPS! asks of an ontology, as far as it can be judged before publication: a test per point."""

import pytest
from rdflib import DCTERMS, FOAF, OWL, RDF, RDFS, SKOS, VANN, Graph, Literal, URIRef
from rdflib.namespace import Namespace
from starlette.testclient import TestClient

from graph.portal.definitions.source import HOME
from ontology.vocabulary import BUNDEL, ONTOLOGY

BIBO, VS = Namespace("http://purl.org/ontology/bibo/"), Namespace("http://www.w3.org/2003/06/sw-vocab-status/ns#")
ONTO = URIRef(ONTOLOGY)
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDFS.Datatype)


@pytest.fixture(scope="module")
def bundel() -> Graph:
    return Graph().parse(HOME / "bundel.ttl")


def terms(bundel: Graph) -> set[URIRef]:
    return {one for kind in KINDS for one in bundel.subjects(RDF.type, kind) if isinstance(one, URIRef)}


@pytest.mark.parametrize(
    "point",
    [
        DCTERMS.title,
        DCTERMS.description,
        DCTERMS.license,
        DCTERMS.creator,
        DCTERMS.created,
        OWL.versionIRI,
        VANN.preferredNamespaceUri,
    ],
    ids=lambda point: str(point).replace("#", "/").rpartition("/")[2],
)
def test_om1_minimum_metadata(bundel: Graph, point: URIRef) -> None:
    assert bundel.value(ONTO, point) is not None


@pytest.mark.parametrize(
    "point",
    [
        DCTERMS.contributor,
        DCTERMS.bibliographicCitation,
        VANN.preferredNamespacePrefix,
        OWL.versionInfo,
        DCTERMS.modified,
    ],
    ids=lambda point: str(point).replace("#", "/").rpartition("/")[2],
)
def test_om2_recommended_metadata(bundel: Graph, point: URIRef) -> None:
    assert bundel.value(ONTO, point) is not None


@pytest.mark.parametrize(
    "point",
    [DCTERMS.abstract, FOAF.logo, BIBO.status, DCTERMS.issued, RDFS.seeAlso, FOAF.depiction],
    ids=lambda point: str(point).replace("#", "/").rpartition("/")[2],
)
def test_om3_detailed_metadata(bundel: Graph, point: URIRef) -> None:
    assert bundel.value(ONTO, point) is not None


def test_om4_a_licence_that_is_an_address_and_rights(bundel: Graph) -> None:
    assert isinstance(bundel.value(ONTO, DCTERMS.license), URIRef)
    assert {text.language for text in bundel.objects(ONTO, DCTERMS.rights) if isinstance(text, Literal)} == {"nl", "en"}


@pytest.mark.parametrize("point", ["creator", "created", "contributor", "issued", "publisher", "modified"])
def test_om5_provenance(bundel: Graph, point: str) -> None:
    assert bundel.value(ONTO, DCTERMS[point]) is not None


def test_uri1_and_purl1_a_lasting_address_without_extension(bundel: Graph) -> None:
    assert (ONTO, RDF.type, OWL.Ontology) in bundel
    assert ONTOLOGY.startswith("https://w3id.org/") and "." not in ONTOLOGY.rpartition("/")[2]


def test_ver1_and_uri2_a_version_address_of_its_own(bundel: Graph) -> None:
    version = bundel.value(ONTO, OWL.versionIRI)
    assert version != ONTO and str(version).endswith(str(bundel.value(ONTO, OWL.versionInfo)))


def test_ver2_the_version_address_answers(client: TestClient, bundel: Graph) -> None:
    path = str(bundel.value(ONTO, OWL.versionIRI)).removeprefix("https://w3id.org/bundel")
    assert client.get(path).status_code == 200


def test_ver1_an_earlier_version_is_named_once_there_is_one(bundel: Graph) -> None:
    """The first version has none; any later one must tell."""
    first = str(bundel.value(ONTO, OWL.versionInfo)) == "0.1.0"
    assert first or bundel.value(ONTO, OWL.priorVersion) is not None


def test_find1_a_prefix_that_goes_with_the_namespace(bundel: Graph) -> None:
    assert str(bundel.value(ONTO, VANN.preferredNamespacePrefix)) == "bundel"
    assert str(bundel.value(ONTO, VANN.preferredNamespaceUri)) == BUNDEL


def test_cn1_and_rdf1_content_negotiation(client: TestClient) -> None:
    for type_ in ("text/turtle", "application/rdf+xml", "application/ld+json", "text/html"):
        assert client.get("/def", headers={"Accept": type_}).headers["content-type"].startswith(type_)


def test_doc1_documentation_for_people(client: TestClient) -> None:
    page = client.get("/def", headers={"Accept": "text/html"})
    assert page.status_code == 200 and page.text.startswith("<!doctype html>")


def test_find2_metadata_stand_in_the_page(client: TestClient, bundel: Graph) -> None:
    page = client.get("/def?lang=en").text
    for point in (DCTERMS.title, DCTERMS.description):
        said = next(text for text in bundel.objects(ONTO, point) if isinstance(text, Literal) and text.language == "en")
        assert str(said) in page.replace("&#39;", "'")


def test_voc1_metadata_in_vocabularies_of_others(bundel: Graph) -> None:
    for predicate in bundel.predicates(ONTO):
        assert not str(predicate).startswith(BUNDEL)


def test_voc2_terms_of_others_are_used(bundel: Graph) -> None:
    above = {str(one) for kind in (RDFS.subClassOf, RDFS.subPropertyOf) for one in bundel.objects(None, kind)}
    spaces = {iri.replace("#", "/").rpartition("/")[0] for iri in above if not iri.startswith(BUNDEL)}
    assert len(spaces) >= 5


def test_voc3_labels_in_both_languages(bundel: Graph) -> None:
    for term in terms(bundel):
        assert {text.language for text in bundel.objects(term, RDFS.label) if isinstance(text, Literal)} == {
            "nl",
            "en",
        }, term


def test_voc4_definitions_in_both_languages(bundel: Graph) -> None:
    for term in terms(bundel):
        found = {text.language for text in bundel.objects(term, SKOS.definition) if isinstance(text, Literal)}
        assert found == {"nl", "en"}, term


def test_terms_say_where_they_are_defined_and_how_settled_they_are(bundel: Graph) -> None:
    for term in terms(bundel):
        assert bundel.value(term, RDFS.isDefinedBy) == ONTO
        assert str(bundel.value(term, VS.term_status)) in ("stable", "testing")
