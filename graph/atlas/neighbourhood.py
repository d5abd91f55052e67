"""Which things stand around others."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from graph.atlas.atlas import Atlas
from graph.atlas.today import Today


@dataclass(frozen=True, slots=True)
class Part:
    """The numbers of the things to show, and how many there are to choose from."""

    numbers: tuple[int, ...]
    of: int


def around(atlas: Atlas | Today, middles: Sequence[int], steps: int, kinds: Collection[str], most: int) -> Part:
    """The things within so many steps of the given ones, over lines of these kinds if any are named.

    Nearer things come first, then those that more sentences tie; `most` bounds what is added to the given ones, and
    `of` counts all that one step further would show, up to the point where the bound was met.
    """
    kept = dict.fromkeys(middles)
    edge: list[int] = list(kept)
    left_out: set[int] = set()
    for _ in range(steps):
        reached = _reached(atlas, edge, kinds)
        fresh = [number for number in reached if number not in kept]
        room = most + len(middles) - len(kept)
        left_out.update(fresh[room:])
        edge = fresh[:room]
        kept |= dict.fromkeys(edge)
    return Part(tuple(kept), len(kept) + len(left_out - kept.keys()))


def _reached(atlas: Atlas | Today, edge: list[int], kinds: Collection[str]) -> list[int]:
    """What lies one step on, what living sentences tie first and the most told of those before others."""
    found = atlas.reached(edge, kinds)
    alive = sorted((-living, far) for far, living in found if living)
    return [far for _, far in alive] + sorted(far for far, living in found if not living)
