"""How what is said stands."""

from collections.abc import Iterable

from graph.lexicon.ties import Pairs, Ties
from ontology.status import Status

NEAR = 4
FAR = 60


def status(words: list[str], ties: Ties) -> Status:
    """Denied, ended, planned or existing, by the cues among the words of a clause."""
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
    return bool(set(words) & ties.compared) or paired(words, ties.compared_pairs, ties)


def triggered(words: list[str], ties: Ties) -> bool:
    """Whether the clause speaks of working together."""
    return any(word in ties.triggers for word in words) or paired(words, ties.trigger_pairs, ties)


def kind(words: Iterable[str], ties: Ties) -> str:
    """The kind of collaboration whose cue comes first in the list of kinds."""
    found = list(words)
    for name, starts in ties.kinds:
        if starts and any(word.startswith(starts) for word in found):
            return name
    return "joint-delivery"


def paired(words: list[str], pairs: Pairs, ties: Ties) -> bool:
    """Whether both words of a pair stand here in this order, close together where the first one denies."""
    first: dict[str, int] = {}
    for place, word in enumerate(words):
        first.setdefault(word, place)
    last = {word: place for place, word in enumerate(words)}
    return any(
        one in first and other in last and 0 < last[other] - first[one] <= (NEAR if one in ties.negations else FAR)
        for one, other in pairs
    )
