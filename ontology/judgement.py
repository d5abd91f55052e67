"""What a person thinks of a claim."""

import re
from enum import StrEnum

from pydantic import Field

from ontology.entity import Value
from ontology.errors import UnknownName

LONGEST = 2000
IRI = r'^[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|\\^`]+$'


class Verdict(StrEnum):
    """Whether a claim holds: a person confirms it, throws it out, or asks others to look at it."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DISPUTED = "disputed"


class Judgement(Value):
    """A verdict on the claim `claim` of the article `article`, both IRIs, with a remark in the person's own words.

    `made` is when, in ISO 8601 and universal time. Nothing tells who judged.
    """

    claim: str = Field(pattern=IRI)
    article: str = Field(pattern=IRI)
    verdict: Verdict
    remark: str = Field(default="", max_length=LONGEST)
    made: str = Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")


def address(text: str) -> str:
    """The text, where it is an IRI that can stand in a query as it is; UnknownName where it is not.

    >>> address("https://w3id.org/bundel/id/claim/1")
    'https://w3id.org/bundel/id/claim/1'
    """
    if not re.fullmatch(IRI, text):
        raise UnknownName(text, "an IRI")
    return text
