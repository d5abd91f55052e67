"""Capitalised names that nothing else explains."""

import re
from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.lexicon.lexicon import Lexicon

JOINS = frozenset({",", "("})
ADJECTIVE = re.compile(r"^[A-Z][a-zë-]+(?:se|sche|ers?|s)$")
LONGEST = 4


class LooseFinder:
    """Finds capitalised runs that are no person, place or common word; kept only where a rule uses them."""

    def __init__(self, lexicon: Lexicon, towns: frozenset[str], themes: frozenset[str]) -> None:
        people = lexicon.people
        self.words = lexicon.loose
        self.never = people.never | people.portfolios | people.common
        self.places = towns
        self.themes = themes

    def find(self, document: Document, chosen: list[Candidate]) -> Iterator[Candidate]:
        """Candidates for organisations of last resort."""
        taken = {place for one in chosen for place in range(one.start, one.end)}
        place = 1
        while place < len(document.words):
            end = self._end(document, place, taken)
            if end > place:
                yield Candidate(place, end, 9, "organisation", loose=True)
            place = max(end, place + 1)

    def _end(self, document: Document, place: int, taken: set[int]) -> int:
        before = document.words[place - 1]
        if (
            (before not in JOINS and not before.islower())
            or before in self.words.placed
            or document.lines[place - 1] != document.lines[place]
        ):
            return place
        end = place
        while end < len(document.words) and end not in taken and document.lines[end] == document.lines[place]:
            if not (
                self._fits(document, end) if end == place else document.capital(end) and len(document.words[end]) > 1
            ):
                break
            end += 1
        if document.capital(place - 2) and place - 2 not in taken and document.at(place - 1) in self.words.titled:
            return place
        return end if 0 < end - place <= LONGEST and not self._adjective(document, place, end) else place

    def _fits(self, document: Document, place: int) -> bool:
        word = document.words[place]
        if not document.capital(place) or word in self.never or document.lower[place] in self.themes or len(word) < 3:
            return False
        return not word.lower().endswith(self.words.spots) and document.lower[place] not in self.places

    def _adjective(self, document: Document, place: int, end: int) -> bool:
        """Whether it is an adjective before a common noun: "Poolse daklozen"."""
        following = document.at(end)
        return (
            end == place + 1
            and bool(ADJECTIVE.match(document.words[place]))
            and following.isalpha()
            and document.words[end].islower()
            and following not in self.words.followed
        )
