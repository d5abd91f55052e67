"""Towns and villages, and names that need a second cue."""

from graph.register.address import bodies
from graph.register.table import Tables, several
from ontology.iri import normalise

SURNAME = "surname"


def places(tables: Tables) -> dict[str, tuple[str, ...]]:
    """Per normalised town name the municipalities it lies or lay in, those whose own name it is left out."""
    return {normalise(row["place"]): bodies(several(row["municipalities"])) for row in tables["places"]}


def ambiguous(tables: Tables) -> frozenset[str]:
    """The normalised names that are also a word, a given name, a metonym or another thing: they need a second cue."""
    return frozenset(normalise(row["name"]) for row in tables["ambiguous"] if row["why"] != SURNAME)


def surnames(tables: Tables) -> frozenset[str]:
    """The normalised names that people bear behind "van": only there do they need a second cue."""
    return frozenset(normalise(row["name"]) for row in tables["ambiguous"] if row["why"] == SURNAME)
