"""Names of initiatives that are told by what the sentence says of them."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.bodies import REGISTERED, BodiesFinder
from graph.extraction.finders.extent import Extent
from graph.extraction.finders.heads import Heads, inside
from graph.extraction.finders.rooted import ROOTED
from graph.lexicon.lexicon import Lexicon

REACH = 9
ADJECTIVES = 3
NEAR = 5
BEFORE = frozenset(("", ",", "(", ":", "‘", "“", ".", "–"))


class ToldFinder:
    """Finds "X is een samenwerking van", "X, een initiatief van", "X wordt uitgevoerd door", "binnen X"."""

    def __init__(self, lexicon: Lexicon, heads: Heads, bodies: BodiesFinder, extent: Extent) -> None:
        self.words = lexicon.introducing
        common = lexicon.people.common - lexicon.introducing.starters
        self.never = (lexicon.people.never | common) - lexicon.wording.opening
        self.given = lexicon.people.given
        self.links = lexicon.introducing.bridges
        self.pointing, self.articles = lexicon.grammar.pointing, lexicon.grammar.articles
        self.heads, self.bodies, self.extent = heads, bodies, extent
        self.soft = lexicon.ventures.soft

    def find(self, document: Document, chosen: list[Candidate]) -> Iterator[Candidate]:
        """Candidates where no other name stands."""
        firm = [one for one in chosen if not (one.generic or one.loose or one.type == "region" or _rooted(one))]
        taken = {at for one in firm for at in range(one.start, one.end)}
        behind = 0
        for place in document.named:
            if place < behind or place + 1 == len(document.words):
                continue
            end = self._name(document, place, taken)
            found = self._told(document, place, end) if end else None
            if found:
                yield found
            behind = end or place + 1

    def _name(self, document: Document, start: int, taken: set[int]) -> int | None:
        """The end of the capitalised words that start here, where they can be the name of something."""
        word = document.words[start]
        starts = word in self.words.starters and inside(document, start) and document.capital(start + 1)
        if not document.capital(start) or word in self.given or start in taken or (word in self.never and not starts):
            return None
        if document.capital(start - 1) and document.words[start - 1] not in self.never and not document.opens(start):
            return None
        end = self.extent.end(document, start)
        free = end < len(document.words) and not any(at in taken for at in range(start, end))
        return end if free and not document.opens(end) else None

    def _told(self, document: Document, start: int, end: int) -> Candidate | None:
        defined = self._defined(document, end)
        if defined is not None:
            sort, kind = defined
            plain = end == start + 1 and self._opens(document, start)
            apposed = document.at(end) == "," and document.lower[start] not in document.small
            kept = sort == "initiative" or not plain or apposed
            return Candidate(start, end, 4, sort, kind=None if kind == "Other" else kind) if kept else None
        if kind := self._apposed(document, start, end):
            return Candidate(start, end, 4, "initiative", kind=kind)
        titled = any(word in self.links for word in document.lower[start:end])
        several = end - start > 1 and not any(word.isupper() for word in document.words[start:end])
        if several and (self._done(document, end) or self._cued(document, start) or self._listed(document, start, end)):
            return Candidate(start, end, 2, "initiative")
        if several and titled and (self._joined(document, start, end) or self._meant(document, end)):
            return Candidate(start, end, 2, "initiative")
        return None

    def _apposed(self, document: Document, start: int, end: int) -> str | None:
        """The kind that the noun before a name between commas says: "een pilot, Startpunt Taal en Werk, met"."""
        between = document.at(start - 1) == "," and document.at(end) in {",", "."} and document.at(end + 1) != "en"
        article = document.at(start - 3) if between else ""
        named = article in self.words.one | self.articles or article.endswith(self.words.endings)
        return self.heads.kind(document.at(start - 2)) if named and len(article) > 1 else None

    @staticmethod
    def _opens(document: Document, place: int) -> bool:
        return document.opens(place) or document.words[place - 1] in BEFORE

    def _defined(self, document: Document, end: int) -> tuple[str, str | None] | None:
        """What the words behind the name say that it is: an initiative or a body, with its kind."""
        at = end + 1
        if document.lower[end] not in self.words.being | {",", "("} or document.at(at) not in self.words.one:
            return None
        noun = at + 1
        while noun < at + 1 + ADJECTIVES and document.at(noun).endswith(self.words.endings):
            if self._sort(document.at(noun)):
                break
            noun += 1
        return self._sort(document.at(noun))

    def _sort(self, noun: str) -> tuple[str, str | None] | None:
        if noun in self.words.joint:
            return "initiative", None
        if kind := self.heads.kind(noun) or self.soft.get(noun):
            return "initiative", kind
        body = self.bodies.kind_of(noun)
        return ("organisation", body) if body and body not in REGISTERED | {"PoliticalParty"} else None

    def _done(self, document: Document, end: int) -> bool:
        """Whether the sentence says that it is done by somebody: "is in 2019 gestart door"."""
        if document.lower[end] not in self.words.passive:
            return False
        for at in range(end + 1, min(end + REACH, len(document.words) - 1)):
            if document.lower[at] in {".", ",", ";"}:
                return False
            if document.lower[at] in self.words.done:
                return True
        return False

    def _cued(self, document: Document, start: int) -> bool:
        """Whether the two words before say that it is something set up: "tekende voor", "groeide uit tot"."""
        before = document.lower[max(0, start - 2) : start]
        paid = before[1:] == ["voor"] and before[0][-1:].isdigit()
        return paid or tuple(before) in self.words.cued

    def _listed(self, document: Document, start: int, end: int) -> bool:
        """Whether a colon and a noun before it say what it is: "een cursus gehad: Achter de Voordeur."."""
        near = document.lower[max(0, start - NEAR) : start - 1]
        closed = document.at(start - 1) == ":" and document.at(end) in {".", ""}
        return closed and not document.opens(start) and any(self.heads.kind(word) for word in near)

    def _meant(self, document: Document, end: int) -> bool:
        """Whether the sentence ends with it and the next one points back: "Dat komt door Ggz in de Wijk. Daarin"."""
        following = document.at(end + 1)
        return document.at(end) == "." and following in self.pointing and not document.opens(end + 1)

    def _joined(self, document: Document, start: int, end: int) -> bool:
        """Whether somebody is in it, or it does what something set up does."""
        return document.at(start - 1) in self.words.joining or document.lower[end] in self.words.going


def _rooted(one: Candidate) -> bool:
    """Whether it is a body only because its name ends in a place."""
    return one.type == "organisation" and one.rank == ROOTED and not one.records
