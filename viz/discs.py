"""Districts as discs: each at its place on the map, none over another."""

from dataclasses import dataclass

import numpy as np

from viz.pairs import Indices, Points

MARGIN = 6.0
ROUNDS = 600
PRESSURE = 0.3
STILL = 0.05


@dataclass(frozen=True, slots=True)
class Discs:
    """The discs' places on the map in kilometres (n, 2), NaN where they have none, and radii in pixels (n,)."""

    places: Points
    radii: Points


def pack(discs: Discs) -> Points:
    """Middles in pixels (n, 2): directions as on the map, with little empty ground between the discs.

    Discs without a place stand in a row beneath the others.
    """
    mapped = np.flatnonzero(np.isfinite(discs.places[:, 0]))
    middles = np.zeros_like(discs.places)
    if len(mapped):
        middles[mapped] = _map(discs.places[mapped], discs.radii[mapped])
    _row(middles, discs.radii, mapped)
    return middles


def _map(places: Points, radii: Points) -> Points:
    """The discs drawn together until they press each other out of place."""
    target: Points = (places - places.mean(axis=0)) * _scale(places, radii)
    points: Points = target.copy()
    for step in range(ROUNDS):
        points += (target - points) * 0.04
        pressed = np.hypot(*(points - target).T).mean() > radii.mean() * PRESSURE
        target *= 1.0 if pressed or step > ROUNDS * 0.7 else 0.996
        points = _apart(points, radii)
    for _ in range(200):
        before, points = points, _apart(points, radii)
        if np.abs(before - points).max() < STILL:
            break
    return points


def _scale(places: Points, radii: Points) -> float:
    """Pixels per kilometre at which every disc has its own ground, so that directions hold to begin with."""
    if len(places) == 1:
        return 1.0
    one, other = np.triu_indices(len(places), 1)
    distance = np.hypot(*(places[one] - places[other]).T)
    needed = (radii[one] + radii[other] + MARGIN) / np.maximum(distance, 1.0)
    return float(np.quantile(needed, 0.9))


def _apart(points: Points, radii: Points) -> Points:
    one, other = np.triu_indices(len(points), 1)
    gap = points[other] - points[one]
    distance = np.maximum(np.hypot(gap[:, 0], gap[:, 1]), 1e-6)
    over = np.maximum(radii[one] + radii[other] + MARGIN - distance, 0.0)
    push = gap / distance[:, None] * (over * 0.5)[:, None] * 0.6
    moved: Points = points.copy()
    np.add.at(moved, one, -push)
    np.add.at(moved, other, push)
    return moved


def _row(middles: Points, radii: Points, mapped: Indices) -> None:
    """Puts the discs that have no place beneath the map, from left to right, in rows as wide as the map."""
    left, right, bottom = -400.0, 400.0, 0.0
    if len(mapped):
        left = float((middles[mapped, 0] - radii[mapped]).min())
        right = max(left + 500.0, float((middles[mapped, 0] + radii[mapped]).max()))
        bottom = float((middles[mapped, 1] + radii[mapped]).max()) + MARGIN * 2
    across, deepest = left, 0.0
    for place in np.setdiff1d(np.arange(len(radii)), mapped):
        if across + 2 * radii[place] > right and across > left:
            across, bottom, deepest = left, bottom + deepest + MARGIN, 0.0
        middles[place] = across + radii[place], bottom + radii[place]
        across += 2 * radii[place] + MARGIN
        deepest = max(deepest, 2 * radii[place])
