"""Initiatives with a name around a head noun: "Plan van Aanpak Wonen, Welzijn en Zorg 2025-2035"."""

import re

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.extent import Extent
from graph.extraction.finders.heads import Heads, inside
from graph.extraction.finders.quoted import OPEN
from graph.lexicon.lexicon import Lexicon

YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d+)?$|\d$")
HYPHENED = frozenset({"en", "of"})


class HeadedFinder:
    """Finds names made of a head noun and the capitalised words before and behind it."""

    def __init__(self, lexicon: Lexicon, heads: Heads, extent: Extent) -> None:
        self.ventures, self.wording = lexicon.ventures, lexicon.wording
        self.capitals = lexicon.grammar.capitals
        self.never = lexicon.people.never
        self.given, self.portfolios = lexicon.people.given, lexicon.people.portfolios
        self.areas = lexicon.areas.adjectives
        self.compass = tuple(f"{point}-" for point in lexicon.areas.compass)
        self.opening, self.starters = lexicon.wording.opening, lexicon.introducing.starters
        self.places = extent.places
        self.heads, self.extent = heads, extent

    def at(self, document: Document, head: int) -> Candidate | None:
        """The name around the head noun, if it has one."""
        start, end = self._front(document, head), self._back(document, head)
        capital = document.capital(head)
        if end == head + 1 and not capital and self._only_areas(document, start, head):
            start = head
        if end == head + 1 and start == head and not self._compound(document, head):
            return None
        if end > head + 1 and not capital:
            start = head + 1
        word = document.lower[head]
        plain = word in self.ventures.bare if not capital and end == head + 1 else word == "huis"
        return Candidate(start, end, 3, "initiative", kind=self.heads.kind(word), head=word, loose=plain)

    def _only_areas(self, document: Document, start: int, head: int) -> bool:
        """Whether nothing but an area's adjective is written with a capital: "de Achterhoekse aanpak"."""
        before = document.lower[start:head]
        return document.lower[head] in self.ventures.bare and all(word in self.areas for word in before)

    def _compound(self, document: Document, head: int) -> bool:
        """Whether the head itself is a name: a compound with a capital in the middle of a sentence."""
        word = document.words[head]
        hyphened = "-" in word and word[word.rindex("-") + 1 :].islower()
        camel = any(letter.isupper() for letter in word[1:]) and not hyphened
        return inside(document, head) and document.lower[head] not in self.ventures.bare and not camel

    def _front(self, document: Document, head: int) -> int:
        """Where the capitalised words before the head begin."""
        start = head
        while not document.opens(start) and (size := self._part(document, start)):
            start -= size
        if document.lower[head] in self.ventures.bare and document.lower[start] in self.places and start < head:
            return head if not document.capital(head) else start
        opening = start == head - 1 and not document.capital(head) and not inside(document, start)
        return head if opening and document.lower[start] not in self.areas else start

    def _part(self, document: Document, start: int) -> int:
        """How many words right before the place belong to the name: one with a capital, or half a word and "en"."""
        word = document.words[start - 1]
        if word in HYPHENED and document.words[start - 2].endswith("-") and document.capital(start - 2):
            return 2 if document.capital(start) else 0
        return int(document.capital(start - 1) and word not in self.never and word not in OPEN)

    def _back(self, document: Document, head: int) -> int:
        """Where the name that follows the head ends."""
        end = head + 1
        if not document.capital(head) and self._titled(document, end):
            return self.extent.phrase(document, end) or self.extent.end(document, end)
        if self.capitals & set(document.words[end : end + 1]) and document.capital(end + 1):
            end += 0 if document.capital(head) else 1
        while end < len(document.words) and document.lines[end] == document.lines[head]:
            if self._carries(document, head, end):
                end += 1
                continue
            ahead = self._ahead(document, end)
            if ahead == end or not self._continues(document, head, end, ahead):
                break
            end = ahead + 1
        return self._tail(document, head) if end == head + 1 else end

    def _titled(self, document: Document, place: int) -> bool:
        """Whether a title of its own stands behind a head in small letters: "het programma Grip op Geldzaken"."""
        word = document.words[place] if place < len(document.words) else ""
        if not document.capital(place) or document.opens(place):
            return False
        if word not in self.never or word in self.opening:
            return True
        small = word in self.starters or word not in self.extent.bodies
        return small and document.capital(place + 1) and not document.opens(place + 1)

    def _carries(self, document: Document, head: int, place: int) -> bool:
        """Whether the word itself belongs to the name: a capital, or the number of a year."""
        word = document.words[place]
        number = YEAR.match(word) is not None and (place > head + 1 or document.capital(head))
        return number or (document.capital(place) and word not in self.never)

    def _ahead(self, document: Document, place: int) -> int:
        """The place behind at most three small words."""
        ahead = place
        while ahead < place + 3 and (document.at(ahead) in self.wording.links or document.at(ahead) == ","):
            ahead += 1
        return ahead

    def _continues(self, document: Document, head: int, end: int, ahead: int) -> bool:
        """Whether the small words from `end` up to the capital at `ahead` belong to the name."""
        capital = document.capital(ahead) and document.words[ahead] not in self.never
        if not capital or document.lines[ahead] != document.lines[head] or not document.capital(head):
            return False
        link = document.lower[end]
        if link == ",":
            single = ahead == end + 1 and document.at(ahead + 1) in {"en", ","}
            return single and "en" in document.lower[ahead : ahead + 4]
        if link == "en":
            return end > head + 1 and not self._apart(document, end, ahead)
        return link in self.wording.first and end == head + 1

    def _apart(self, document: Document, link: int, ahead: int) -> bool:
        """Whether "en" sets another name beside the head and its place: "Loket Weesp en Fleur", "Punt Limburg en X"."""
        before, following = document.lower[link - 1], document.lower[ahead]
        placed = (before in self.places or before.startswith(self.compass)) and following not in self.places
        return document.words[ahead] in self.given or (placed and document.words[ahead] not in self.portfolios)

    def _tail(self, document: Document, head: int) -> int:
        """Where a capitalised head's own words end: "Visie op meedoen in de samenleving"."""
        if not inside(document, head) or document.at(head + 1) not in self.wording.tails:
            return head + 1
        end = head + 2
        while end < head + 8 and document.at(end).isalpha() and document.lower[end] not in self.ventures.verbs:
            end += 1
        return end if document.at(end) in {".", ",", ";", "’", ")"} and end > head + 2 else head + 1
