"""Which nodes are near enough to mind each other."""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Indices = NDArray[np.intp]


def near(points: Points, reach: float) -> tuple[Indices, Indices]:
    """All pairs i < j of points no further apart than `reach` along either axis, in an order that they alone decide.

    >>> [part.tolist() for part in near(np.array([[0.0, 0.0], [9.0, 0.0], [1.0, 1.0]]), 2.0)]
    [[0], [2]]
    """
    order = np.argsort(points[:, 0], kind="stable")
    across = points[order, 0]
    ends = np.searchsorted(across, across + reach, side="right")
    follow = ends - np.arange(len(points)) - 1
    one = np.repeat(np.arange(len(points)), follow)
    other = one + 1 + np.arange(len(one)) - np.repeat(np.cumsum(follow) - follow, follow)
    one, other = order[one], order[other]
    close = np.abs(points[one, 1] - points[other, 1]) <= reach
    return np.minimum(one, other)[close], np.maximum(one, other)[close]


def opposed(size: int, one: Indices, other: Indices, moves: Points) -> Points:
    """What is done to each of `size` points (size, 2), where every move (m, 2) of `one` is the opposite of `other`'s.

    >>> opposed(2, np.array([0]), np.array([1]), np.array([[3.0, 1.0]])).tolist()
    [[3.0, 1.0], [-3.0, -1.0]]
    """
    places = np.concatenate([one, other])
    both = np.concatenate([moves, -moves])
    done: Points = np.stack([np.bincount(places, both[:, axis], size) for axis in (0, 1)], axis=1)
    return done
