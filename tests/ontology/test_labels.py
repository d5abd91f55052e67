"""Every term is labelled and defined in Dutch and English, and the ontology says of itself what it is."""

import re
from collections import Counter
from datetime import date

import pytest
from rdflib import DCTERMS, FOAF, OWL, RDF, RDFS, SH, SKOS, VANN, Graph, Literal, Namespace, URIRef

from ontology.vocabulary import BUNDEL, ONTOLOGY, SCHEMES, SHAPES

THIS = URIRef(ONTOLOGY)
BIBO = Namespace("http://purl.org/ontology/bibo/")
VS = Namespace("http://www.w3.org/2003/06/sw-vocab-status/ns#")
BOTH = ["en", "nl"]
ONCE = (DCTERMS.created, DCTERMS.issued, DCTERMS.modified, DCTERMS.license, OWL.versionIRI, OWL.versionInfo)
TERMS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDFS.Datatype)


def terms(graph: Graph) -> list[URIRef]:
    found = {term for kind in TERMS for term in graph.subjects(RDF.type, kind) if isinstance(term, URIRef)}
    return sorted(found)


def languages(graph: Graph, subject: URIRef, predicate: URIRef) -> list[str | None]:
    return sorted(text.language for text in graph.objects(subject, predicate) if isinstance(text, Literal))


def test_every_term_is_labelled_and_defined_in_both_languages(bundel: Graph) -> None:
    assert terms(bundel)
    for term in terms(bundel):
        assert languages(bundel, term, RDFS.label) == BOTH, term
        assert languages(bundel, term, SKOS.definition) == BOTH, term
        assert set(languages(bundel, term, SKOS.scopeNote)) <= set(BOTH)


def test_every_term_says_where_it_is_defined_and_how_settled_it_is(bundel: Graph) -> None:
    for term in terms(bundel):
        assert bundel.value(term, RDFS.isDefinedBy) == THIS
        assert str(bundel.value(term, VS.term_status)) in {"unstable", "testing", "stable", "archaic"}


def test_no_label_names_two_terms(bundel: Graph) -> None:
    labels = Counter(label for term in terms(bundel) for label in bundel.objects(term, RDFS.label))
    assert [label for label, times in labels.items() if times > 1] == []


def test_no_definition_defines_two_terms(bundel: Graph) -> None:
    texts = Counter(text for term in terms(bundel) for text in bundel.objects(term, SKOS.definition))
    assert [text for text, times in texts.items() if times > 1] == []


def test_definitions_are_sentences(everything: Graph) -> None:
    """They begin with a capital or figure, end with a full stop, and say more than the label."""
    for term, text in everything.subject_objects(SKOS.definition):
        assert re.fullmatch(r"[\wÀ-ÿ'‘“][^\n]+\.", str(text)), text
        assert str(text)[0] == str(text)[0].upper(), text
        assert str(text).rstrip(".") not in {str(label) for label in everything.objects(term, RDFS.label)}


def test_names_of_terms_follow_one_convention(bundel: Graph) -> None:
    for term in terms(bundel):
        name = str(term).removeprefix(BUNDEL)
        capital = (term, RDF.type, OWL.Class) in bundel
        assert re.fullmatch(r"[A-Z][A-Za-z]+" if capital else r"[a-z][A-Za-z]+", name), term


@pytest.mark.parametrize(
    "predicate", [RDFS.label, DCTERMS.title, DCTERMS.description, DCTERMS.abstract, DCTERMS.rights]
)
def test_the_ontology_tells_about_itself_in_both_languages(predicate: URIRef, bundel: Graph) -> None:
    assert languages(bundel, THIS, predicate) == BOTH


@pytest.mark.parametrize("predicate", ONCE)
def test_the_ontology_has_exactly_one(predicate: URIRef, bundel: Graph) -> None:
    assert len(list(bundel.objects(THIS, predicate))) == 1


@pytest.mark.parametrize(
    "predicate", [DCTERMS.creator, DCTERMS.contributor, DCTERMS.publisher, DCTERMS.bibliographicCitation, RDFS.seeAlso]
)
def test_the_ontology_has(predicate: URIRef, bundel: Graph) -> None:
    assert list(bundel.objects(THIS, predicate))


def test_dates_are_dates_in_order(bundel: Graph) -> None:
    created, issued, modified = (bundel.value(THIS, when) for when in ONCE[:3])
    days = [literal.toPython() for literal in (created, issued, modified) if isinstance(literal, Literal)]
    assert all(isinstance(day, date) for day in days)
    assert days == sorted(days) and len(days) == 3


def test_the_licence_is_an_address(bundel: Graph, shapes: Graph, schemes: Graph) -> None:
    licences = [licence for graph in (bundel, shapes, schemes) for licence in graph.objects(None, DCTERMS.license)]
    assert len(licences) == 2 + len(SCHEMES)
    assert set(licences) == {URIRef("https://creativecommons.org/licenses/by/4.0/")}


@pytest.mark.parametrize("name", ["bundel", "shapes"])
def test_the_version_is_said_the_same_way_everywhere(name: str, request: pytest.FixtureRequest) -> None:
    graph: Graph = request.getfixturevalue(name)
    iri = URIRef(ONTOLOGY if name == "bundel" else SHAPES)
    version = str(graph.value(iri, OWL.versionInfo))
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert graph.value(iri, OWL.versionIRI) == URIRef(f"{iri}/{version}")
    for citation in graph.objects(iri, DCTERMS.bibliographicCitation):
        assert version in str(citation)


def test_the_preferred_namespace_is_the_one_we_use(bundel: Graph) -> None:
    assert str(bundel.value(THIS, VANN.preferredNamespaceUri)) == BUNDEL
    assert str(bundel.value(THIS, VANN.preferredNamespacePrefix)) == "bundel"


def test_the_status_of_the_whole_is_a_known_one(bundel: Graph) -> None:
    assert bundel.value(THIS, BIBO.status) in {BIBO["status/draft"], BIBO["status/published"]}


def test_the_ontology_points_to_its_shapes_and_schemes(bundel: Graph, shapes: Graph) -> None:
    assert bundel.value(THIS, SH.shapesGraph) == URIRef(SHAPES)
    assert shapes.value(URIRef(SHAPES), DCTERMS.requires) == THIS
    assert set(bundel.objects(THIS, DCTERMS.hasPart)) == {URIRef(scheme) for scheme in SCHEMES}


def test_makers_have_a_name(bundel: Graph) -> None:
    for role in (DCTERMS.creator, DCTERMS.contributor, DCTERMS.publisher):
        for maker in bundel.objects(THIS, role):
            assert str(bundel.value(maker, FOAF.name))
