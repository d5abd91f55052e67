"""A person in a public or professional role."""

from ontology.entity import Entity


class Person(Entity):
    """Somebody named in a publication in a public or professional role; `bundel:Person`, `foaf:Person`."""
