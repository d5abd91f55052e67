"""What somebody is to an organisation or initiative."""

from ontology.entity import Entity


class Role(Entity):
    """A role as the text words it ("wethouder Sociaal Domein"); `org:Role`, `skos:Concept`.

    `concept` is the IRI of the role in the scheme of roles that it narrows, None where the scheme has none.
    """

    concept: str | None = None
