"""How what is said stands."""

from collections.abc import Iterable
from functools import cache

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
    """Whether the clause sets things side by side."""
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
    last = {word: place for place, word in enumerate(words)}
    return any(
        0 < last.get(other, 0) - words.index(one) <= (NEAR if one in ties.negations else FAR)
        for one in behind.keys() & last.keys()
        for other in behind[one]
    )


@cache
def _behind(pairs: Pairs) -> dict[str, list[str]]:
    """The second words of the pairs by their first one."""
    found: dict[str, list[str]] = {}
    for one, other in pairs:
        found.setdefault(one, []).append(other)
    return found
