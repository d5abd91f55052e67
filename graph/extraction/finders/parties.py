"""Names of political parties."""

import re
from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import CAPITAL, Document
from graph.lexicon.parties import Parties
from graph.register.register import Record
from graph.remembering import Remembering

ENDS = frozenset({")", ",", ";", "/"})


class PartiesFinder:
    """Finds national parties as they are written, and any party behind a person's name."""

    def __init__(
        self, parties: dict[str, Record], words: Parties, portfolios: frozenset[str], places: frozenset[str]
    ) -> None:
        self.places = places
        self.parties = parties
        self.words = words
        self.portfolios = portfolios
        self.national = {
            name: record
            for record in parties.values()
            if record.type == "national"
            for name in record.names
            if len(name) > 1 and name not in words.skipped
        }
        self.known = Remembering(self._nation)

    def may(self, word: str) -> bool:
        """Whether the word is a national party, or a local one's name can start with it."""
        local = word in self.words.opening or word.lower() in self.places
        return CAPITAL(word) and (local or self.known(word) is not None)

    def _nation(self, word: str) -> tuple[str, Record] | None:
        """The national party that the word names by itself or before a hyphen, with its record."""
        name = re.split(r"[-’'‑]", word)[0] if word not in self.national else word
        record = self.national.get(name)
        fits = record and (word == name or word[len(name) + 1 : len(name) + 2].islower())
        return (name, record) if record and fits else None

    def find(self, document: Document, places: list[int], names: list[Candidate]) -> Iterator[Candidate]:
        """Candidates for parties."""
        for place in places:
            known = self.known(document.words[place])
            if known:
                name, record = known
                yield Candidate(
                    place, place + 1, 1, "organisation", kind="PoliticalParty", name=name, records=(record,)
                )
            if self._local(document, place):
                yield self._known(document, place, place + 2)
        for person in names:
            found = self._bracketed(document, person) or self._behind(document, person)
            if found:
                yield found

    def _local(self, document: Document, place: int) -> bool:
        """Whether a party is named by its place: "Leefbaar Elburg", "Elburg Vooruit"."""
        if not (document.capital(place) and document.capital(place + 1)) or document.opens(place + 1):
            return False
        opened = document.words[place] in self.words.opening and document.lower[place + 1] in self.places
        closed = document.lower[place] in self.places and document.words[place + 1] in self.words.closing
        return opened or closed

    def _known(self, document: Document, start: int, end: int) -> Candidate:
        """The party of that name, with its record where there is one."""
        record = self.parties.get(document.text(start, end).lower())
        return Candidate(start, end, 0, "organisation", kind="PoliticalParty", records=(record,) if record else ())

    def _bracketed(self, document: Document, person: Candidate) -> Candidate | None:
        start = person.end + 1
        if document.at(person.end) != "(" or start >= len(document.words):
            return None
        end = start
        while end < min(start + 7, len(document.words)) and document.words[end] not in ENDS:
            end += 1
        if end == start or end >= len(document.words) or document.words[end] not in ENDS:
            return None
        return self._party(document, start, end)

    def _behind(self, document: Document, person: Candidate) -> Candidate | None:
        """A capitalised name behind "van" or "namens" that looks like a party's."""
        start = person.end + 1
        if document.at(person.end) not in self.words.via:
            return None
        if document.at(start) == "de":
            start += 1
        end = start
        while end < min(start + 4, len(document.words)) and document.capital(end):
            end += 1
        return self._party(document, start, end) if end > start else None

    def _party(self, document: Document, start: int, end: int) -> Candidate | None:
        if document.words[start] in self.portfolios:
            return None
        text = document.text(start, end)
        if text.lower() not in self.parties and not self._looks(text):
            return None
        return self._known(document, start, end)

    def _looks(self, text: str) -> bool:
        """Whether an unknown name looks like a local party's."""
        words = re.split(r"[\s-]+", text.lower())
        return text[0].isupper() and any(word in self.words.cues or word.endswith(self.words.endings) for word in words)
