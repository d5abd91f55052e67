"""Answers kept for whoever asks the same again, as long as the store stays the same."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

Headers = list[tuple[bytes, bytes]]
OVERHEAD = 1000
PART = 4


@dataclass(frozen=True)
class Whole:
    """A complete answer: status 200, these headers, this body."""

    headers: Headers
    body: bytes


class Kept:
    """At most `size` bytes of answers, none over a quarter of that; the one asked for longest ago goes first."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._total = 0
        self._stamp = ""
        self._answers: OrderedDict[Hashable, Whole] = OrderedDict()

    def get(self, stamp: str, key: Hashable) -> Whole | None:
        """The answer to a question in this state of the store."""
        self._turn(stamp)
        found = self._answers.get(key)
        if found is not None:
            self._answers.move_to_end(key)
        return found

    def put(self, stamp: str, key: Hashable, answer: Whole) -> None:
        """Keep an answer that was given in this state of the store."""
        self._turn(stamp)
        cost = len(answer.body) + OVERHEAD
        if cost * PART > self._size or key in self._answers:
            return
        self._answers[key] = answer
        self._total += cost
        while self._total > self._size:
            _, gone = self._answers.popitem(last=False)
            self._total -= len(gone.body) + OVERHEAD

    def room(self, length: int) -> bool:
        """Whether an answer of so many bytes would be kept."""
        return (length + OVERHEAD) * PART <= self._size

    def _turn(self, stamp: str) -> None:
        if stamp != self._stamp:
            self._answers.clear()
            self._total = 0
            self._stamp = stamp
