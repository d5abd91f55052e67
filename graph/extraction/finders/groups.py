"""Groups without a name of their own."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.lexicon.lexicon import Lexicon

NOT_IN_FRONT = frozenset(["van", "de", "het", "een"])


class GroupsFinder:
    """Finds "de veertien Twentse gemeenten", "elf grootste jeugdhulpverleners", "huisartsen"."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.groups = lexicon.groups
        self.areas = lexicon.areas.adjectives

    def find(self, document: Document) -> Iterator[Candidate]:
        """Candidates from number and adjectives up to the noun; `number` is how many are counted."""
        for place, word in enumerate(document.lower):
            if word in self.groups.nouns:
                yield self._group(document, place)

    def _group(self, document: Document, noun: int) -> Candidate:
        start, number = noun, None
        while (
            start > 0 and document.lines[start - 1] == document.lines[noun] and self._belongs(document.lower[start - 1])
        ):
            start -= 1
            number = self._number(document.lower[start]) or number
        return Candidate(
            start,
            noun + 1,
            6,
            "organisation",
            kind="Collective",
            generic=True,
            head=document.lower[noun],
            number=number,
        )

    def _belongs(self, word: str) -> bool:
        return word in self.groups.adjectives or word in self.areas or self._number(word) is not None

    def _number(self, word: str) -> int | None:
        if word.isdigit() and len(word) < 4:
            return int(word)
        return self.groups.numbers.get(word)
