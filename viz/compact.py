"""Districts drawn together as far as their members leave room and the map allows."""

from dataclasses import dataclass

import numpy as np

from viz.pairs import Indices, Points

MARGIN = 42.0
ROUNDS = 80
STEP = 0.05
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
    points = districts.points.copy()
    numbers = range(len(districts.places))
    for _ in range(ROUNDS):
        middle = points[districts.group >= 0].mean(axis=0) if len(numbers) else np.zeros(2)
        moved = sum(_draw(points, districts, number, middle) for number in numbers)
        if not moved:
            break
    return points


def _draw(points: Points, districts: Districts, number: int, middle: Points) -> bool:
    """Moves one district a step nearer, slantwise, else sideways, else up or down; whether it could."""
    own = districts.group == number
    way = (middle - points[own].mean(axis=0)) * STEP
    for step in (way, way * np.array([1.0, 0.0]), way * np.array([0.0, 1.0])):
        if np.abs(step).max() > 0.5 and _may(points, districts, number, step):
            points[own] += step
            return True
    return False


def _may(points: Points, districts: Districts, number: int, step: Points) -> bool:
    own, others = districts.group == number, (districts.group != number) & (districts.group >= 0)
    gap = np.abs((points[own] + step)[:, None] - points[others][None])
    near = gap - districts.half[own][:, None] - districts.half[others][None] - MARGIN
    return not (near < 0).all(axis=2).any() and _keeps(points, districts, number, step)


def _keeps(points: Points, districts: Districts, number: int, step: Points) -> bool:
    """Whether the step leaves the directions to the other districts as they are on the map, or no worse."""
    on_map = districts.places - districts.places[number]
    middles = np.array([points[districts.group == other].mean(axis=0) for other in range(len(districts.places))])
    before, after = middles - middles[number], middles - middles[number] - step
    known = np.isfinite(on_map[:, 0]) & (np.arange(len(on_map)) != number)
    was, now = _likeness(on_map[known], before[known]), _likeness(on_map[known], after[known])
    return bool((now >= np.minimum(was, BEARING) - 1e-9).all())


def _likeness(one: Points, other: Points) -> Points:
    """The cosine of the angle between each two directions."""
    length = np.maximum(np.hypot(*one.T) * np.hypot(*other.T), 1e-9)
    cosine: Points = (one * other).sum(axis=1) / length
    return cosine
