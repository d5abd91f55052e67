"""Entities as statements: their types, labels and what else is known of them."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from graph.quads.terms import ALTERNATIVE, PREFERRED, TYPE, Statement, bundel, dct, foaf, org, skos, text
from ontology.entity import Entity
from ontology.initiative import Initiative
from ontology.organisation import Organisation
from ontology.person import Person
from ontology.region import Region
from ontology.role import Role
from ontology.theme import Theme
from ontology.vocabulary import INITIATIVE_KINDS, REGION_TYPES

CLASSES = {
    Person: (bundel("Person"), foaf("Person")),
    Organisation: (bundel("Organisation"), org("Organization")),
    Region: (bundel("Region"), dct("Location")),
    Initiative: (bundel("Initiative"), org("OrganizationalCollaboration")),
    Theme: (bundel("Theme"), skos("Concept")),
    Role: (org("Role"), skos("Concept")),
}
WORDS = (Theme, Role)


def statements(entities: Iterable[Entity], language: str) -> Iterator[Statement]:
    """What is said of the entities; things given twice keep their first label, the others stand beside it.

    Themes and roles are words of the article's language, so their labels bear its tag; names bear none.
    """
    labelled: set[NamedNode] = set()
    for entity in entities:
        subject = NamedNode(entity.iri)
        labels = [text(name, language if isinstance(entity, WORDS) else None) for name in entity.names]
        yield from _labels(subject, labels, first=subject not in labelled)
        yield from _description(subject, entity)
        labelled.add(subject)


def _labels(subject: NamedNode, labels: list[Literal], first: bool) -> Iterator[Statement]:
    if first:
        yield subject, PREFERRED, labels[0]
    for label in labels[1:] if first else labels:
        yield subject, ALTERNATIVE, label


def _description(subject: NamedNode, entity: Entity) -> Iterator[Statement]:
    for class_ in CLASSES[type(entity)]:
        yield subject, TYPE, class_
    match entity:
        case Organisation() if entity.kind:
            yield subject, TYPE, bundel(entity.kind)
        case Initiative() if entity.kind:
            yield subject, bundel("kind"), NamedNode(INITIATIVE_KINDS + entity.kind)
        case Region():
            yield from _region(subject, entity)
        case Role() if entity.concept and entity.concept != entity.iri:
            yield subject, skos("broader"), NamedNode(entity.concept)


def _region(subject: NamedNode, region: Region) -> Iterator[Statement]:
    if region.type:
        yield subject, bundel("regionType"), NamedNode(REGION_TYPES + region.type)
    if region.code:
        yield subject, skos("notation"), Literal(region.code)
