"""How much room a node takes on the page."""

from math import sqrt

from viz.kind import Kind
from viz.thing import Thing

LARGEST = 26.0
GROWTH = {Kind.MUNICIPALITY: 3.4, Kind.INITIATIVE: 3.0, Kind.ORGANISATION: 2.6, Kind.COLLECTIVE: 2.6}
SMALLEST = {Kind.PERSON: 9.0, Kind.REGION: 10.0, Kind.GATHERING: 7.0}
LETTER = 6.4
LINE = 15.0


def radius(thing: Thing, sentences: int) -> float:
    """The node's radius in pixels at scale 1: it grows with the square root of the number of sentences."""
    if thing.kind in SMALLEST:
        return SMALLEST[thing.kind]
    return round(min(LARGEST, 8.0 + GROWTH[thing.kind] * sqrt(sentences)), 1)


def box(thing: Thing, sentences: int) -> tuple[float, float]:
    """Half the width and half the height in pixels of the node with its label beneath it."""
    reach = radius(thing, sentences)
    letters = 0 if thing.kind is Kind.GATHERING else min(len(thing.label), 30)
    return max(reach, letters * LETTER / 2 * 0.8) + 5, reach + LINE / 2 + 4
