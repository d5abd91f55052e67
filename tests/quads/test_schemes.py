from collections import Counter

from pyoxigraph import NamedNode

from graph.quads.definitions import digest, files, quads
from graph.quads.schemes import concepts
from ontology.collaboration import CollaborationKind
from ontology.initiative import InitiativeKind
from ontology.vocabulary import COLLABORATION_KINDS, INITIATIVE_KINDS, ONTOLOGY, ROLES, THEMES


def test_every_concept_has_two_labels_and_a_scheme() -> None:
    found = concepts()
    assert len(found) > 200
    assert all(concept.nl and concept.en and concept.scheme for concept in found)
    assert [concept.iri for concept in found] == sorted({concept.iri for concept in found})


def test_wider_concepts_are_concepts_of_the_same_scheme() -> None:
    schemes = {concept.iri: concept.scheme for concept in concepts()}
    narrower = [concept for concept in concepts() if concept.broader]
    assert narrower
    assert all(schemes[concept.broader or ""] == concept.scheme for concept in narrower)


def test_kinds_of_the_classes_are_concepts() -> None:
    iris = {concept.iri for concept in concepts()}
    assert {COLLABORATION_KINDS + kind for kind in CollaborationKind} <= iris
    assert {INITIATIVE_KINDS + kind for kind in InitiativeKind} <= iris


def test_forms_are_dutch_and_not_given_twice() -> None:
    [youth] = [concept for concept in concepts() if concept.iri == f"{THEMES}jeugdhulp"]
    assert youth.nl == "jeugdhulp" and "jeugdzorg" in youth.forms
    assert all(max(Counter(concept.forms).values(), default=1) == 1 for concept in concepts())
    assert any(concept.scheme == ROLES and "wethouders" in concept.forms for concept in concepts())


def test_definitions_stand_in_the_ontologys_context() -> None:
    assert {quad.graph_name for quad in quads()} == {NamedNode(ONTOLOGY)}
    assert len(digest()) == 64
    assert {path.name for path in files()} >= {"bundel.ttl", "themes.ttl"}
    assert "shapes.ttl" not in {path.name for path in files()}
