"""Districts drawn together as far as their members leave room and the map allows."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from viz.pairs import Indices, Points

MARGIN = 34.0
ROUNDS = 80
STEP = 0.05
PUSH = 8.0
BEARING = 0.8


@dataclass(frozen=True, slots=True)
class Districts:
    """Points (n, 2) with half their boxes (n, 2), the number of the district each is in (n,), -1 for none, and the
    place of each district on the map (districts, 2), NaN where it has none."""

    points: Points
    half: Points
    group: Indices
    places: Points


def compact(districts: Districts) -> Points:
    """The points with every district moved as one towards the middle of all, until it meets another district or
    would no longer lie in about the direction from the others that it has on the map."""
    points = _spread(districts)
    members = [np.flatnonzero(districts.group == number) for number in range(len(districts.places))]
    middles = np.array([points[own].mean(axis=0) for own in members]).reshape(-1, 2)
    sights = [_sight(districts, number) for number in range(len(members))]
    for _ in range(ROUNDS):
        middle = points[districts.group >= 0].mean(axis=0) if len(members) else np.zeros(2)
        moved = sum(
            _draw(points, districts, number, own, middles, middle, sights[number]) for number, own in enumerate(members)
        )
        if not moved:
            break
    return points


def _spread(districts: Districts) -> Points:
    """The points with districts that meet pushed apart as wholes, along the line between their middles."""
    points = districts.points.copy()
    members = [np.flatnonzero(districts.group == number) for number in range(len(districts.places))]
    for _ in range(ROUNDS):
        met = [
            pair
            for pair in _close(points, districts, members)
            if _meet(points[pair[0]], points[pair[1]], districts, pair)
        ]
        for one, other in met:
            way = points[other].mean(axis=0) - points[one].mean(axis=0)
            push = way / max(float(np.hypot(*way)), 1e-9) * PUSH
            points[one] -= push
            points[other] += push
        if not met:
            break
    return points


def _close(points: Points, districts: Districts, members: list[Indices]) -> Iterator[tuple[Indices, Indices]]:
    """The pairs of districts whose frames touch."""
    order = np.concatenate([*members, np.zeros(0, dtype=np.intp)])
    starts = np.cumsum([0, *map(len, members)])[:-1]
    low = np.minimum.reduceat((points - districts.half)[order], starts, axis=0) - MARGIN
    high = np.maximum.reduceat((points + districts.half)[order], starts, axis=0)
    touch = (low[:, None] < high[None]).all(axis=2)
    for one, other in zip(*np.nonzero(np.triu(touch & touch.T, 1)), strict=True):
        yield members[one], members[other]


def _meet(one: Points, other: Points, districts: Districts, pair: tuple[Indices, Indices]) -> bool:
    own, half = districts.half[pair[0]], districts.half[pair[1]]
    low, high = (one - own).min(axis=0) - MARGIN, (one + own).max(axis=0) + MARGIN
    near = ((other + half > low) & (other - half < high)).all(axis=1)
    gap = np.abs(one[:, None] - other[near][None])
    return bool((gap < own[:, None] + half[near][None] + MARGIN).all(axis=2).any())


def _draw(
    points: Points,
    districts: Districts,
    number: int,
    own: Indices,
    middles: Points,
    middle: Points,
    sight: "Sight",
) -> bool:
    """Moves one district a step nearer, slantwise, else sideways, else up or down; whether it could."""
    way = (middle - middles[number]) * STEP
    away = middles[sight.known] - middles[number]
    least = np.minimum(sight.likeness(away), BEARING) - 1e-9
    for step in (way, way * np.array([1.0, 0.0]), way * np.array([0.0, 1.0])):
        if np.abs(step).max() <= 0.5 or not (sight.likeness(away - step) >= least).all():
            continue
        if not _meet(points[own] + step, points[sight.others], districts, (own, sight.others)):
            points[own] += step
            middles[number] += step
            return True
    return False


@dataclass(frozen=True, slots=True)
class Sight:
    """What a district minds when it moves: the points of all `others`, and the directions (n, 2), of length 1, in which
    the `known` ones lie on the map, which are to stay as they are or become no worse."""

    others: Indices
    known: Indices
    directions: Points

    def likeness(self, away: Points) -> Points:
        """The cosine of the angle between each direction on the map and on the page."""
        cosine: Points = (self.directions * away).sum(axis=1) / np.maximum(np.hypot(*away.T), 1e-9)
        return cosine


def _sight(districts: Districts, number: int) -> Sight:
    there = districts.places - districts.places[number]
    known = np.flatnonzero(np.isfinite(there[:, 0]) & (np.arange(len(there)) != number))
    length = np.maximum(np.hypot(*there[known].T), 1e-9)
    others = np.flatnonzero((districts.group != number) & (districts.group >= 0))
    return Sight(others, known, there[known] / length[:, None])
