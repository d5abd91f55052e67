"""What sort of thing a figure is, as far as that bears on its ties."""

from functools import lru_cache

from graph.extraction.figure import Figure
from graph.extraction.weighing.signs import KEPT, NONE, Signs

BODIES = {
    "PoliticalParty": "party",
    "Ministry": "ministry",
    "Province": "province",
    "PartnershipBody": "partnership",
}


def sort(figure: Figure) -> str:
    """The sort: a group, a municipality, one of some public bodies, a name that is unsure, known or neither."""
    if figure.collective:
        return "group"
    if figure.municipality:
        return "municipality"
    if figure.kind in BODIES:
        return BODIES[figure.kind]
    if figure.loose:
        return "unsure"
    return "registered" if figure.record is not None else "body"


def group(figure: Figure) -> Signs:
    """What is known of a group: whether it is counted, or said to be of an area."""
    if not figure.collective:
        return NONE
    return _group(figure.number is not None, any(figure.scope))


def groups(one: Figure, other: Figure) -> Signs:
    """What is known of two, as far as they are groups."""
    return _both(group(one), group(other)) if one.collective or other.collective else NONE


@lru_cache(KEPT)
def _both(one: Signs, other: Signs) -> Signs:
    return one | other


@lru_cache(KEPT)
def _group(counted: bool, scoped: bool) -> Signs:
    signs = {"counted": counted, "of an area": scoped}
    return frozenset(name for name, holds in signs.items() if holds)
