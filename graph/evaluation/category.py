"""What is counted."""

from enum import StrEnum


class Category(StrEnum):
    """The kinds of things and ties that annotations and readings are compared on."""

    PERSON = "person"
    ORGANISATION = "organisation"
    REGION = "region"
    INITIATIVE = "initiative"
    PAIR = "pair"
    POST = "post"
    PARTICIPATES = "participates"
    LEADS = "leads"
    PARTY = "party"
    LOCATED = "located"


THINGS = (Category.PERSON, Category.ORGANISATION, Category.REGION, Category.INITIATIVE)
HEADLINE = (
    Category.PERSON,
    Category.ORGANISATION,
    Category.INITIATIVE,
    Category.PAIR,
    Category.POST,
    Category.PARTICIPATES,
)
