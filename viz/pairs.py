"""Which nodes are near enough to mind each other."""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Indices = NDArray[np.intp]
FEW = 400


def near(points: Points, reach: float) -> tuple[Indices, Indices]:
    """All pairs i < j whose points may lie within `reach` of each other; with few points simply all pairs.

    >>> [part.tolist() for part in near(np.array([[0.0, 0.0], [1.0, 0.0], [9.0, 0.0]]), 2.0)]
    [[0, 0, 1], [1, 2, 2]]
    """
    if len(points) <= FEW:
        return np.triu_indices(len(points), 1)
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, (column, row) in enumerate(np.floor(points / reach).astype(int).tolist()):
        cells[column, row].append(index)
    found = [pair for cell in sorted(cells) for pair in _around(cells, cell)]
    both = np.array(found, dtype=np.intp).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _around(cells: dict[tuple[int, int], list[int]], cell: tuple[int, int]) -> list[tuple[int, int]]:
    column, row = cell
    here = cells[cell]
    inside = [(one, other) for place, one in enumerate(here) for other in here[place + 1 :]]
    beside = ((column + 1, row - 1), (column + 1, row), (column + 1, row + 1), (column, row + 1))
    across = [(one, other) for next_ in beside for one in here for other in cells.get(next_, ())]
    return inside + [(min(pair), max(pair)) for pair in across]
