"""What reading keeps of the words it has met: much, and never more."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

from spacy.language import Language

MOST = 50_000
Answer = TypeVar("Answer")


class Remembering(Generic[Answer]):
    """A function of a word that keeps its answers, and forgets them all when there are too many.

    >>> Remembering(str.upper)("gemeente")
    'GEMEENTE'
    """

    def __init__(self, find: Callable[[str], Answer]) -> None:
        self.find = find
        self.answers: dict[str, Answer] = {}

    def __call__(self, word: str) -> Answer:
        """What the function answers."""
        try:
            return self.answers[word]
        except KeyError:
            if len(self.answers) >= MOST:
                self.answers.clear()
            answer = self.answers[word] = self.find(word)
            return answer


@contextmanager
def bounded(nlp: Language) -> Iterator[None]:
    """A stretch in which a pipeline that has met enough words forgets at the end the new ones it meets."""
    if len(nlp.vocab) < MOST:
        yield
        return
    with nlp.memory_zone():
        yield
