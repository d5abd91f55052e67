"""Names that are introduced as names: "het project heet Open Deur", "onder de naam Open Deur"."""

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.bodies import BodiesFinder
from graph.extraction.finders.extent import Extent
from graph.extraction.finders.heads import Heads
from graph.extraction.finders.quoted import closing
from graph.lexicon.lexicon import Lexicon

BACK = 14
LONGEST = 6


class CalledFinder:
    """Finds the name behind "heet", "genaamd", "onder de naam"; what it is the name of stands before."""

    def __init__(self, lexicon: Lexicon, heads: Heads, bodies: BodiesFinder, extent: Extent) -> None:
        self.words = lexicon.introducing
        self.joining = lexicon.wording.joining
        self.titles = lexicon.people.given | lexicon.people.titles
        self.heads, self.bodies, self.extent = heads, bodies, extent
        self.cues = self.words.calling | self.words.called | self.words.nouns

    def at(self, document: Document, cue: int) -> Candidate | None:
        """The name that the word at the place introduces."""
        if document.lower[cue] in self.words.behind and document.at(cue + 1) in {",", "."}:
            return self._before(document, cue)
        word, start = document.lower[cue], cue + 1
        if word in self.words.nouns and document.at(cue - 1) not in self.words.under:
            return None
        if document.at(start) in {"van", "tot", ","} and word not in self.words.calling:
            start += 1
        found = self._range(document, start)
        return self._named(document, cue, *found) if found else None

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
            if kind := self.heads.kind(word):
                return Candidate(start, end, 0, "initiative", kind=kind, head=word)
            if kind := self.bodies.kind_of(word):
                return Candidate(start, end, 0, "organisation", kind=None if kind == "Other" else kind)
        sure = end > start + 1 or document.lower[cue] in self.words.nouns
        return Candidate(start, end, 0, "initiative") if sure else None
