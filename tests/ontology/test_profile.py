"""OWL 2 RL, few axioms, none about terms of others, and what follows from them is what is meant."""

from collections.abc import Iterator

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import FOAF, ORG, OWL, RDF, RDFS, BNode, Graph, Literal, Namespace, URIRef

from ontology.vocabulary import BUNDEL

B = Namespace(BUNDEL)
EXAMPLE = Namespace("https://example.org/")
AXIOMS = {
    RDF.type,
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
    OWL.disjointWith,
    OWL.inverseOf,
}
TYPES = {
    OWL.Class,
    OWL.DatatypeProperty,
    OWL.FunctionalProperty,
    OWL.ObjectProperty,
    OWL.Ontology,
    OWL.SymmetricProperty,
    RDFS.Datatype,
    FOAF.Agent,
}
METADATA = {OWL.versionIRI, OWL.versionInfo, OWL.priorVersion, RDFS.label, RDFS.isDefinedBy, RDFS.seeAlso}
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)


def classes(bundel: Graph) -> set[URIRef]:
    return {term for term in bundel.subjects(RDF.type, OWL.Class) if isinstance(term, URIRef)}


def properties(bundel: Graph) -> set[URIRef]:
    return {term for kind in PROPERTIES for term in bundel.subjects(RDF.type, kind) if isinstance(term, URIRef)}


def closure(*graphs: Graph) -> Graph:
    """Everything that follows by the OWL 2 RL rules."""
    total = Graph()
    for graph in graphs:
        total += graph
    DeductiveClosure(OWLRL_Semantics).expand(total)
    return total


def contradictions(graph: Graph) -> list[str]:
    return [str(said) for said in graph.objects() if isinstance(said, Literal) and "isjoint" in str(said)]


def paths(start: URIRef, above: URIRef, bundel: Graph) -> Iterator[URIRef]:
    """Everything above a term, itself excluded."""
    todo, seen = list(bundel.objects(start, above)), set()
    while todo:
        term = todo.pop()
        if term not in seen and isinstance(term, URIRef):
            seen.add(term)
            todo += bundel.objects(term, above)
            yield term


def test_only_constructs_of_the_profile(bundel: Graph) -> None:
    logical = {term for term in bundel.predicates() if term in RDF or term in RDFS or term in OWL}
    assert logical <= AXIOMS | METADATA
    assert set(bundel.objects(None, RDF.type)) <= TYPES


def test_nothing_above_everything(bundel: Graph) -> None:
    for above in (RDFS.subClassOf, RDFS.domain, RDFS.range, OWL.disjointWith):
        assert {OWL.Thing, OWL.Nothing, RDFS.Resource}.isdisjoint(bundel.objects(None, above))


def test_no_blank_nodes(bundel: Graph, schemes: Graph) -> None:
    assert [term for triple in bundel + schemes for term in triple if isinstance(term, BNode)] == []


def test_no_axioms_about_terms_of_others(bundel: Graph, schemes: Graph) -> None:
    for subject in set((bundel + schemes).subjects()):
        assert str(subject).startswith("https://w3id.org/bundel/"), subject


def test_nothing_is_both_a_class_and_a_property(bundel: Graph) -> None:
    kinds = [classes(bundel), *(set(bundel.subjects(RDF.type, kind)) for kind in PROPERTIES)]
    assert sum(map(len, kinds)) == len(set().union(*kinds))


def test_at_most_one_domain_and_range(bundel: Graph) -> None:
    for term in properties(bundel):
        assert len(list(bundel.objects(term, RDFS.domain))) <= 1, term
        assert len(list(bundel.objects(term, RDFS.range))) <= 1, term


def test_domains_and_ranges_that_are_left_open_are_the_three_that_must_be(bundel: Graph) -> None:
    """`because` is said of claims and steps, `theme` of unrelated classes; `leadsTo` leads to anything."""
    assert {term for term in properties(bundel) if not list(bundel.objects(term, RDFS.domain))} == {B.because, B.theme}
    assert {term for term in properties(bundel) if not list(bundel.objects(term, RDFS.range))} == {B.leadsTo}


def test_domains_ranges_and_parents_of_ours_are_declared(bundel: Graph) -> None:
    for above, known in (
        (RDFS.domain, classes(bundel)),
        (RDFS.range, classes(bundel)),
        (RDFS.subClassOf, classes(bundel)),
        (OWL.disjointWith, classes(bundel)),
        (RDFS.subPropertyOf, properties(bundel)),
    ):
        ours = {term for term in bundel.objects(None, above) if str(term).startswith(BUNDEL)}
        assert ours <= known, above


