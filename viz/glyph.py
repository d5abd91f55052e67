"""The signs of the kinds."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from viz.kind import Kind

SHAPES = Path(__file__).parent / "static" / "shapes.json"


@cache
def shapes() -> Mapping[Kind, str]:
    """Outlines around the origin, about one unit in radius, as the data of an SVG path."""
    read: dict[str, str] = json.loads(SHAPES.read_text("utf-8"))
    return {Kind(name): outline for name, outline in read.items()}


def shape(kind: Kind | None) -> str:
    """The outline of a kind; a ring for what has none.

    >>> shape(Kind.MUNICIPALITY)[:4]
    'M1 0'
    """
    return shapes()[kind or Kind.GATHERING]
