"""A word of a controlled list."""

from ontology.entity import Value


class Term(Value):
    """A theme or type: its key (an IRI or a short name) and its label in Dutch and English."""

    key: str
    nl: str
    en: str
