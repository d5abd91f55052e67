"""A place in an article where something speaks for a tie."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.extraction.figure import Mention
from graph.extraction.weighing.signs import NONE, Signs


@dataclass(slots=True, eq=False)
class Sighting:
    """The signs met in the sentences `first` to `last`, and the mentions of the ends there."""

    first: int
    last: int
    signs: Signs
    mentions: tuple[Mention, ...]


def together(sightings: Iterable[Sighting]) -> Signs:
    """The signs of all sightings."""
    first, *more = [sighting.signs for sighting in sightings] or [NONE]
    return first.union(*more) if more else first
