"""Districts as discs: each at its place on the map, none over another."""

from dataclasses import dataclass

import numpy as np

from viz.pairs import Indices, Points

MARGIN = 6.0
ROUNDS = 300
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
    room = radii[:, None] + radii[None] + MARGIN
    for step in range(ROUNDS):
        points += (target - points) * 0.08
        if step <= ROUNDS * 0.7 and np.hypot(*(points - target).T).mean() <= radii.mean() * PRESSURE:
            target *= 0.992
        points = _apart(points, room)
    for _ in range(200):
        before, points = points, _apart(points, room)
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


def _apart(points: Points, room: Points) -> Points:
    """The points a step further from those that are nearer than they have `room` (n, n) for."""
    gap = points[:, None] - points[None]
    distance = np.sqrt(gap[:, :, 0] ** 2 + gap[:, :, 1] ** 2)
    push = np.maximum(room - distance, 0.0) * 0.3 / np.maximum(distance, 1e-6)
    moved: Points = points + (gap * push[:, :, None]).sum(axis=1)
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
