"""What speaks for or against a tie, by name."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

Signs = frozenset[str]
NONE: Signs = frozenset()
STEPS = (0.1, 0.2, 0.35, 0.5, 0.65, 0.8)
KEPT = 100_000


@dataclass(slots=True, eq=False)
class Case:
    """What speaks for or against one tie: the signs `met` in the text, and sets of signs that are `known` beside those.

    No sign stands in two of them, and of the known sets there are few, so what they weigh can be kept.
    """

    met: Signs
    known: tuple[Signs, ...] = ()

    @property
    def signs(self) -> Signs:
        """All signs."""
        return self.met.union(*self.known)


@lru_cache(KEPT)
def size(number: int, edges: tuple[int, ...]) -> str:
    """The class a number falls in, named after its upper edge.

    >>> size(3, (1, 2, 4)), size(9, (1, 2, 4))
    ('4', 'more')
    """
    at = bisect_left(edges, number)
    return str(edges[at]) if at < len(edges) else "more"


def stairs(name: str) -> tuple[Signs, ...]:
    """The signs of a chance by how many steps it passes.

    >>> sorted(stairs("sharing")[passed(0.4)])
    ['sharing > 0.1', 'sharing > 0.2', 'sharing > 0.35']
    """
    signs = [f"{name} > {step}" for step in STEPS]
    return tuple(frozenset(signs[:steps]) for steps in range(len(signs) + 1))


def passed(chance: float) -> int:
    """How many steps a chance passes."""
    return bisect_right(STEPS, chance)
