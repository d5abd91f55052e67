"""Moving nodes until lines are short, places are kept and nothing overlaps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from viz.pairs import Indices, Points, near, opposed

REACH = 170.0
GAP = 18.0
SHOVE = 75.0
TOUCH = 1.0
EAGER = 0.9


@dataclass(frozen=True, slots=True)
class Body:
    """What is to be placed: points (n, 2), half sizes (n, 2), lines as index pairs (m, 2) with weights (m,), and
    for each node the anchor (n, 2) it is pulled to with strength `pull` (n,) between 0 and 1."""

    points: Points
    half: Points
    lines: Indices
    weight: Points
    anchor: Points
    pull: Points

    def moved(self, across: float) -> "Body":
        """The same so far to the east."""
        step = np.array([across, 0.0])
        return replace(self, points=self.points + step, anchor=self.anchor + step)


def together(bodies: Sequence[Body]) -> Body:
    """Several bodies as one, in this order."""
    before = np.cumsum([0, *(len(body.points) for body in bodies)])
    return Body(
        points=np.concatenate([body.points for body in bodies]),
        half=np.concatenate([body.half for body in bodies]),
        lines=np.concatenate([body.lines + first for body, first in zip(bodies, before, strict=False)]),
        weight=np.concatenate([body.weight for body in bodies]),
        anchor=np.concatenate([body.anchor for body in bodies]),
        pull=np.concatenate([body.pull for body in bodies]),
    )


def relax(body: Body, rounds: int = 140) -> Points:
    """The points after `rounds` steps of cooling down, without overlaps."""
    points, largest = body.points.copy(), body.half.max(axis=1)
    springs = _springs(body, largest)
    for step in range(rounds):
        if step % 10 == 0:
            one, other = near(points, REACH)
            room = (largest[one] + largest[other]) * SHOVE
        force = (body.anchor - points) * body.pull[:, None]
        force += springs.force(points) + _shove(points, one, other, room)
        length = np.maximum(np.hypot(force[:, 0], force[:, 1]), 1e-9)
        points += force * np.minimum(1.0, 16.0 * (1 - step / rounds) / length)[:, None]
    return separate(points, body.half, body.pull)


@dataclass(frozen=True, slots=True)
class Springs:
    """Lines that pull their ends together down to a fitting length."""

    one: Indices
    other: Indices
    rest: Points
    weight: Points

    def force(self, points: Points) -> Points:
        """On each point (n, 2)."""
        gap = points[self.other] - points[self.one]
        distance = np.maximum(np.hypot(gap[:, 0], gap[:, 1]), 1e-9)
        return opposed(len(points), self.one, self.other, gap * ((1 - self.rest / distance) * self.weight)[:, None])


def _springs(body: Body, largest: Points) -> Springs:
    one, other = body.lines[:, 0], body.lines[:, 1]
    return Springs(one, other, largest[one] + largest[other] + GAP, body.weight)


def _shove(points: Points, one: Indices, other: Indices, room: Points) -> Points:
    """Everything near keeps everything else at arm's length; height counts double, for labels lie flat."""
    gap = points[one] - points[other]
    square = gap[:, 0] ** 2 + (gap[:, 1] * 1.3) ** 2
    apart = np.maximum(square, 144.0)
    root = np.sqrt(np.sqrt(apart))
    strength = np.where(square < REACH * REACH, room / (apart * root * np.sqrt(root)), 0.0)
    return opposed(len(points), one, other, gap * strength[:, None])


def separate(points: Points, half: Points, pull: Points, rounds: int = 400) -> Points:
    """The points pushed apart until no two boxes overlap; what is held firmly moves least."""
    points, ease = points.copy(), 1.05 - pull
    for step in range(rounds):
        if step % 5 == 0:
            one, other = near(points, 2 * float(half.max(initial=1.0)) + 20)
            room, share = half[one] + half[other], ease[one] / (ease[one] + ease[other])
        over = room - np.abs(points[other] - points[one])
        hit = np.flatnonzero((over[:, 0] > TOUCH) & (over[:, 1] > TOUCH))
        if not len(hit):
            break
        _push(points, one[hit], other[hit], over[hit], share[hit])
    return points


def _push(points: Points, one: Indices, other: Indices, over: Points, share: Points) -> None:
    """Moves two that overlap by `over` apart, along the axis where that takes least, the first by its share."""
    axis = (over[:, 1] < over[:, 0]).astype(np.intp)
    depth = np.minimum(over[:, 0], over[:, 1]) * EAGER + 0.05
    away = np.where(points[other, axis] < points[one, axis], -depth, depth)
    places = np.concatenate([one, other]) * 2 + np.concatenate([axis, axis])
    moves = np.concatenate([-away * share, away * (1 - share)])
    points += np.bincount(places, moves, points.size).reshape(points.shape)
