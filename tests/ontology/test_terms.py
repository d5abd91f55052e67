"""Turtle and classes say the same: each class, field and value has its term, and each term one of these."""

import importlib
import pkgutil
from enum import EnumMeta

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

import ontology
from ontology.article import Article
from ontology.claim import Claim
from ontology.collaboration import Collaboration, CollaborationKind
from ontology.concept import Concept
from ontology.entity import Entity, Value
from ontology.evidence import Evidence, Step
from ontology.initiative import Initiative, InitiativeKind
from ontology.judgement import Judgement, Verdict
from ontology.leadership import Leadership
from ontology.organisation import Organisation, OrganisationKind
from ontology.participation import Participation
from ontology.party import PartyMembership
from ontology.person import Person
from ontology.placement import Placement
from ontology.post import Post
from ontology.reading import Reading
from ontology.refusal import Refusal
from ontology.region import Region
from ontology.relation import Relation
from ontology.role import Role
from ontology.sameness import Sameness, Side
from ontology.status import Status
from ontology.suppression import Suppression
from ontology.theme import Theme
from ontology.topic import Topic
from ontology.union import Union
from ontology.vocabulary import (
    BUNDEL,
    COLLABORATION_KINDS,
    DCT,
    INITIATIVE_KINDS,
    OA,
    ORG,
    ORGANISATION_TYPES,
    PROV,
    SCHEMA,
    STATUSES,
)
from ontology.vocabulary import SKOS as SKOS_IRI

# The class that each Python class is in RDF; None for what never stands there as a thing of its own.
CLASSES: dict[type[Value], str | None] = {
    Article: BUNDEL + "Article",
    Claim: BUNDEL + "Claim",
    Collaboration: BUNDEL + "Collaboration",
    Concept: SKOS_IRI + "Concept",
    Entity: None,
    Evidence: OA + "SpecificResource",
    Initiative: BUNDEL + "Initiative",
    Judgement: None,
    Suppression: None,
    Union: None,
    Leadership: BUNDEL + "Leadership",
    Organisation: BUNDEL + "Organisation",
    Participation: BUNDEL + "Participation",
    PartyMembership: BUNDEL + "PartyMembership",
    Person: BUNDEL + "Person",
    Placement: BUNDEL + "Placement",
    Post: BUNDEL + "Post",
    Reading: PROV + "Activity",
    Refusal: None,
    Region: BUNDEL + "Region",
    Relation: BUNDEL + "Relation",
    Role: ORG + "Role",
    Sameness: None,
    Side: None,
    Step: BUNDEL + "Step",
    Theme: BUNDEL + "Theme",
    Topic: BUNDEL + "Topic",
    Value: None,
}

