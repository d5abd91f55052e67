"""The words that a pipeline keeps."""

from collections.abc import Iterator
from contextlib import contextmanager

from spacy.language import Language

from graph import remembering


@contextmanager
def bounded(nlp: Language) -> Iterator[None]:
    """A stretch in which a pipeline that has met enough words forgets at the end the new ones it meets."""
    if len(nlp.vocab) < remembering.MOST:
        yield
        return
    with nlp.memory_zone():
        yield
