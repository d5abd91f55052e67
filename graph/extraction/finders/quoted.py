"""Initiatives named in quotation marks: "het programma ‘Goede Start’"."""

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.heads import Heads
from graph.lexicon.lexicon import Lexicon

OPEN = {"‘": "’", "“": "”", "'": "'", '"': '"', "’": "’", "„": "”", "«": "»"}
CLOSING = frozenset("’”»\"'")
MOST = 9
SHORT = 6


class QuotedFinder:
    """Finds names in quotation marks behind, or with, a word that says it names something set up."""

    def __init__(self, lexicon: Lexicon, heads: Heads) -> None:
        self.ventures = lexicon.ventures
        self.links = lexicon.wording.links
        self.calling = lexicon.introducing.calling
        self.going, self.cued = lexicon.introducing.going, lexicon.introducing.cued
        self.heads = heads

    def at(self, document: Document, place: int) -> Candidate | None:
        """The name that the quotation mark opens."""
        close = closing(document, place)
        if close is None:
            return None
        cued = tuple(document.lower[max(0, place - 2) : place]) in self.cued and document.capital(place + 1)
        if cued or document.at(close + 1) in self.calling or self._goes(document, place, close):
            return Candidate(place + 1, close, 0, "initiative", kind="programme")
        cue = self._cue(document, place)
        inner = next((kind for word in document.lower[place + 1 : close] if (kind := self.heads.kind(word))), None)
        kind = self.heads.kind(cue)
        headed = inner is not None and document.at(place - 1) in self.links
        if not (kind or cue in self.ventures.naming or headed) or cue in self.ventures.unnamed:
            return None
        return Candidate(place + 1, close, 0, "initiative", kind=kind or inner or "programme")

    def _cue(self, document: Document, place: int) -> str:
        """The last word before that is no small one; before several names in a row the one before the first."""
        at = place
        while at > 1 and document.words[at - 1] in {"en", ","} and document.words[at - 2] in CLOSING:
            back = range(at - 3, max(at - 4 - MOST, -1), -1)
            at = next((before for before in back if document.words[before] in OPEN and document.quoted[before]), 0)
        if document.at(at - 1) == "," and self.heads.kind(document.at(at - 2)):
            return document.at(at - 2)
        return next((w for w in reversed(document.lower[max(0, at - 4) : at]) if w not in self.links), "")

    def _goes(self, document: Document, place: int, close: int) -> bool:
        """Whether what is quoted does what something set up does: "‘Eerst een thuis’ loopt tot mei"."""
        short = document.capital(place + 1) and close - place <= SHORT
        return short and document.at(close + 1) in self.going


def closing(document: Document, place: int) -> int | None:
    """Where the mark that closes a short quotation stands, when what it holds is no sentence; None elsewhere."""
    mark = OPEN.get(document.words[place])
    if mark is None:
        return None
    for at in range(place + 1, min(place + 2 + MOST, len(document.words))):
        asked = document.words[at] in {"?", "!"} and document.at(at + 1) == mark
        if document.lines[at] != document.lines[place] or (document.words[at] in {".", "?", "!"} and not asked):
            return None
        if document.words[at] in {mark, "’", "'"}:
            return at if at > place + 1 and document.words[at - 1] not in {",", "."} else None
    return None
