"""The shortest way between two things, sought from both ends over lines that are read one by one."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush

from graph.atlas.atlas import Atlas
from graph.atlas.today import Today

MOST = 1500


@dataclass
class _Front:
    """What has been reached from one end: at what cost, and from where."""

    start: int
    costs: dict[int, float] = field(default_factory=dict)
    before: dict[int, int] = field(default_factory=dict)
    edge: list[tuple[float, int]] = field(default_factory=list)
    done: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.costs[self.start] = 0.0
        self.edge.append((0.0, self.start))

    @property
    def nearest(self) -> float:
        """The cost of what is next, infinite where nothing is."""
        while self.edge and self.edge[0][1] in self.done:
            heappop(self.edge)
        return self.edge[0][0] if self.edge else float("inf")

    def step(self, atlas: Atlas | Today) -> Iterator[int]:
        """Go on from what is nearest; everything that this reaches at less cost than before."""
        cost, number = heappop(self.edge)
        self.done.add(number)
        for far, hop in atlas.hops(number):
            if cost + hop < self.costs.get(far, float("inf")):
                self.costs[far], self.before[far] = cost + hop, number
                heappush(self.edge, (cost + hop, far))
                yield far

    def trail(self, number: int) -> list[int]:
        """From a thing back to the end that this began at."""
        found = [number]
        while found[-1] != self.start:
            found.append(self.before[found[-1]])
        return found


def way(atlas: Atlas | Today, one: int, other: int, most: int = MOST) -> list[int]:
    """The things on the cheapest way between two, both included; none where nothing connects them.

    A hop costs what `graph.analysis.path` has it cost. The search ends after `most` things: what is so far apart that
    it was not found by then has no way that anybody would follow.
    """
    fronts = _Front(one), _Front(other)
    best, meeting = float("inf"), -1
    for _ in range(most):
        near, far = sorted(fronts, key=lambda front: (front.nearest, front is not fronts[0]))
        if near.nearest + far.nearest >= best or near.nearest == float("inf"):
            break
        for reached in near.step(atlas):
            if reached in far.costs and near.costs[reached] + far.costs[reached] < best:
                best, meeting = near.costs[reached] + far.costs[reached], reached
    return [] if meeting < 0 else [*reversed(fronts[0].trail(meeting)), *fronts[1].trail(meeting)[1:]]
