"""Over what the shortest ways lead: betweenness, for whole levels of a search at once."""

from collections.abc import Iterable

import numpy as np

from viz.network import Network
from viz.pairs import Indices, Points


def betweenness(whole: Network, sources: Iterable[str] | None = None) -> dict[str, float]:
    """The share of the shortest ways between others that lead over each node, as `nx.betweenness_centrality` has it;
    of the ways from these sources only, where they are given.

    >>> import networkx as nx
    >>> betweenness(nx.path_graph(["a", "b", "c"]))
    {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    order = list(whole)
    index = {iri: place for place, iri in enumerate(order)}
    begun = order if sources is None else list(sources)
    total = np.zeros(len(order))
    starts, ends = _adjacency(whole, index)
    for iri in begun:
        total += _over(starts, ends, index[iri])
    scale = len(order) / (max(len(begun), 1) * max((len(order) - 1) * (len(order) - 2), 1))
    return dict(zip(order, (total * scale).tolist(), strict=True))


def _adjacency(whole: Network, index: dict[str, int]) -> tuple[Indices, Indices]:
    """Where the neighbours of each node begin in a list of all neighbours (one more than there are), and that list."""
    around = [[index[other] for other in others] for others in whole.adj.values()]
    starts = np.cumsum([0, *map(len, around)], dtype=np.intp)
    return starts, np.array([other for others in around for other in others], dtype=np.intp)


def _over(starts: Indices, ends: Indices, source: int) -> Points:
    """How much of the ways from one node to all others leads over each (Brandes), level by level."""
    size = len(starts) - 1
    depth, ways = np.full(size, -1), np.zeros(size)
    depth[source], ways[source] = 0, 1.0
    level, steps = np.array([source]), list[tuple[Indices, Indices]]()
    while len(level):
        one, other = _lines(starts, ends, level)
        fresh = depth[other] < 0
        depth[other[fresh]] = len(steps) + 1
        on = depth[other] == len(steps) + 1
        steps.append((one[on], other[on]))
        np.add.at(ways, other[on], ways[one[on]])
        level = np.unique(other[fresh])
    leads = np.zeros(size)
    for one, other in reversed(steps):
        np.add.at(leads, one, ways[one] / ways[other] * (1.0 + leads[other]))
    leads[source] = 0.0
    return leads


def _lines(starts: Indices, ends: Indices, level: Indices) -> tuple[Indices, Indices]:
    """Both ends of every line that leaves a level."""
    counts = starts[level + 1] - starts[level]
    first = np.repeat(starts[level] - np.cumsum(counts) + counts, counts)
    return np.repeat(level, counts), ends[first + np.arange(counts.sum())]
