"""What OOPS! warns against, as far as it can be judged from the files: a test per pitfall."""

import re
from collections import defaultdict

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef

from graph.portal.definitions.source import HOME
from ontology.vocabulary import BUNDEL, ONTOLOGY

ABOVE = {OWL.Class: RDFS.subClassOf, OWL.ObjectProperty: RDFS.subPropertyOf, OWL.DatatypeProperty: RDFS.subPropertyOf}
OPEN = {BUNDEL + "because", BUNDEL + "theme", BUNDEL + "leadsTo"}


@pytest.fixture(scope="module")
def bundel() -> Graph:
    return Graph().parse(HOME / "bundel.ttl")


def named(bundel: Graph, kind: URIRef) -> set[URIRef]:
    return {one for one in bundel.subjects(RDF.type, kind) if isinstance(one, URIRef)}


def properties(bundel: Graph) -> set[URIRef]:
    return named(bundel, OWL.ObjectProperty) | named(bundel, OWL.DatatypeProperty)


def ours(bundel: Graph) -> set[URIRef]:
    return named(bundel, OWL.Class) | properties(bundel)


def test_p02_no_synonyms_as_classes(bundel: Graph) -> None:
    assert list(bundel.triples((None, OWL.equivalentClass, None))) == []


def test_p03_no_relation_that_is_being(bundel: Graph) -> None:
    assert [term for term in properties(bundel) if re.search(r"#(is|isA|being)$", str(term))] == []


def test_p04_nothing_stands_alone(bundel: Graph) -> None:
    for term in named(bundel, OWL.Class):
        ties = (RDFS.subClassOf, RDFS.domain, RDFS.range)
        assert any((term, tie, None) in bundel or (None, tie, term) in bundel for tie in ties), term


def test_p05_and_p25_no_inverse_that_is_wrong(bundel: Graph) -> None:
    assert list(bundel.triples((None, OWL.inverseOf, None))) == []


@pytest.mark.parametrize("kind", ABOVE, ids=lambda kind: str(kind).rpartition("#")[2])
def test_p06_no_cycles(bundel: Graph, kind: URIRef) -> None:
    for term in named(bundel, kind):
        above = set(bundel.transitive_objects(term, ABOVE[kind])) - {term}
        assert not any((one, ABOVE[kind], term) in bundel for one in above), term


def test_p07_no_two_concepts_in_one_class(bundel: Graph) -> None:
    assert [term for term in named(bundel, OWL.Class) if re.search(r"[a-z](And|Or)[A-Z]", str(term))] == []


def test_p08_everything_is_labelled_and_explained(bundel: Graph) -> None:
    for term in ours(bundel):
        assert bundel.value(term, RDFS.label) is not None and bundel.value(term, SKOS.definition) is not None


def test_p10_classes_are_told_apart(bundel: Graph) -> None:
    assert len(list(bundel.triples((None, OWL.disjointWith, None)))) > 20


def test_p11_properties_have_domain_and_range_but_three_that_cannot(bundel: Graph) -> None:
    lacking = {
        str(one) for one in properties(bundel) for end in (RDFS.domain, RDFS.range) if not bundel.value(one, end)
    }
    assert lacking == OPEN


def test_p12_p27_p31_nothing_is_said_to_equal_what_others_have(bundel: Graph) -> None:
    for predicate in (OWL.equivalentProperty, OWL.equivalentClass, OWL.sameAs):
        assert list(bundel.triples((None, predicate, None))) == []


def test_p14_p15_p18_no_restrictions_to_misuse(bundel: Graph) -> None:
    assert [term for triple in bundel for term in triple if isinstance(term, BNode)] == []


def test_p19_one_domain_and_one_range_at_most(bundel: Graph) -> None:
    for term in properties(bundel):
        assert len(list(bundel.objects(term, RDFS.domain))) <= 1 and len(list(bundel.objects(term, RDFS.range))) <= 1


def test_p20_annotations_hold_what_they_are_for(bundel: Graph) -> None:
    for term in ours(bundel):
        labels = {str(text) for text in bundel.objects(term, RDFS.label)}
        assert labels.isdisjoint(str(text) for text in bundel.objects(term, SKOS.definition))
        assert all(len(label) < 40 for label in labels)


def test_p21_no_class_for_the_rest(bundel: Graph) -> None:
    assert [
        term for term in named(bundel, OWL.Class) if re.search(r"#(Other|Misc|Miscellaneous|Unknown)", str(term))
    ] == []


def test_p22_one_way_of_naming(bundel: Graph) -> None:
    assert all(re.fullmatch(r"[A-Z][A-Za-z]+", str(one).removeprefix(BUNDEL)) for one in named(bundel, OWL.Class))
    assert all(re.fullmatch(r"[a-z][A-Za-z]+", str(one).removeprefix(BUNDEL)) for one in properties(bundel))


def test_p26_no_inverse_of_what_is_symmetric(bundel: Graph) -> None:
    for term in named(bundel, OWL.SymmetricProperty):
        assert (term, OWL.inverseOf, None) not in bundel


def test_p28_symmetric_between_the_same(bundel: Graph) -> None:
    for term in named(bundel, OWL.SymmetricProperty):
        assert bundel.value(term, RDFS.domain) == bundel.value(term, RDFS.range)


def test_p29_nothing_wrongly_transitive(bundel: Graph) -> None:
    for term in named(bundel, OWL.TransitiveProperty):
        assert bundel.value(term, RDFS.domain) == bundel.value(term, RDFS.range)


def test_p32_no_two_terms_of_a_sort_with_one_label(bundel: Graph) -> None:
    for terms in (named(bundel, OWL.Class), properties(bundel)):
        found: defaultdict[Literal, list[URIRef]] = defaultdict(list)
        for term in terms:
            for label in bundel.objects(term, RDFS.label):
                if isinstance(label, Literal):
                    found[label].append(term)
        assert {label: terms for label, terms in found.items() if len(terms) > 1} == {}


def test_p34_p35_everything_of_ours_is_typed(bundel: Graph) -> None:
    used = {term for triple in bundel for term in triple if isinstance(term, URIRef) and str(term).startswith(BUNDEL)}
    statuses = Graph().parse(HOME / "schemes" / "statuses.ttl")
    known = {*bundel.subjects(RDF.type, None), *statuses.subjects(RDF.type, None)}
    assert {term for term in used if str(term) != BUNDEL} - known == set()


def test_p36_no_file_extension_in_the_address() -> None:
    assert not re.search(r"\.(owl|ttl|rdf|xml)$", ONTOLOGY)


def test_p38_it_says_that_it_is_an_ontology(bundel: Graph) -> None:
    assert (URIRef(ONTOLOGY), RDF.type, OWL.Ontology) in bundel


def test_p39_one_namespace(bundel: Graph) -> None:
    assert {str(term).rpartition("#")[0] + "#" for term in ours(bundel)} == {BUNDEL}


def test_p40_nothing_is_said_in_the_name_of_others(bundel: Graph) -> None:
    assert {str(term) for term in bundel.subjects() if not str(term).startswith("https://w3id.org/bundel/")} == set()


def test_p41_a_licence(bundel: Graph) -> None:
    licence = bundel.value(URIRef(ONTOLOGY), URIRef("http://purl.org/dc/terms/license"))
    assert isinstance(licence, URIRef)
