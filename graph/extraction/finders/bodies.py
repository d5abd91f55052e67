"""Names of organisations that say themselves that they are one."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.lexicon.bodies import Bodies
from graph.lexicon.people import People

LINKS = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "het",
        "voor",
        "aan",
        "op",
        "in",
        "en",
        "&",
        "'t",
        "te",
        "ten",
        "ter",
        "voor",
        "bij",
        "over",
    ]
)
KINDS_WITH_REGISTER = frozenset({"Municipality", "Province", "Ministry"})


class BodiesFinder:
    """Finds "Stichting Lezen en Schrijven", "LangeLand Ziekenhuis", "zorgorganisatie Azora" and names with a capital inside."""

    def __init__(self, bodies: Bodies, people: People, municipal: frozenset[str]) -> None:
        self.bodies = bodies
        self.never = people.never
        self.municipal = municipal

    def find(self, document: Document) -> Iterator[Candidate]:
        """Candidates for organisations without a register name."""
        for place, word in enumerate(document.words):
            if word[0].isupper():
                found = self._opened(document, place) or self._closed(document, place) or self._camel(document, place)
            else:
                found = self._typed(document, place) or self._camel(document, place)
            if found:
                yield found

    def _opened(self, document: Document, place: int) -> Candidate | None:
        kind = self.bodies.openers.get(document.words[place])
        end = self.extent(document, place) if kind else place
        return self._body(place, end, kind) if kind and end > place + 1 else None

    def _closed(self, document: Document, place: int) -> Candidate | None:
        """A run of capitalised words whose last word tells what it is."""
        if document.words[place] in self.never or (
            document.capital(place - 1) and document.words[place - 1] not in self.never and place
        ):
            return None
        end = place + 1
        while end < len(document.words) and document.capital(end) and document.lines[end] == document.lines[place]:
            end += 1
        kind = self.bodies.closers.get(document.words[end - 1])
        return self._body(place, end, kind) if kind and end > place + 1 else None

    def _typed(self, document: Document, place: int) -> Candidate | None:
        """A common noun of bodies before a capitalised name; the name is what stands behind it."""
        kind = self.bodies.types.get(document.lower[place])
        if not kind or kind in KINDS_WITH_REGISTER or not document.capital(place + 1):
            return None
        if document.lines[place + 1] != document.lines[place] or document.words[place + 1] in self.never - {
            "De",
            "Het",
        }:
            return None
        end = self.extent(document, place + 1)
        whole = document.lower[place] in {"stichting", "vereniging", "coöperatie"}
        start = place if whole else place + 1
        return Candidate(start, end, 4, "organisation", kind=None if kind == "Other" else kind)

    def _camel(self, document: Document, place: int) -> Candidate | None:
        """One word with a capital inside or after a small letter: mboRijnland, GroenLinks, KansPlus."""
        word = document.words[place]
        inner = any(a.islower() and b.isupper() for a, b in zip(word, word[1:], strict=False))
        return Candidate(place, place + 1, 7, "organisation") if inner and word.isalpha() and len(word) > 4 else None

    def extent(self, document: Document, start: int) -> int:
        """The end of a capitalised name with its small words: "Bibliotheek aan de Vliet"."""
        end, size = start + 1, len(document.words)
        while end < size and document.lines[end] == document.lines[start]:
            if (document.capital(end) and document.words[end] not in self.never) or (
                document.words[end].isdigit() and end == start + 1
            ):
                end += 1
                continue
            ahead = end
            while ahead < size and ahead < end + 3 and document.lower[ahead] in LINKS:
                ahead += 1
            if (
                ahead == end
                or ahead >= size
                or not document.capital(ahead)
                or not self._joins(document, start, end, ahead)
            ):
                break
            end = ahead + 1
        return end

    def _joins(self, document: Document, start: int, end: int, ahead: int) -> bool:
        """Whether small words between two capitals belong to one name."""
        link, following = document.lower[end], document.words[ahead]
        if following in self.bodies.openers or document.lines[ahead] != document.lines[start]:
            return False
        if link in {"en", "&"}:
            return (
                end - start <= 3
                and document.lower[ahead] not in self.municipal
                and document.words[start] in self.bodies.openers
            )
        if link in {"van", "in", "bij", "op", "over"} and end > start + 1:
            return False
        return link not in {"in", "bij"} and not (link == "van" and document.lower[ahead] in self.municipal)

    @staticmethod
    def _body(start: int, end: int, kind: str) -> Candidate:
        return Candidate(start, end, 2, "organisation", kind=None if kind == "Other" else kind)