# The property that each field is in RDF; None for what is a thing's IRI, its type or kept out of the graph.
FIELDS: dict[type[Value], dict[str, str | None]] = {
    Article: {
        "iri": None,
        "identifier": DCT + "identifier",
        "text": None,
        "title": DCT + "title",
        "issued": DCT + "issued",
        "publisher": DCT + "publisher",
        "language": SCHEMA + "inLanguage",
        "source": DCT + "source",
        "citation": DCT + "bibliographicCitation",
    },
    Claim: {
        "relation": BUNDEL + "states",
        "status": BUNDEL + "status",
        "confidence": BUNDEL + "confidence",
        "because": BUNDEL + "because",
        "rule": BUNDEL + "rule",
        "evidence": OA + "hasBody",
    },
    Collaboration: {
        "members": ORG + "hasMember",
        "kind": BUNDEL + "kind",
        "within": BUNDEL + "within",
        "themes": BUNDEL + "theme",
    },
    Concept: {
        "iri": None,
        "scheme": SKOS_IRI + "inScheme",
        "nl": SKOS_IRI + "prefLabel",
        "en": SKOS_IRI + "prefLabel",
        "forms": SKOS_IRI + "altLabel",
        "broader": SKOS_IRI + "broader",
    },
    Entity: {"iri": None, "label": SKOS_IRI + "prefLabel", "alternatives": SKOS_IRI + "altLabel"},
    Evidence: {
        "article": OA + "hasSource",
        "start": OA + "start",
        "end": OA + "end",
        "quote": OA + "exact",
        "prefix": OA + "prefix",
        "suffix": OA + "suffix",
        "steps": BUNDEL + "step",
    },
    Initiative: {"kind": BUNDEL + "kind"},
    Suppression: {
        "salt": None,
        "hashes": None,
        "people": None,
        "around": None,
        "apart": None,
        "told": None,
        "remark": None,
        "made": None,
    },
    Union: {"old": None, "new": None, "remark": None, "made": None},
    Judgement: {"claim": None, "article": None, "verdict": None, "remark": None, "made": None},
    Leadership: {"member": ORG + "member", "initiative": ORG + "organization", "role": ORG + "role"},
    Organisation: {"kind": None},
    Participation: {"member": ORG + "member", "initiative": ORG + "organization"},
    PartyMembership: {"member": ORG + "member", "organisation": ORG + "organization"},
    Person: {},
    Placement: {"subject": BUNDEL + "subject", "region": BUNDEL + "region"},
    Post: {"member": ORG + "member", "organisation": ORG + "organization", "role": ORG + "role"},
    Reading: {
        "article": PROV + "used",
        "reader": PROV + "wasAssociatedWith",
        "entities": None,
        "claims": PROV + "wasGeneratedBy",
        "refusals": None,
    },
    Refusal: {"claim": None, "reason": None},
    Region: {"type": BUNDEL + "regionType", "code": SKOS_IRI + "notation"},
    Relation: {},
    Role: {"concept": SKOS_IRI + "broader"},
    Sameness: {"one": None, "other": None, "same": None, "remark": None, "made": None},
    Side: {"iri": None, "label": None, "articles": None},
    Step: {
        "surface": BUNDEL + "surface",
        "start": OA + "start",
        "leads_to": BUNDEL + "leadsTo",
        "because": BUNDEL + "because",
    },
    Theme: {},
    Topic: {"subject": BUNDEL + "subject", "theme": BUNDEL + "theme"},
    Value: {},
}

# The direct triple of each relation.
DIRECT: dict[type[Relation], str] = {
    Collaboration: BUNDEL + "collaboratesWith",
    Leadership: BUNDEL + "leads",
    Participation: BUNDEL + "participatesIn",
    PartyMembership: BUNDEL + "memberOfParty",
    Placement: BUNDEL + "locatedIn",
    Post: BUNDEL + "worksFor",
    Topic: BUNDEL + "theme",
}

# Where the values of each enumeration stand: the namespace they are local names in. Verdicts stay in their log.
ENUMERATIONS: dict[EnumMeta, str] = {
    CollaborationKind: COLLABORATION_KINDS,
    InitiativeKind: INITIATIVE_KINDS,
    OrganisationKind: BUNDEL,
    Status: BUNDEL,
}

# Terms for data that has no field: codes of the registers.
ELSEWHERE = {BUNDEL + "cbsCode", BUNDEL + "tooiCode"}


def defined() -> set[object]:
    """All classes that the modules of the ontology define."""
    modules = (importlib.import_module(f"ontology.{found.name}") for found in pkgutil.iter_modules(ontology.__path__))
    members = ((module, member) for module in modules for member in vars(module).values())
    return {member for module, member in members if getattr(member, "__module__", "") == module.__name__}


def own_fields(kind: type[Value]) -> set[str]:
    """The fields that a class adds to those of its bases."""
    inherited = {name for base in kind.__bases__ for name in getattr(base, "model_fields", ())}
    return set(kind.model_fields) - inherited


def declared(bundel: Graph, kind: URIRef) -> set[str]:
    return {str(term) for term in bundel.subjects(RDF.type, kind)}


