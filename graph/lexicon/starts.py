"""Starts of words."""

from collections.abc import Iterable
from functools import lru_cache

MOST = 50_000


class Starts(tuple[str, ...]):
    """Starts of words, as `str.startswith` takes them, asked only once of a word.

    >>> Starts(("teken", "onderteken")).open("losser ondertekent niet".split())
    True
    """

    def __init__(self, _: Iterable[str]) -> None:
        self.begins = lru_cache(MOST)(self._begins)

    def __reduce__(self) -> tuple[type["Starts"], tuple[tuple[str, ...]]]:
        return Starts, (tuple(self),)

    def _begins(self, word: str) -> bool:
        return word.startswith(self)

    def open(self, words: Iterable[str]) -> bool:
        """Whether one of the words begins so."""
        return any(map(self.begins, words))
