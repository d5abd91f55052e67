"""Boxes set side by side on shelves."""

import numpy as np

from viz.pairs import Points

GAP = 16.0
SLACK = 1.15
NARROWEST = 260.0


def shelves(sizes: Points, height: float) -> tuple[Points, float]:
    """The upper left corners (n, 2) of boxes (n, 2) set on shelves in their order, and how wide the shelves are: as
    wide as it takes to stay within about this height, and no wider than they are high where the height is 0."""
    padded = sizes + GAP
    area = float(padded.prod(axis=1).sum()) * SLACK
    wide = max(float(padded[:, 0].max()), NARROWEST, area / max(height, area**0.5))
    corners = np.zeros_like(sizes)
    across, top, deep = 0.0, 0.0, 0.0
    for place, (width, depth) in enumerate(padded):
        if across and across + width > wide:
            across, top, deep = 0.0, top + deep, 0.0
        corners[place] = across, top
        across, deep = across + width, max(deep, depth)
    return corners, wide