def test_no_cycles(bundel: Graph) -> None:
    for term in classes(bundel):
        assert term not in set(paths(term, RDFS.subClassOf, bundel))
    for term in properties(bundel):
        assert term not in set(paths(term, RDFS.subPropertyOf, bundel))


def test_every_class_is_tied_to_another(bundel: Graph) -> None:
    ties = (RDFS.subClassOf, RDFS.domain, RDFS.range)
    for term in classes(bundel):
        assert any((term, tie, None) in bundel or (None, tie, term) in bundel for tie in ties), term


def test_every_class_differs_from_some_other(bundel: Graph) -> None:
    """Of two classes on different branches at least the chief ones are said to be apart."""
    chief = {B.Person, B.Organisation, B.Region, B.Initiative, B.Theme, B.Article, B.Claim, B.Relation, B.Step}
    apart = {frozenset(pair) for pair in bundel.subject_objects(OWL.disjointWith)}
    wanted = {frozenset((one, other)) for one in chief for other in chief if one != other}
    assert wanted - apart == {frozenset((B.Organisation, B.Initiative))}


def test_no_class_is_apart_from_one_above_it(bundel: Graph) -> None:
    for one, other in bundel.subject_objects(OWL.disjointWith):
        assert isinstance(one, URIRef) and isinstance(other, URIRef)
        assert other not in set(paths(one, RDFS.subClassOf, bundel)) | {one}
        assert one not in set(paths(other, RDFS.subClassOf, bundel))


def test_the_example_is_free_of_contradiction_after_reasoning(bundel: Graph, passing: Graph) -> None:
    reasoned = closure(bundel, passing)
    assert contradictions(reasoned) == []
    assert len(reasoned) > len(bundel) + len(passing)
    people = set(passing.subjects(RDF.type, B.Person))
    assert people and people.isdisjoint(reasoned.subjects(RDF.type, ORG.Organization))


@pytest.mark.parametrize(
    ("one", "other"), [(B.Person, B.Organisation), (B.Region, B.Municipality), (B.Post, B.Collaboration)]
)
def test_a_contradiction_is_found(one: URIRef, other: URIRef, bundel: Graph) -> None:
    wrong = Graph()
    wrong.add((EXAMPLE.thing, RDF.type, one))
    wrong.add((EXAMPLE.thing, RDF.type, other))
    assert contradictions(closure(bundel, wrong))


@pytest.mark.parametrize(
    ("said", "follows"),
    [
        ((EXAMPLE.a, B.collaboratesWith, EXAMPLE.b), (EXAMPLE.b, B.collaboratesWith, EXAMPLE.a)),
        ((EXAMPLE.a, B.collaboratesWith, EXAMPLE.b), (EXAMPLE.a, ORG.linkedTo, EXAMPLE.b)),
        ((EXAMPLE.a, B.worksFor, EXAMPLE.b), (EXAMPLE.a, ORG.memberOf, EXAMPLE.b)),
        ((EXAMPLE.a, B.worksFor, EXAMPLE.b), (EXAMPLE.a, RDF.type, FOAF.Person)),
        ((EXAMPLE.a, B.memberOfParty, EXAMPLE.b), (EXAMPLE.b, RDF.type, B.Organisation)),
        ((EXAMPLE.a, RDF.type, B.Municipality), (EXAMPLE.a, RDF.type, ORG.Organization)),
        ((EXAMPLE.a, B.kind, EXAMPLE.b), (EXAMPLE.a, ORG.classification, EXAMPLE.b)),
        ((EXAMPLE.a, B.states, EXAMPLE.b), (EXAMPLE.b, RDF.type, B.Relation)),
    ],
)
def test_what_follows(
    said: tuple[URIRef, URIRef, URIRef], follows: tuple[URIRef, URIRef, URIRef], bundel: Graph
) -> None:
    fact = Graph().add(said)
    assert follows not in fact + bundel
    assert follows in closure(bundel, fact)


def test_taking_part_does_not_make_a_person_an_organisation(bundel: Graph) -> None:
    """ORG infers that members of an org:OrganizationalCollaboration are organisations; people must stay clear of it."""
    fact = Graph().add((EXAMPLE.a, B.participatesIn, EXAMPLE.b)).add((EXAMPLE.a, B.leads, EXAMPLE.b))
    reasoned = closure(bundel, fact)
    assert not set(reasoned.predicates(EXAMPLE.a, EXAMPLE.b)) & {ORG.memberOf, ORG.hasMember}
