"""Starts of words."""

from collections.abc import Iterable

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
    lists = tuple(several)
    return Remembering(lambda word: next((at for at, one in enumerate(lists) if word.startswith(one)), len(lists)))
