"""Where a sentence was read."""

from ontology.entity import Value


class Source(Value):
    """An article without its text: title, publisher, date (2017-03-14, 2017-03 or 2017), citation and address."""

    iri: str
    identifier: str
    title: str | None = None
    publisher: str | None = None
    issued: str | None = None
    citation: str | None = None
    address: str | None = None
    language: str = "nl"
