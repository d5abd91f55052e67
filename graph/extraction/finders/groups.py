"""Groups without a name of their own."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.lexicon.lexicon import Lexicon

STAFF = frozenset(("medewerkers", "bestuurders", "hulpverleners"))


class GroupsFinder:
    """Finds "de veertien Twentse gemeenten", "elf grootste jeugdhulpverleners", "gemeenten in Holland Rijnland"."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.groups, self.kinds, self.services = lexicon.groups, lexicon.bodies.types, lexicon.bodies.services
        self.areas = lexicon.areas.adjectives
        self.articles, self.prepositions = lexicon.grammar.articles, lexicon.prepositions

    def may(self, word: str) -> bool:
        """Whether the word is a noun for a group, or "gemeente"."""
        return word.lower() in self.groups.nouns or word.lower() == "gemeente"

    def find(self, document: Document, places: list[int], areas: dict[int, int]) -> Iterator[Candidate]:
        """Candidates from number and adjectives up to the noun and its region; `areas` are ranges that name regions."""
        told = last = -1
        for place in places:
            word = document.lower[place]
            if word in self.groups.nouns and not self._names(document, place) and not self._agents(document, place):
                group = self._group(document, place, areas)
                if self._membered(document, group.start) or (told == group.start - 1 and document.at(told) == "en"):
                    told = group.end
                elif word not in STAFF or self._apart(document, group, last):
                    last = group.end
                    yield group
            elif word == "gemeente" and self._pointed(document, place):
                yield Candidate(place - 1, place + 1, 8, "organisation", kind="Municipality", head=word, anaphor=True)

    def noun(self, word: str) -> bool:
        """Whether the word is a noun for a body."""
        return self.kinds.get(word.lower(), "Municipality") != "Municipality" and word.lower() not in self.services

    def nouns(self, document: Document, places: list[int]) -> Iterator[Candidate]:
        """Candidates for a body named before by what it is: "de verzekeraar", "het ziekenhuis"."""
        for place in places:
            if document.at(place - 1) in self.articles and not document.capital(place + 1):
                head = document.lower[place]
                yield Candidate(place - 1, place + 1, 8, "organisation", head=head, anaphor=True)

    def _pointed(self, document: Document, place: int) -> bool:
        """Whether "de gemeente" stands without a name behind it."""
        named = document.capital(place + 1) or document.at(place + 1) == "van"
        return document.at(place - 1) in self.groups.demonstrative and not named

    def _group(self, document: Document, noun: int, areas: dict[int, int]) -> Candidate:
        start, number = noun, None
        while not document.opens(start) and self._belongs(document.lower[start - 1]):
            start -= 1
            number = self._number(document.lower[start]) or number
        end = self._end(document, noun + 1, areas)
        head = document.lower[noun]
        return Candidate(start, end, 4, "organisation", kind="Collective", generic=True, head=head, number=number)

    def _apart(self, document: Document, group: Candidate, last: int) -> bool:
        """Whether staff are a group of their own: told of what sort, or beside another group, not just counted."""
        words = document.lower[group.start : group.start + 1]
        told = group.head not in words and self._number(words[0]) is None
        return told or (last == group.start - 1 and document.at(last) in {"en", ","})

    def _membered(self, document: Document, start: int) -> bool:
        """Whether they only say whose association it is: "LLTB, de vereniging van Limburgse tuinders en veehouders"."""
        return document.at(start - 1) == "van" and self.kinds.get(document.at(start - 2)) == "Association"

    def _agents(self, document: Document, noun: int) -> bool:
        """Whether the group acts for the body named behind it: "vrijwilligers van Humanitas", "van de gemeente"."""
        if document.lower[noun] not in self.groups.agents or document.at(noun + 1) not in self.prepositions.agency:
            return False
        start = noun + 2 if document.at(noun + 2) not in self.articles else noun + 3
        return document.capital(start) or document.at(start) in self.groups.civic

    def _names(self, document: Document, noun: int) -> bool:
        """Whether names follow the noun at once: "zorgverzekeraars CZ en VGZ" is no group."""
        return document.capital(noun + 1) and not document.opens(noun + 1)

    def _end(self, document: Document, place: int, areas: dict[int, int]) -> int:
        """Behind "in [de] Twente", where a region follows; else the place itself."""
        if document.at(place) not in self.prepositions.inside:
            return place
        start = place + 1
        if document.at(start) in self.groups.areal:
            start += 1
        return areas.get(start, place)

    def _belongs(self, word: str) -> bool:
        return word in self.groups.adjectives or word in self.areas or self._number(word) is not None

    def _number(self, word: str) -> int | None:
        if word.isdigit() and len(word) < 4:
            return int(word)
        return self.groups.numbers.get(word)
