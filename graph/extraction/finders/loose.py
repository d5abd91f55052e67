"""Capitalised names that nothing else explains."""

import re
from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.lexicon.lexicon import Lexicon

JOINS = frozenset({",", "("})
ADJECTIVE = re.compile(r"^[A-Z][a-zë-]+(?:se|sche|ers?|s)$")
ROAD = re.compile(r"^[AN]\d+$")
LONGEST = 4
LEAST = 5


class LooseFinder:
    """Finds capitalised runs that are no person, place or common word; kept only where a rule uses them."""

    def __init__(self, lexicon: Lexicon, towns: frozenset[str], themes: frozenset[str]) -> None:
        people = lexicon.people
        self.words = lexicon.loose
        self.articles = lexicon.grammar.capitals
        self.never = people.never | people.portfolios | people.common
        self.places = towns
        self.themes = themes

    def find(self, document: Document, chosen: list[Candidate]) -> Iterator[Candidate]:
        """Candidates for organisations of last resort."""
        taken = {place for one in chosen for place in range(one.start, one.end)}
        behind = 1
        yield from self._subjects(document, taken)
        for place in document.named:
            if place < behind or place in taken:
                continue
            if self._quarter(document, place, taken):
                yield Candidate(place, place + 1, 9, "region")
                continue
            end = behind = self._end(document, place, taken)
            if end > place:
                yield Candidate(place, end, 9, "organisation", loose=True)

    def _quarter(self, document: Document, place: int, taken: set[int]) -> bool:
        """Whether it is a part of a town: "in de Rivierenwijk", "wijkcoach in Poelenburg"."""
        word, article = document.words[place], document.at(place - 1) in {"de", "het"}
        before = document.at(place - 2) if article else document.at(place - 1)
        single = not document.capital(place + 1) and not document.opens(place) and place + 1 not in taken
        if not single or before not in self.words.inside or word in self.never or not word[1:].islower():
            return False
        known = document.lower[place] in self.themes or document.lower[place] in document.small
        ends = word.lower().endswith(self.words.quarters)
        return not known and (
            ends or (not article and len(word) > LEAST and not word.lower().endswith(self.words.spots))
        )

    def _subjects(self, document: Document, taken: set[int]) -> Iterator[Candidate]:
        """Names in front of a sentence that says what they do: "Portaal stuurde", "Novo en De Zijlen leveren"."""
        for sentence in document.sentences:
            place = sentence.start
            if sentence.kind != "text" or place in taken or not document.capital(place):
                continue
            start = place + 1 if document.words[place] in self.articles else place
            end = self._run(document, start, taken)
            known = document.lower[start] in document.small or end - start > LONGEST or end == start
            if known or not self._fits(document, start) or document.at(end) not in self.words.acting:
                continue
            yield Candidate(place, end, 9, "organisation", loose=True)

    def _end(self, document: Document, place: int, taken: set[int]) -> int:
        """The end of the name that starts at the place; the place itself where none does."""
        if not self._may(document, place, taken) or not self._fits(document, place):
            return place
        end = self._run(document, place, taken)
        return end if end - place <= LONGEST and not self._adjective(document, place, end) else place

    @staticmethod
    def _run(document: Document, place: int, taken: set[int]) -> int:
        """The end of the capitalised words of one line from the place on that stand in no other name."""
        end = place
        while document.capital(end) and end not in taken and (end == place or not document.opens(end)):
            if end > place and len(document.words[end]) < 2:
                break
            end += 1
        return end

    def _may(self, document: Document, place: int, taken: set[int]) -> bool:
        """Whether a name can start here by the word before: inside a line, at no place, in no title."""
        before = document.words[place - 1]
        led = before.islower() or before.lower() in self.words.leading
        inside = (before in JOINS or led) and not document.opens(place)
        titled = document.capital(place - 2) and place - 2 not in taken and document.at(place - 1) in self.words.titled
        return inside and before not in self.words.placed and not titled

    def _fits(self, document: Document, place: int) -> bool:
        word = document.words[place]
        if word in self.never or ROAD.match(word) or document.lower[place] in self.themes or len(word) < 3:
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
