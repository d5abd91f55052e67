"""A concept of one of our SKOS schemes."""

from ontology.entity import Value


class Concept(Value):
    """A concept with its labels; `forms` are its Dutch alternative and hidden labels, which readers go by."""

    iri: str
    scheme: str
    nl: str
    en: str
    forms: tuple[str, ...] = ()
    broader: str | None = None
