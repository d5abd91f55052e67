"""How what is said stands."""

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from graph.lexicon.ties import Pairs, Ties
from ontology.status import Status

NEAR = 4
FAR = 60


def status(words: list[str], ties: Ties) -> Status:
    """Denied, ended, planned or existing, by the cues among the words of a clause."""
    if ties.telling.isdisjoint(words):
        return Status.EXISTING
    found = set(words)
    if found & ties.denied or paired(words, ties.denied_pairs, ties):
        return Status.DENIED
    if found & ties.ended or paired(words, ties.ended_pairs, ties):
        return Status.ENDED
    if found & ties.strongly:
        return Status.PLANNED
    return Status.EXISTING


def compared(words: list[str], ties: Ties) -> bool:
    """Whether the clause sets things side by side; "en dan" goes on to something else."""
    if "dan" in words:
        words = [word for before, word in pairwise(["", *words]) if (before, word) != ("en", "dan")]
    return not ties.compared.isdisjoint(words) or paired(words, ties.compared_pairs, ties)


def triggered(words: list[str], ties: Ties) -> bool:
    """Whether the clause speaks of working together."""
    return not ties.triggers.isdisjoint(words) or paired(words, ties.trigger_pairs, ties)


def kind(words: Iterable[str], ties: Ties) -> str:
    """The kind of collaboration whose cue comes first in the list of kinds."""
    rank = min(map(ties.ranks.__getitem__, words), default=len(ties.kinds))
    return ties.kinds[rank][0] if rank < len(ties.kinds) else "joint-delivery"


def paired(words: list[str], pairs: Pairs, ties: Ties) -> bool:
    """Whether both words of a pair stand here in this order, close together where the first one denies."""
    behind = _behind(pairs)
    if behind.keys().isdisjoint(words):
        return False
    return any(
        _close(words, one, other, NEAR if one in ties.negations else FAR)
        for one in behind.keys() & words
        for other in behind[one].intersection(words)
    )


def _close(words: list[str], one: str, other: str, most: int) -> bool:
    """Whether one word stands before the last of another, at most so many words apart."""
    last = len(words) - 1 - words[::-1].index(other)
    return 0 < last - words.index(one) <= most


@cache
def _behind(pairs: Pairs) -> dict[str, frozenset[str]]:
    """The second words of the pairs by their first one."""
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
    return {one: frozenset(others) for one, others in found.items()}
