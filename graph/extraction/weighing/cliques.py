"""Groups of which all work with each other, out of pairs."""

from collections.abc import Callable, Iterable, Mapping

from graph.extraction.figure import Figure
from graph.extraction.weighing.ground import Pair


def cliques(pairs: Mapping[Pair, float], order: Callable[[Figure], int]) -> list[tuple[Figure, ...]]:
    """Groups that together hold every pair at least once and no other pair; large ones first, each in `order`.

    Each group grows from a pair that no group holds yet, by whoever is paired with all in it.
    """
    near: dict[Figure, set[Figure]] = {}
    for one, other in pairs:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    held: set[frozenset[Figure]] = set()
    found = []
    for pair in sorted(pairs, key=lambda pair: (order(pair[0]), order(pair[1]))):
        if frozenset(pair) not in held:
            group = _grown(pair, near, order)
            held |= {frozenset((one, other)) for one in group for other in group if one is not other}
            found.append(tuple(sorted(group, key=order)))
    return sorted(found, key=lambda group: -len(group))


def _grown(pair: Pair, near: Mapping[Figure, set[Figure]], order: Callable[[Figure], int]) -> list[Figure]:
    group = list(pair)
    for figure in sorted(near[pair[0]] & near[pair[1]], key=order):
        if all(figure in near[member] for member in group):
            group.append(figure)
    return group


def least(group: Iterable[Figure], pairs: Mapping[Pair, float]) -> float:
    """The smallest chance of a pair within a group."""
    members = set(group)
    return min(chance for (one, other), chance in pairs.items() if one in members and other in members)
