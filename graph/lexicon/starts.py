"""Starts of words."""

from collections.abc import Iterable

MOST = 50_000


class Begun(dict[str, bool]):
    """Which words begin with one of some starts, forgotten when there are too many."""

    def __init__(self, starts: tuple[str, ...]) -> None:
        super().__init__()
        self.starts = starts

    def __missing__(self, word: str) -> bool:
        if len(self) >= MOST:
            self.clear()
        begins = self[word] = word.startswith(self.starts)
        return begins


class Starts(tuple[str, ...]):
    """Starts of words, as `str.startswith` takes them, asked only once of a word.

    >>> Starts(("teken", "onderteken")).open("losser ondertekent niet".split())
    True
    """

    def __init__(self, _: Iterable[str]) -> None:
        self.begins = Begun(tuple(self)).__getitem__

    def __reduce__(self) -> tuple[type["Starts"], tuple[tuple[str, ...]]]:
        return Starts, (tuple(self),)

    def open(self, words: Iterable[str]) -> bool:
        """Whether one of the words begins so."""
        return any(map(self.begins, words))


class Ranks(dict[str, int]):
    """Which of several lists of starts is the first that a word begins with; their number where none is.

    >>> Ranks([Starts(("bouw",)), Starts(("zorg",))])["zorghuis"]
    1
    """

    def __init__(self, several: Iterable[Starts]) -> None:
        super().__init__()
        self.several = tuple(several)

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST:
            self.clear()
        ranked = (rank for rank, starts in enumerate(self.several) if word.startswith(starts))
        rank = self[word] = next(ranked, len(self.several))
        return rank

    def __reduce__(self) -> tuple[type["Ranks"], tuple[tuple[Starts, ...]]]:
        return Ranks, (self.several,)
