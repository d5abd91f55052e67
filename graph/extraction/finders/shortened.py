"""Names that an abbreviation beside them vouches for, in either order."""

from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.abbreviations import SHORT, fits
from graph.extraction.finders.bodies import BodiesFinder
from graph.extraction.finders.heads import Heads
from graph.lexicon.lexicon import Lexicon

LONGEST = 9
LEAST = 2


class ShortenedFinder:
    """Finds "Regionale Huisartsen Organisatie Gooi (RHOG)" and "RTO (Regionaal Transferoverleg)"."""

    def __init__(self, lexicon: Lexicon, heads: Heads, bodies: BodiesFinder) -> None:
        self.links = lexicon.bodies.links
        self.never = lexicon.people.never
        self.legal = lexicon.bodies.legal
        self.openers = lexicon.bodies.openers
        self.heads, self.bodies = heads, bodies

    def find(self, document: Document, brackets: list[int]) -> Iterator[Candidate]:
        """Candidates for organisations and initiatives, and their short forms where these come first."""
        for place in brackets:
            if 0 < place < len(document.words) - 2:
                yield from self._before(document, place) or self._behind(document, place)

    def _before(self, document: Document, bracket: int) -> list[Candidate]:
        """The name before an abbreviation in brackets."""
        form = document.words[bracket + 1]
        if document.words[bracket + 2] != ")" or not SHORT.match(form) or len(form) <= LEAST:
            return []
        start = self._start(document, bracket, form)
        named = start is not None and not self._legal(document, start, bracket)
        return [self._candidate(document, start, bracket)] if start is not None and named else []

    def _start(self, document: Document, end: int, form: str) -> int | None:
        """Where capitalised words begin whose first letters the abbreviation is made of."""
        for start in range(end - LEAST, max(end - LONGEST, -1), -1):
            if document.opens(start + 1) or not self._part(document, start + 1):
                return None
            word = document.words[start]
            if document.capital(start) and word[0].lower() == form[0].lower() and word not in self.never:
                initials = [w[0] for w in document.words[start:end] if w[0].isupper()]
                if LEAST <= len(initials) <= len(form) + 1 and fits(form, document.text(start, end)):
                    return start if all(i.lower() in form.lower() for i in initials[:3]) else None
        return None

    def _part(self, document: Document, place: int) -> bool:
        return document.capital(place) or document.lower[place] in self.links

    def _behind(self, document: Document, bracket: int) -> list[Candidate]:
        """The name in brackets behind its abbreviation."""
        form, start = document.words[bracket - 1], bracket + 1
        if not (form.isupper() and form.isalpha() and len(form) > LEAST) or not document.capital(start):
            return []
        end = start
        while end < min(start + LONGEST, len(document.words)) and self._part(document, end):
            end += 1
        named = (
            document.at(end) == ")" and document.words[start][0] == form[0] and fits(form, document.text(start, end))
        )
        if not named or self._legal(document, start, end):
            return []
        full = self._candidate(document, start, end)
        return [full, replace(full, start=bracket - 1, end=bracket, name=document.text(start, end))]

    def _legal(self, document: Document, start: int, end: int) -> bool:
        """Whether it is the name of a law: "Wet maatschappelijke ondersteuning"."""
        words = document.lower[start:end]
        return bool(self.legal & set(words)) or words[-1].endswith(tuple(self.legal))

    def _candidate(self, document: Document, start: int, end: int) -> Candidate:
        opener = document.words[start] in self.openers
        head = None if opener else self.heads.kind(document.lower[start])
        body = opener or any(self.bodies.kind_of(word) for word in document.lower[start:end])
        kind = head or (None if body else self.heads.kind(document.lower[end - 1]))
        if kind:
            return Candidate(start, end, 1, "initiative", kind=kind, head=document.lower[start if head else end - 1])
        return Candidate(start, end, 5, "organisation")
