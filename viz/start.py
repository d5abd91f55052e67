"""Where each node begins, before anything is moved."""

from hashlib import sha256
from math import cos, pi, sin

import numpy as np

from viz.network import Network
from viz.pairs import Points

ROUNDS = 6


def bearing(iri: str) -> float:
    """An angle in radians that depends on the IRI alone, so that a thing always begins on the same side."""
    return int.from_bytes(sha256(iri.encode()).digest()[:4], "big") / 2**32 * 2 * pi


def start(whole: Network, order: list[str], known: Points, distance: float) -> Points:
    """Points (n, 2): what is known stays, the rest begins `distance` from the middle of its neighbours.

    `known` has a row per node of `order`, NaN where nothing is known. What has no known neighbours within
    six steps begins around the middle of everything.
    """
    points = known.copy()
    middle = np.nanmean(known, axis=0) if np.isfinite(known).any() else np.zeros(2)
    index = {iri: place for place, iri in enumerate(order)}
    for _ in range(ROUNDS):
        points = _spread(whole, order, index, points, distance)
    for place in np.flatnonzero(np.isnan(points[:, 0])):
        points[place] = middle + _step(order[place], distance * 2)
    return points


def _spread(whole: Network, order: list[str], index: dict[str, int], points: Points, distance: float) -> Points:
    reached = points.copy()
    for place in np.flatnonzero(np.isnan(points[:, 0])):
        around = [index[iri] for iri in whole.adj[order[place]] if iri in index]
        placed = [points[other] for other in around if not np.isnan(points[other, 0])]
        if placed:
            reached[place] = np.mean(placed, axis=0) + _step(order[place], distance)
    return reached


def _step(iri: str, distance: float) -> Points:
    angle = bearing(iri)
    return np.array([cos(angle), sin(angle)]) * distance
