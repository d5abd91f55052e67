"""What speaks for or against a tie, by name."""

from collections.abc import Iterable
from functools import lru_cache

Signs = frozenset[str]
NONE: Signs = frozenset()
STEPS = (0.1, 0.2, 0.35, 0.5, 0.65, 0.8)
KEPT = 100_000


def size(number: int, edges: Iterable[int]) -> str:
    """The class a number falls in, named after its upper edge.

    >>> size(3, (1, 2, 4)), size(9, (1, 2, 4))
    ('4', 'more')
    """
    return next((str(edge) for edge in edges if number <= edge), "more")


def rising(name: str, chance: float) -> Signs:
    """The steps that a chance passes, as signs.

    >>> sorted(rising("sharing", 0.4))
    ['sharing > 0.1', 'sharing > 0.2', 'sharing > 0.35']
    """
    return _passed(name, sum(chance >= step for step in STEPS))


@lru_cache(KEPT)
def _passed(name: str, steps: int) -> Signs:
    return frozenset(f"{name} > {step}" for step in STEPS[:steps])
