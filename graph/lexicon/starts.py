"""Starts of words."""

from collections.abc import Iterable
from functools import partial

from graph.remembering import Remembering


class Starts(tuple[str, ...]):
    """Starts of words, as `str.startswith` takes them, asked only once of a word.

    >>> Starts(("teken", "onderteken")).open("losser ondertekent niet".split())
    True
    """

    def __init__(self, _: Iterable[str]) -> None:
        self.begins = Remembering(self._begins).__getitem__

    def __reduce__(self) -> tuple[type["Starts"], tuple[tuple[str, ...]]]:
        return Starts, (tuple(self),)

    def _begins(self, word: str) -> bool:
        return word.startswith(self)

    def open(self, words: Iterable[str]) -> bool:
        """Whether one of the words begins so."""
        return any(map(self.begins, words))


def ranks(several: Iterable[Starts]) -> Remembering[str, int]:
    """Which of several lists of starts is the first that a word begins with; their number where none is.

    >>> ranks([Starts(("bouw",)), Starts(("zorg",))])("zorghuis")
    1
    """
    return Remembering(partial(_rank, tuple(several)))


def _rank(several: tuple[Starts, ...], word: str) -> int:
    return next((at for at, starts in enumerate(several) if word.startswith(starts)), len(several))
