"""Texts cut into words, as spaCy's tokenizer cuts them."""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import chain

from spacy.language import Language

from graph.extraction.vocabulary import bounded
from graph.remembering import Remembering

UNBROKEN = 1000
PLAIN = re.compile(r"\w+|[^\w\s]")
PIPELINES = 4
Cut = Callable[[str], list[str]]


class Cutter:
    """Cuts at white space, and what stands between it as the tokenizer does; each such piece is cut once."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        self.pieces: Remembering[str, tuple[str, ...]] = Remembering(self._pieces)

    def cut(self, text: str) -> tuple[list[str], list[int]]:
        """The words, and for each the number of its line; text without white space, which is no language, plainly."""
        if max(map(len, text.split()), default=0) >= UNBROKEN:
            return _lines(text, PLAIN.findall)
        with bounded(self.nlp):
            return _lines(text, self._words)

    def _words(self, line: str) -> list[str]:
        return list(chain.from_iterable(map(self.pieces.__getitem__, line.split())))

    def _pieces(self, piece: str) -> tuple[str, ...]:
        return tuple(token.text for token in self.nlp.make_doc(piece))


@lru_cache(PIPELINES)
def cutter(nlp: Language) -> Cutter:
    """The cutter that goes by the pipeline's tokenizer."""
    return Cutter(nlp)


def _lines(text: str, cut: Cut) -> tuple[list[str], list[int]]:
    words: list[str] = []
    lines: list[int] = []
    for number, line in enumerate(text.split("\n")):
        found = cut(line)
        words += found
        lines += [number] * len(found)
    return words, lines
