"""Names that are introduced as names: "het project heet Open Deur", "onder de naam Open Deur"."""

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.bodies import BodiesFinder
from graph.extraction.finders.extent import Extent
from graph.extraction.finders.heads import Heads
from graph.extraction.finders.quoted import closing
from graph.lexicon.lexicon import Lexicon

BACK = 14
SKIPPED = 4
ENDS = frozenset(".?!:")
LONGEST = 6


class CalledFinder:
    """Finds the name behind "heet", "genaamd", "onder de naam"; what it is the name of stands before."""

    def __init__(self, lexicon: Lexicon, heads: Heads, bodies: BodiesFinder, extent: Extent) -> None:
        self.words = lexicon.introducing
        self.joining = lexicon.wording.joining
        self.titles = lexicon.people.given | lexicon.people.titles
        self.heads, self.bodies, self.extent = heads, bodies, extent
        self.cues = self.words.calling | self.words.called | self.words.nouns | self.words.dubbing
        self.articles = lexicon.grammar.articles | {"’t", "'t", "een", "die", "deze"}
        self.definite = lexicon.grammar.articles
        self.places, self.soft = extent.places, lexicon.ventures.soft

    def at(self, document: Document, cue: int) -> Candidate | None:
        """The name that the word at the place introduces."""
        if document.lower[cue] in self.words.behind and document.at(cue + 1) in {",", "."}:
            return self._before(document, cue)
        word, start = document.lower[cue], cue + 1
        if word in self.words.dubbing:
            return self._dubbed(document, cue)
        thus = cue - 1 if document.at(cue - 1) == "zo" else cue
        echoed = thus < cue or document.at(start) in self.words.echoing
        if word in self.words.calling and document.at(thus - 1) == "," and echoed:
            return self._fronted(document, thus)
        if word in self.words.nouns and self.words.under.isdisjoint(document.lower[max(0, cue - 4) : cue]):
            return None
        if document.at(start) in {"van", "tot", ","} and word not in self.words.calling:
            start += 1
        found = self._range(document, self._skipped(document, start) if word in self.words.calling else start)
        return self._named(document, cue, *found) if found else None

    def _skipped(self, document: Document, start: int) -> int:
        """The place behind small words: "heten ze de Taalkeukens", "heet, niet verrassend, Open Deur"."""
        place = start
        if document.at(start) == "," and "," in document.words[start + 2 : start + SKIPPED]:
            place = document.words.index(",", start + 2) + 1
        while place < start + SKIPPED and document.at(place) in self.words.skipped and not document.capital(place):
            place += 1
        return place if document.capital(place) else start

    def _fronted(self, document: Document, cue: int) -> Candidate | None:
        """The name that a sentence opens with: "Open Deur, heet dat in het plan"."""
        start = cue - 1
        while not document.opens(start) and document.words[start - 1] not in ENDS and cue - start <= LONGEST + 2:
            start -= 1
        if document.at(start + 1) in self.definite and document.capital(start + 2):
            start += 2
        named = document.capital(start) and start < cue - 1 and "," not in document.lower[start : cue - 1]
        return Candidate(start, cue - 1, 0, "initiative") if named else None

    def _dubbed(self, document: Document, cue: int) -> Candidate | None:
        """The name that somebody gives something: "wat zij Open Deur noemen", "we noemen het Open Deur"."""
        start = self._skipped(document, self._dubber(document, cue + 1))
        near = document.lower[max(0, cue - 3) : start]
        if document.capital(start) and not document.opens(start) and self.words.dubbed & set(near):
            found = self._range(document, start)
            return self._given(document, *found) if found and start > cue + 1 else None
        start = cue
        while not document.opens(start) and cue - start < LONGEST and self._titled(document, start - 1):
            start -= 1
        while start < cue and not document.capital(start):
            start += 1
        before = [word for word in document.lower[max(0, start - 4) : start] if word not in self.articles]
        said = bool(before) and before[-1] in self.words.dubbers and bool(self.words.dubbed & set(before))
        return self._given(document, start, cue) if said else None

    def _dubber(self, document: Document, place: int) -> int:
        return place + 1 if document.at(place) in self.words.dubbers else place

    def _titled(self, document: Document, place: int) -> bool:
        """Whether the word can stand in a name: a capital, or a small word of one."""
        return document.capital(place) or document.lower[place] in self.words.bridges

    def _given(self, document: Document, start: int, end: int) -> Candidate | None:
        """The name as that of an initiative, unless it is a place's."""
        if document.words[start] in {"‘", "“", "'", '"'}:
            start, end = start + 1, end - 1
        place = end == start + 1 and document.lower[start] in self.places
        return None if start >= end or place else Candidate(start, end, 0, "initiative")

    def _before(self, document: Document, cue: int) -> Candidate | None:
        """The name between a comma and the word: "De aanpak, Open Deur geheten, begint"."""
        start = cue
        while start > 0 and document.words[start - 1] != "," and cue - start < LONGEST and not document.opens(start):
            start -= 1
        named = start < cue and document.words[start - 1] == "," and document.capital(start)
        return self._named(document, start - 1, start, cue) if named else None

    def _range(self, document: Document, start: int) -> tuple[int, int] | None:
        """The words of the name, without the marks around it."""
        if start >= len(document.words) - 1 or document.opens(start):
            return None
        end = closing(document, start)
        if end:
            return start + 1, end
        known = document.words[start] in self.titles or not document.capital(start)
        return None if known else (start, self.extent.tail(document, start))

    def _named(self, document: Document, cue: int, start: int, end: int) -> Candidate | None:
        """The name as that of an initiative, or of the body that is said to be called so."""
        for place in range(cue - 1, max(cue - BACK, 0), -1):
            word = document.lower[place]
            if word in {".", "?", "!"} or document.lines[place] != document.lines[cue]:
                break
            if word in self.words.alive:
                return None
            if kind := self.heads.kind(word) or self.soft.get(word):
                return Candidate(start, end, 0, "initiative", kind=kind, head=word)
            if kind := self.bodies.kind_of(word):
                return Candidate(start, end, 0, "organisation", kind=None if kind == "Other" else kind)
        named = document.at(start - 1) in self.articles
        sure = end > start + 1 or named or document.lower[cue] in self.words.nouns
        return Candidate(start, end, 0, "initiative") if sure else None
