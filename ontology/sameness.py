"""What a person thinks of two namesakes."""

from pydantic import Field

from ontology.entity import Value
from ontology.judgement import IRI, LONGEST


class Side(Value):
    """One of two people: their IRI when they were judged, their label, and the articles that named them then."""

    iri: str = Field(pattern=IRI)
    label: str = Field(min_length=1)
    articles: tuple[str, ...] = ()


class Sameness(Value):
    """Whether `one` and `other`, who bear one name, are the same person; `made` is when, in ISO 8601.

    Label and articles find the two again where a later reader knows them under another IRI. Nothing tells who judged.
    """

    one: Side
    other: Side
    same: bool
    remark: str = Field(default="", max_length=LONGEST)
    made: str = Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
