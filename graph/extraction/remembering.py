"""What reading keeps of the words it has met: much, and never more."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TypeVar

from spacy.language import Language

MOST = 50_000
Answer = TypeVar("Answer")


def remembering(find: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """The same function of a word, which keeps its answers for the words last asked for.

    >>> remembering(str.upper)("gemeente")
    'GEMEENTE'
    """
    return lru_cache(MOST)(find)


@contextmanager
def bounded(nlp: Language) -> Iterator[None]:
    """A stretch in which a pipeline that has met enough words forgets at the end the new ones it meets."""
    if len(nlp.vocab) < MOST:
        yield
        return
    with nlp.memory_zone():
        yield
