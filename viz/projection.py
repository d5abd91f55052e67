"""From places on the earth to places on the page."""

from math import cos, radians

import numpy as np

from viz.pairs import Points
from viz.thing import Thing

MIDDLE = (5.3, 52.15)
KILOMETRES = 111.2


def plane(point: tuple[float, float]) -> tuple[float, float]:
    """Kilometres east and south of the middle of the country, for a longitude and latitude.

    >>> [round(distance) for distance in plane((5.3, 52.15))]
    [0, 0]
    """
    east = (point[0] - MIDDLE[0]) * KILOMETRES * cos(radians(MIDDLE[1]))
    return east, -(point[1] - MIDDLE[1]) * KILOMETRES


def places(things: list[Thing]) -> Points:
    """An array of shape (things, 2) in kilometres; a row of NaN where no point is known."""
    nowhere = (float("nan"), float("nan"))
    return np.array([plane(thing.point) if thing.point else nowhere for thing in things]).reshape(-1, 2)
