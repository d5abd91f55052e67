"""The sentences of an article, as the reader cuts them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from spacy.language import Language

from graph.extraction.document import Document
from ontology.article import Article


@cache
def _pipeline() -> Language:
    import spacy

    return spacy.blank("nl")


def sentences(article: Article) -> tuple[tuple[int, int], ...]:
    """The offsets of every sentence, the first word's and that behind the last, in order."""
    document = Document.of(article, _pipeline())
    return tuple((document.starts[each.start], document.stop(each.end)) for each in document.sentences)


def home(spans: Sequence[tuple[int, int]], end: int) -> int:
    """The index of the sentence in which a stretch of text that ends before offset `end` comes to its end.

    >>> home([(0, 5), (6, 12)], 5), home([(0, 5), (6, 12)], 7), home([(0, 5), (6, 12)], 20)
    (0, 1, 1)
    """
    return min(bisect_left(spans, end, key=lambda span: span[1]), len(spans) - 1)


def naming(article: Article, names: Iterable[str]) -> str | None:
    """The first sentence that holds one of the names as whole words, names tried in order; None where none does."""
    for name in names:
        if name and (hit := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", article.text)):
            spans = sentences(article)
            start, end = spans[home(spans, hit.end())]
            return article.text[start:end]
    return None
