"""Districts drawn together as far as their members leave room and the map allows."""

from dataclasses import dataclass

import numpy as np

from viz.pairs import Indices, Points

MARGIN = 34.0
ROUNDS = 80
STEPS = [0.1] * 20 + [0.05] * 30
PUSH = 8.0
BEARING = 0.8
TRIES = 3
ACROSS, ALONG = np.array([1.0, 0.0]), np.array([0.0, 1.0])


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
    ground = _Ground(districts)
    if not ground.members:
        return ground.points
    ground.spread()
    sights = [_sight(districts.places, number) for number in range(len(ground.members))]
    tries = dict.fromkeys(range(len(sights)), TRIES)
    for step in STEPS:
        middle = ground.middle
        for number, left in list(tries.items()):
            tries[number] = TRIES if ground.draw(number, middle, step, sights[number]) else left - 1
        tries = {number: left for number, left in tries.items() if left}
    return ground.points


class _Ground:
    """Districts that are being moved, with the frame around each."""

    def __init__(self, districts: Districts) -> None:
        self.points = districts.points.copy()
        self._half = districts.half
        self.members = [np.flatnonzero(districts.group == number) for number in range(len(districts.places))]
        self._low = np.array([(self.points[own] - self._half[own]).min(axis=0) for own in self.members])
        self._high = np.array([(self.points[own] + self._half[own]).max(axis=0) for own in self.members])
        self._middles = np.array([self.points[own].mean(axis=0) for own in self.members])
        self._sizes = np.array([len(own) for own in self.members])
        self._blocker = [-1] * len(self.members)

    @property
    def middle(self) -> Points:
        """The middle of everything in a district."""
        middle: Points = self._sizes @ self._middles / self._sizes.sum()
        return middle

    def spread(self) -> None:
        """Push districts that meet apart as wholes, along the line between their middles."""
        for _ in range(ROUNDS):
            met = [pair for pair in self._close() if self._meet(*pair, np.zeros(2))]
            for one, other in met:
                way = self._middles[other] - self._middles[one]
                push = way / max(float(np.hypot(*way)), 1e-9) * PUSH
                self._move(one, -push)
                self._move(other, push)
            if not met:
                break

    def draw(self, number: int, middle: Points, share: float, sight: "Sight") -> bool:
        """Move one district a share of the way to the middle, slantwise, else sideways, else up or down; whether it
        could."""
        way = (middle - self._middles[number]) * share
        away = self._middles[sight.known] - self._middles[number]
        least = np.minimum(sight.likeness(away), BEARING) - 1e-9
        for step in (way, way * ACROSS, way * ALONG):
            far = max(abs(float(step[0])), abs(float(step[1]))) > 0.5
            if far and (sight.likeness(away - step) >= least).all() and self._free(number, step):
                self._move(number, step)
                return True
        return False

    def _move(self, number: int, step: Points) -> None:
        self.points[self.members[number]] += step
        for frame in (self._low, self._high, self._middles):
            frame[number] += step

    def _close(self) -> list[tuple[int, int]]:
        """The pairs of districts whose frames touch."""
        touch = (self._low[:, None] - MARGIN < self._high[None]).all(axis=2)
        pairs = np.argwhere(np.triu(touch & touch.T, 1))
        return [(int(one), int(other)) for one, other in pairs]

    def _free(self, number: int, step: Points) -> bool:
        """Whether a district would meet no other after this step."""
        low, high = self._low[number] + (step - MARGIN), self._high[number] + (step + MARGIN)
        touch = (self._high[:, 0] > low[0]) & (self._low[:, 0] < high[0])
        touch &= (self._high[:, 1] > low[1]) & (self._low[:, 1] < high[1])
        touch[number] = False
        for other in sorted(np.flatnonzero(touch).tolist(), key=lambda other: other != self._blocker[number]):
            if self._meet(number, other, step):
                self._blocker[number] = other
                return False
        return True

    def _meet(self, one: int, other: int, step: Points) -> bool:
        """Whether things of two districts come too near when the first is moved."""
        own, others = self.members[one], self.members[other]
        gap = np.abs((self.points[own] + step)[:, None] - self.points[others][None])
        room = self._half[own][:, None] + self._half[others][None] + MARGIN
        return bool(((gap[:, :, 0] < room[:, :, 0]) & (gap[:, :, 1] < room[:, :, 1])).any())


@dataclass(frozen=True, slots=True)
class Sight:
    """What a district minds when it moves: the directions (n, 2), of length 1, in which the `known` others lie on the
    map, which are to stay as they are or become no worse."""

    known: Indices
    directions: Points

    def likeness(self, away: Points) -> Points:
        """The cosine of the angle between each direction on the map and on the page."""
        along = self.directions[:, 0] * away[:, 0] + self.directions[:, 1] * away[:, 1]
        cosine: Points = along / np.maximum(np.hypot(away[:, 0], away[:, 1]), 1e-9)
        return cosine


def _sight(places: Points, number: int) -> Sight:
    there = places - places[number]
    known = np.flatnonzero(np.isfinite(there[:, 0]) & (np.arange(len(there)) != number))
    length = np.maximum(np.hypot(there[known, 0], there[known, 1]), 1e-9)
    return Sight(known, there[known] / length[:, None])