def subclasses(bundel: Graph, above: str) -> set[str]:
    return {str(term) for term in bundel.subjects(RDFS.subClassOf, URIRef(above))}


def test_every_python_class_is_mapped() -> None:
    models = {member for member in defined() if isinstance(member, type) and issubclass(member, Value)}
    assert models == set(CLASSES) == set(FIELDS)


def test_every_enumeration_is_mapped() -> None:
    assert {member for member in defined() if isinstance(member, EnumMeta)} == {*ENUMERATIONS, Verdict}


def test_every_class_of_the_ontology_is_a_python_class_or_kind(bundel: Graph) -> None:
    ours = {iri for iri in CLASSES.values() if iri and iri.startswith(BUNDEL)}
    kinds = {BUNDEL + kind for kind in OrganisationKind}
    assert declared(bundel, OWL.Class) == ours | kinds


@pytest.mark.parametrize("kind", sorted(FIELDS, key=lambda kind: kind.__name__), ids=lambda kind: str(kind.__name__))
def test_every_field_is_mapped(kind: type[Value]) -> None:
    assert own_fields(kind) == set(FIELDS[kind])


def test_every_property_of_the_ontology_is_a_field_or_direct_triple(bundel: Graph) -> None:
    fields = {iri for mapping in FIELDS.values() for iri in mapping.values() if iri and iri.startswith(BUNDEL)}
    properties = declared(bundel, OWL.ObjectProperty) | declared(bundel, OWL.DatatypeProperty)
    assert properties == fields | set(DIRECT.values())


def test_every_relation_has_a_direct_triple() -> None:
    assert {kind for kind in CLASSES if issubclass(kind, Relation) and kind is not Relation} == set(DIRECT)


def test_everything_else_in_the_namespace_is_accounted_for(bundel: Graph) -> None:
    terms = {str(term) for term in bundel.subjects() if str(term).startswith(BUNDEL)}
    typed = declared(bundel, OWL.Class) | declared(bundel, OWL.ObjectProperty) | declared(bundel, OWL.DatatypeProperty)
    assert terms == typed | ELSEWHERE


def test_inheritance_is_the_same_on_both_sides(bundel: Graph) -> None:
    mapped = {kind: iri for kind, iri in CLASSES.items() if iri and iri.startswith(BUNDEL)}
    for kind, iri in mapped.items():
        below = {mapped[other] for other in mapped if kind in other.__bases__}
        kinds = {BUNDEL + each for each in OrganisationKind} if kind is Organisation else set()
        assert subclasses(bundel, iri) == below | kinds


def test_kinds_of_organisation_are_its_subclasses_and_top_concepts(bundel: Graph, schemes: Graph) -> None:
    assert subclasses(bundel, BUNDEL + "Organisation") == {BUNDEL + kind for kind in OrganisationKind}
    beside = {(str(concept), str(kind)) for concept, kind in schemes.subject_objects(RDFS.seeAlso)}
    assert beside == {(ORGANISATION_TYPES + kind, BUNDEL + kind) for kind in OrganisationKind}


@pytest.mark.parametrize(
    ("values", "scheme"),
    [
        (CollaborationKind, COLLABORATION_KINDS),
        (InitiativeKind, INITIATIVE_KINDS),
        (Status, STATUSES),
    ],
)
def test_values_are_the_concepts_of_their_scheme(values: EnumMeta, scheme: str, schemes: Graph) -> None:
    concepts = {str(concept) for concept in schemes.subjects(SKOS.inScheme, URIRef(scheme))}
    assert concepts == {ENUMERATIONS[values] + str(value) for value in values}


def test_a_python_class_that_is_foreign_in_rdf_is_aligned_with_nothing_of_ours(bundel: Graph) -> None:
    foreign = {iri for iri in CLASSES.values() if iri and not iri.startswith(BUNDEL)}
    assert foreign.isdisjoint(declared(bundel, OWL.Class))
