"""The network seen from afar: regions as nodes, what crosses their borders as lines."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np

from viz.discs import Discs, pack
from viz.district import districts
from viz.kind import Kind
from viz.network import Network, things
from viz.pairs import Points
from viz.projection import places
from viz.thing import Thing

SMALLEST, GROWTH, LARGEST = 20.0, 4.2, 84.0
NAMED = 26.0


@dataclass(frozen=True, slots=True)
class Region:
    """An area with the kinds of what is at home there, the lines within it and its place on the page in pixels.

    `iri` is None for what is at home in no area of the type, or in several of them.
    """

    iri: str | None
    kinds: Mapping[str, int]
    lines: int
    place: tuple[float, float]

    @property
    def names(self) -> int:
        """How many named things are at home there."""
        return sum(self.kinds.values())


@dataclass(frozen=True, slots=True)
class Overview:
    """The regions of one type and how many lines go from one to another, by their places in `regions`."""

    type: str
    regions: tuple[Region, ...]
    crossings: Mapping[tuple[int, int], int]


def homes(whole: Network, type: str) -> dict[str, str | None]:
    """The area of a type that each thing is at home in: where it lies, or where most of its ties are; else None."""
    areas = whole.graph["areas"]
    found = districts(whole, (type,))
    known = {iri for iri, area in areas.items() if area.type == type}
    return {iri: home if (home := found.get(iri)) in known else None for iri in whole}


def overview(whole: Network, type: str, home: Mapping[str, str | None]) -> Overview:
    """The regions of a type with what is at home in them; directions between them are as on the map."""
    names = sorted({area for area in home.values() if area})
    order: list[str | None] = [*names, *([None] if None in home.values() else [])]
    index = {area: place for place, area in enumerate(order)}
    kinds: list[Counter[str]] = [Counter() for _ in order]
    for thing in things(whole):
        if thing.kind is not Kind.GATHERING:
            kinds[index[home[thing.iri]]][thing.kind.value] += 1
    within, crossings = _lines(whole, home, index)
    placed = _places(whole, home, names, kinds)
    regions = (
        Region(area, dict(sorted(kinds[place].items())), within[place], placed[place])
        for place, area in enumerate(order)
    )
    return Overview(type, tuple(regions), crossings)


def _lines(
    whole: Network, home: Mapping[str, str | None], index: Mapping[str | None, int]
) -> tuple[Counter[int], dict[tuple[int, int], int]]:
    within: Counter[int] = Counter()
    crossings: Counter[tuple[int, int]] = Counter()
    for one, other in whole.edges:
        pair = tuple(sorted((index[home[one]], index[home[other]])))
        if pair[0] == pair[1]:
            within[pair[0]] += 1
        else:
            crossings[pair[0], pair[1]] += 1
    return within, dict(sorted(crossings.items()))


def _places(
    whole: Network, home: Mapping[str, str | None], names: list[str], kinds: list[Counter[str]]
) -> list[tuple[float, float]]:
    """Every region as a disc, those without a place on the map in a row beneath, what is elsewhere in the west."""
    there: dict[str | None, list[Thing]] = {name: [] for name in (*names, None)}
    for thing in things(whole):
        if thing.point:
            there[home[thing.iri]].append(thing)
    ground = np.array([_middle(there[name]) for name in names]).reshape(-1, 2)
    radii = np.array([reach(count.total()) + NAMED for count in kinds])
    placed = pack(Discs(ground, radii[: len(names)]))
    if len(kinds) > len(names):
        low = (placed - radii[: len(names), None]).min(axis=0) if names else np.zeros(2)
        placed = np.concatenate([placed, [[low[0] - radii[-1], low[1] + radii[-1]]]])
    return [(round(float(x), 1), round(float(y), 1)) for x, y in placed]


def _middle(inside: list[Thing]) -> Points:
    there = places(inside)
    middle: Points = there.mean(axis=0) if len(there) else np.full(2, np.nan)
    return middle


def reach(names: int) -> float:
    """The radius in pixels of the disc of a region with so many names."""
    return round(min(LARGEST, SMALLEST + GROWTH * sqrt(names)), 1)
