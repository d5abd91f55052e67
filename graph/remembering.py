"""What is kept of the words met: much, and never more."""

from collections.abc import Callable
from typing import TypeVar

MOST = 50_000
Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


class Remembering(dict[Asked, Answer]):
    """A function of a word, or of what else never changes, that keeps its answers until there are too many.

    >>> Remembering(str.upper)("gemeente")
    'GEMEENTE'
    """

    def __init__(self, find: Callable[[Asked], Answer]) -> None:
        super().__init__()
        self.find = find

    def __missing__(self, asked: Asked) -> Answer:
        if len(self) >= MOST:
            self.clear()
        answer = self[asked] = self.find(asked)
        return answer

    __call__ = dict.__getitem__
