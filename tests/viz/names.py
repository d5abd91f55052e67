"""Short ids, as the page has them."""

from ontology.vocabulary import BASE
from tests.viz.readings import entities
from viz.line import Line
from viz.payload import PREFIXES, shorten


def thing(name: str) -> str:
    """The id of a thing in the page."""
    return shorten(entities()[name].iri, {**PREFIXES, "": BASE})


def line(one: str, other: str) -> str:
    """The id of the line between two things."""
    return Line(ends=(entities()[one].iri, entities()[other].iri), sentences=()).key
