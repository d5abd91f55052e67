"""Names that a body makes of its own word and a place: "Woongoed Zeist", "WIJ Groningen"; and "Wold & Waard"."""

from collections.abc import Iterable, Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import CAPITAL, ENDS, Document, Sentence
from graph.extraction.finders.heads import Heads
from graph.extraction.finders.loose import ADJECTIVE
from graph.extraction.roles import Role
from graph.lexicon.lexicon import Lexicon

LONGEST = 3
ROOTED = 3
COUNTRY = "Nederland"
AROUND = "Omstreken"
JOINS = frozenset({",", "(", "en", "&"})


class RootedFinder:
    """Finds capitalised words right before a place, and pairs with "&", inside a sentence or opening a list item."""

    def __init__(self, lexicon: Lexicon, heads: Heads, places: frozenset[str], roots: frozenset[str]) -> None:
        people = lexicon.people
        self.never = people.never | people.common | people.titles
        self.given, self.leading = people.given, people.never - lexicon.wording.opening
        self.plain = people.portfolios
        self.kinds = lexicon.titles.kinds
        self.places, self.roots, self.heads = places, roots, heads

    def may(self, word: str) -> bool:
        """Whether the word can be a place behind a body's own word, or joins two such words."""
        return word in {COUNTRY, "&", AROUND} or (CAPITAL(word) and word.lower() in self.roots)

    def find(
        self, document: Document, places: list[int], known: Iterable[Candidate], roles: list[Role]
    ) -> Iterator[Candidate]:
        """Candidates for organisations; `known` are the names of registers, `roles` words that are none."""
        taken = {at for role in roles for at in range(role.start, role.end)}
        ends = {one.start: one.end for one in known}
        bullets = {sentence.start + 1 for sentence in document.sentences if _item(sentence)}
        for at in places:
            if document.words[at] == AROUND:
                if document.at(at - 1) == "en" and document.capital(at - 2) and not document.opens(at):
                    yield Candidate(at - 2, at + 1, 6, "organisation")
            elif document.words[at] != "&":
                start = self._start(document, at, taken)
                end = ends.get(at, at + 1)
                if start < at and self._inside(document, start, bullets) and not document.capital(end):
                    yield Candidate(start, end, ROOTED, "organisation")
            elif self._pair(document, at):
                yield Candidate(at - 1, at + 2, 6, "organisation")

    def _start(self, document: Document, end: int, taken: set[int]) -> int:
        """Where the words before the place begin; the place itself where there are none of its own."""
        start = end
        while start > 0 and document.capital(start - 1) and not document.opens(start) and end - start <= LONGEST:
            if start < end and self._leads(document, start - 1):
                break
            start -= 1
        words = document.words[start:end]
        barred = any(word in self.never or word.lower() in self.kinds or word in self.given for word in words)
        single = len(words) == 1 and (ADJECTIVE.match(words[0]) or words[0].lower() in self.places)
        headed = bool(words) and self.heads.kind(words[-1].lower()) is not None
        wrong = barred or single or headed or end - start > LONGEST or any(at in taken for at in range(start, end))
        return end if wrong else start

    def _leads(self, document: Document, place: int) -> bool:
        """Whether a small word opens the sentence in front of the name: "Ook Woongoed Zeist"."""
        opens = document.opens(place) or document.words[place - 1] in ENDS
        return opens and document.words[place] in self.leading

    def _inside(self, document: Document, start: int, bullets: set[int]) -> bool:
        before = document.words[start - 1] if start else ""
        led = before.islower() or before in JOINS or self._leads(document, start - 1)
        return start in bullets or (not document.opens(start) and led)

    def _pair(self, document: Document, at: int) -> bool:
        if not (document.capital(at - 1) and document.capital(at + 1)) or document.capital(at + 2):
            return False
        words = document.words[at - 1], document.words[at + 1]
        common = any(word in self.plain or word in self.never or word.lower() in document.small for word in words)
        return not common and not document.capital(at - 2) and not document.opens(at + 1)


def _item(sentence: Sentence) -> bool:
    return sentence.kind == "bullet"
