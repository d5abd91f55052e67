"""What is set up together, by name or singled out."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import CAPITAL, Document
from graph.extraction.finders.bodies import BodiesFinder
from graph.extraction.finders.called import CalledFinder
from graph.extraction.finders.cued import CuedFinder
from graph.extraction.finders.extent import Extent
from graph.extraction.finders.generic import GenericFinder
from graph.extraction.finders.headed import HeadedFinder
from graph.extraction.finders.heads import Heads
from graph.extraction.finders.quoted import OPEN, QuotedFinder
from graph.lexicon.lexicon import Lexicon


class VenturesFinder:
    """Finds initiatives: capitalised names with a head noun, names in quotation marks, compounds and joint things."""

    def __init__(self, lexicon: Lexicon, bodies: BodiesFinder, extent: Extent) -> None:
        self.joint = lexicon.ventures.joint
        self.areas = lexicon.areas.adjectives
        self.heads = Heads.load()
        self.headed = HeadedFinder(lexicon, self.heads, extent)
        self.quoted = QuotedFinder(lexicon, self.heads)
        self.generic = GenericFinder(lexicon, self.heads)
        self.cued = CuedFinder(lexicon, bodies, extent)
        self.called = CalledFinder(lexicon, self.heads, bodies, extent)

    def may(self, word: str) -> bool:
        """Whether a name, or what says that one is near, can start with the word."""
        low = word.lower()
        cue = low in self.called.cues or word in self.cued.cues or word == "," or word in OPEN
        known = low in self.joint or self.heads.kind(low) is not None or self.heads.soft(low)
        return cue or bool(known) or CAPITAL(word)

    def find(self, document: Document, places: list[int]) -> Iterator[Candidate]:
        """Candidates for initiatives."""
        for place in places:
            found = self._at(document, place)
            if found:
                yield found

    def _at(self, document: Document, place: int) -> Candidate | None:
        word, lower = document.words[place], document.lower[place]
        if lower in self.called.cues:
            return self.called.at(document, place)
        if word in self.cued.cues and (document.capital(place + 1) or document.capital(place + 2)):
            return self.cued.behind(document, place)
        if word == ",":
            return self.cued.before(document, place)
        if word in OPEN:
            return self.quoted.at(document, place)
        if self.heads.kind(lower):
            return self.headed.at(document, place) or self.generic.at(document, place)
        if self.heads.soft(lower) and word.rpartition("-")[2].islower():
            return self.generic.soft(document, place)
        if lower in self.joint:
            return self.generic.shared(document, place)
        if not document.capital(place):
            return None
        return self.cued.areal(document, place) if lower in self.areas else self.cued.thing(document, place)
