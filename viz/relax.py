"""Moving nodes until lines are short, places are kept and nothing overlaps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from viz.pairs import Indices, Points, near

REACH = 170.0
GAP = 18.0


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


def relax(body: Body, rounds: int = 220) -> Points:
    """The points after `rounds` steps of cooling down, without overlaps."""
    points = body.points.copy()
    for step in range(rounds):
        if step % 10 == 0:
            one, other = near(points, REACH)
        force = (body.anchor - points) * body.pull[:, None]
        force += _springs(body, points) + _shove(body, points, one, other)
        length = np.maximum(np.hypot(force[:, 0], force[:, 1]), 1e-9)
        points += force * np.minimum(1.0, 16.0 * (1 - step / rounds) / length)[:, None]
    return separate(points, body.half, body.pull)


def _springs(body: Body, points: Points) -> Points:
    """Lines pull their ends together down to a fitting length."""
    force = np.zeros_like(points)
    if not len(body.lines):
        return force
    one, other = body.lines[:, 0], body.lines[:, 1]
    gap = points[other] - points[one]
    distance = np.maximum(np.hypot(gap[:, 0], gap[:, 1]), 1e-9)
    rest = body.half[one].max(axis=1) + body.half[other].max(axis=1) + GAP
    stretch = gap * ((distance - rest) / distance * body.weight)[:, None]
    np.add.at(force, one, stretch)
    np.add.at(force, other, -stretch)
    return force


def _shove(body: Body, points: Points, one: Indices, other: Indices) -> Points:
    """Everything near keeps everything else at arm's length; height counts double, for labels lie flat."""
    force = np.zeros_like(points)
    gap = points[one] - points[other]
    distance = np.maximum(np.hypot(gap[:, 0], gap[:, 1] * 1.3), 12.0)
    room = (body.half[one].max(axis=1) + body.half[other].max(axis=1)) * 0.5
    strength = np.where(distance < REACH, 15.0 * room / distance**1.75, 0.0)
    away = gap / distance[:, None] * strength[:, None] * 10.0
    np.add.at(force, one, away)
    np.add.at(force, other, -away)
    return force


def separate(points: Points, half: Points, pull: Points, rounds: int = 400) -> Points:
    """The points pushed apart until no two boxes overlap; what is held firmly moves least."""
    points = points.copy()
    for step in range(rounds):
        if step % 5 == 0:
            one, other = near(points, 2 * float(half.max(initial=1.0)) + 20)
        if not _push(points, half, 1.05 - pull, one, other):
            break
    return points


def _push(points: Points, half: Points, ease: Points, one: Indices, other: Indices) -> bool:
    gap = points[other] - points[one]
    over = half[one] + half[other] - np.abs(gap)
    hit = np.flatnonzero((over > 1e-6).all(axis=1))
    if not len(hit):
        return False
    axis = np.argmin(over[hit], axis=1)
    depth = over[hit, axis] * 0.52 + 0.05
    sign = np.where(gap[hit, axis] < 0, -1.0, 1.0)
    left, right = one[hit], other[hit]
    share = ease[left] / (ease[left] + ease[right])
    np.add.at(points, (left, axis), -sign * depth * share)
    np.add.at(points, (right, axis), sign * depth * (1 - share))
    return True
