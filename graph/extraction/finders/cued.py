"""Initiatives that are names by what stands beside them."""

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.bodies import BodiesFinder
from graph.extraction.finders.extent import Extent
from graph.extraction.finders.heads import DASHES
from graph.lexicon.lexicon import Lexicon

LONGEST = 6
THING = 3
NEAR = 5
FIRM = 4


class CuedFinder:
    """Finds capitalised names behind "doet mee aan" or "trekker van", before ", waarin", behind an area's adjective."""

    def __init__(self, lexicon: Lexicon, bodies: BodiesFinder, extent: Extent) -> None:
        self.bodies, self.extent = bodies, extent
        self.spots = lexicon.loose.spots
        self.cued = lexicon.introducing.cued
        self.founding = lexicon.ventures.founding | lexicon.ties.joining
        self.wording = lexicon.wording
        self.cues = {"aan": lexicon.wording.joined, "van": lexicon.wording.led}
        self.never = lexicon.people.never
        self.barred = lexicon.people.never - lexicon.wording.opening
        self.articles = lexicon.grammar.articles
        self.things = lexicon.introducing.things
        self.firm = tuple(head for head in lexicon.ventures.heads if len(head) > FIRM)
        self.own = lexicon.wording.own | lexicon.grammar.we
        self.pointing = lexicon.wording.definite | lexicon.wording.one | lexicon.grammar.we
        self.nouns = lexicon.groups.nouns

    def behind(self, document: Document, place: int) -> Candidate | None:
        """A name of two words or more behind "doet mee aan" or "trekker van"; `place` is that of the preposition."""
        start = place + 2 if document.at(place + 1) in self.wording.definite else place + 1
        near = document.lower[max(0, place - 4) : place]
        if not self.cues[document.lower[place]] & set(near) or document.words[start] in self.barred or "," in near:
            return None
        end = self._end(document, start, self.wording.links - self.wording.joining, len(document.words))
        if document.capital(start):
            end = max(end, self.extent.end(document, start))
        spot = end == start + 1 and document.lower[start].endswith(self.spots)
        named = (end - start > 1 or (end > start == place + 2)) and not spot
        led = document.lower[place] == "van" and not all(document.capitals[start:end])
        return Candidate(start, end, 6, "initiative", loose=not led) if named else None

    @staticmethod
    def _end(document: Document, start: int, links: frozenset[str], most: int) -> int:
        """Where capitalised words of one line end, with the small words between them, at `most` at the latest."""
        end = start
        while end < min(most, len(document.words)) and not document.opens(end):
            if not document.capital(end) and not (document.lower[end] in links and document.capital(end + 1)):
                break
            end += 1
        return end

    def thing(self, document: Document, place: int) -> Candidate | None:
        """A thing with a name of its own behind an article: "de Rookvrije Wieg", "onze eigen Boekenbus".

        It is sure where it is somebody's own, or something is done with it; else it counts where a rule uses it.
        """
        if document.at(place - 1) not in self.pointing or document.words[place] in self.never:
            return None
        end = place + 1
        while document.capital(end) and not document.opens(end) and end - place < THING:
            end += 1
        word = document.words[end - 1]
        ends = word.lower().endswith(self.things) and word[1:].islower() and "-" not in word
        known = document.words[place] in self.never or document.at(place - 1) not in self.pointing
        if known or not ends:
            return None
        own = document.at(place - 1) in self.own
        used = document.at(end) == "," and document.at(end + 1) in self.wording.relative
        used = used or self._used(document, place, end) or word.lower().endswith(self.firm)
        return Candidate(place, end, 6, "initiative", head=document.lower[end - 1], loose=not (own or used))

    def _used(self, document: Document, place: int, end: int) -> bool:
        """Whether it is set up or joined here, or met again: "in 2014 begon de Boekenbus"."""
        near = document.lower[max(0, place - NEAR) : place - 1]
        begun = bool(self.founding & set(near)) or tuple(near[-2:]) in self.cued
        return begun or document.words.count(document.words[end - 1]) > 1

    def before(self, document: Document, comma: int) -> Candidate | None:
        """A name before ", waarin": "Thuis in Tukkerland, waarin de gemeenten afspraken maken"."""
        if document.at(comma + 1) not in self.wording.relative:
            return None
        start = comma
        while not document.opens(start) and self._part(document, start - 1):
            start -= 1
        if not 0 < comma - start <= LONGEST or document.words[start] in self.barred:
            return None
        return None if start == 0 or document.words[start - 1] in DASHES else Candidate(start, comma, 6, "initiative")

    def _part(self, document: Document, place: int) -> bool:
        linked = document.lower[place] in self.wording.links and document.capital(place - 1)
        return document.capital(place) or linked

    def areal(self, document: Document, place: int) -> Candidate | None:
        """A capitalised adjective of an area and a capitalised noun: "de Zeeuwse Zorgbus"."""
        end = place + 1
        while document.capital(end) and document.words[end] not in self.never and not document.opens(end):
            end += 1
        plain = end == place + 1 or document.lower[end - 1] in self.nouns or document.at(place - 1) in {"", "."}
        shouted = any(word.isupper() for word in document.words[place:end])
        if plain or shouted:
            return None
        if self.bodies.kind_of(document.lower[end - 1]):
            return Candidate(place, end, 5, "organisation")
        return Candidate(place, end, 5, "initiative", head=document.lower[end - 1])
