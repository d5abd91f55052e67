"""Districts drawn together as far as their members leave room."""

import numpy as np

from viz.pairs import Indices, Points

MARGIN = 30.0
ROUNDS = 80
STEP = 0.05


def compact(points: Points, half: Points, group: Indices) -> Points:
    """The points with every group moved as one towards the middle of all, until it meets another group.

    `half` are half the boxes (n, 2) and `group` the number of the group each point is in (n,), -1 for none, which
    stay where they are and are in nobody's way.
    """
    points = points.copy()
    groups = [np.flatnonzero(group == number) for number in range(group.max(initial=-1) + 1)]
    others = [np.flatnonzero((group != number) & (group >= 0)) for number in range(len(groups))]
    for _ in range(ROUNDS):
        middle = points[group >= 0].mean(axis=0) if len(groups) else np.zeros(2)
        moved = [_draw(points, half, own, rest, middle) for own, rest in zip(groups, others, strict=True)]
        if not any(moved):
            break
    return points


def _draw(points: Points, half: Points, own: Indices, rest: Indices, middle: Points) -> bool:
    """Moves one group a step nearer, slantwise, else sideways, else up or down; whether it could."""
    way = (middle - points[own].mean(axis=0)) * STEP
    for step in (way, way * np.array([1.0, 0.0]), way * np.array([0.0, 1.0])):
        if np.abs(step).max() > 0.5 and not _meets(points[own] + step, half[own], points[rest], half[rest]):
            points[own] += step
            return True
    return False


def _meets(one: Points, one_half: Points, other: Points, other_half: Points) -> bool:
    gap = np.abs(one[:, None] - other[None]) - one_half[:, None] - other_half[None] - MARGIN
    return bool((gap < 0).all(axis=2).any())
