"""What singles something out as one thing set up together, where it has no name."""

from graph.extraction.document import Document
from graph.lexicon.lexicon import Lexicon

BEFORE = 20
BEHIND = 14
LONGEST = 9
ENDS = frozenset(".?!;:•")
CLOSING = frozenset(".,;:?!)(–’”‘“\"'")


class Singled:
    """Reads the words around a common noun: its adjectives and number, the verbs of its clause, what it is for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.ventures, self.wording = lexicon.ventures, lexicon.wording
        self.numbers = lexicon.groups.numbers
        self.one = frozenset({"één", "eén"})
        self.described = lexicon.wording.one | lexicon.wording.definite | lexicon.ventures.joint | self.one
        self.dividing = lexicon.ventures.founding | lexicon.ventures.dividing
        self.verbs = lexicon.ventures.founding | lexicon.ventures.sharing

    def start(self, document: Document, head: int) -> int:
        """Where the adjectives before the head begin."""
        start = head
        while not document.opens(start) and head - start < 3 and self._describes(document, start - 1):
            start -= 1
        return start

    def _describes(self, document: Document, place: int) -> bool:
        """Whether the word is an adjective: one that says joint, or one behind an article or number."""
        word = document.lower[place]
        if word in self.ventures.joint:
            return True
        placed = document.at(place - 1) in self.described or self.counted(document, place)
        return placed and word.endswith(self.wording.adjectives) and word.isalpha() and len(word) > 4

    def counted(self, document: Document, start: int) -> bool:
        """Whether a number of two or more stands before the place."""
        before = document.at(start - 1)
        return not document.opens(start) and self.numbers.get(before, 0) > 1

    def single(self, document: Document, start: int) -> bool:
        """Whether it is counted: one of them, with the accents that stress it, or two or more."""
        return self.counted(document, start) or (document.at(start - 1) in self.one and not document.opens(start))

    def founded(self, document: Document, start: int, head: int) -> bool:
        """Whether the line says that it is set up: "een convenant getekend", "een pilot voor"."""
        if document.at(start - 1) not in self.wording.one:
            return False
        if document.at(head + 1) in self.wording.relative and document.at(head + 1) != "waarbij":
            return True
        return self._said(document, start, head, self.ventures.founding)

    def shared(self, document: Document, start: int, head: int, counted: bool) -> bool:
        """Whether the sentence says that it is set up, shared, paid or staffed."""
        if not counted and document.at(start - 1) not in self.wording.one:
            return False
        many = counted and document.at(start - 1) not in self.one
        return self._said(document, start, head, self.dividing if many else self.verbs)

    def _said(self, document: Document, start: int, head: int, verbs: frozenset[str]) -> bool:
        """Whether one of the verbs stands near, in the same sentence."""
        line, first, last = document.lines[head], start - 1, head + 1
        while first >= max(0, start - BEFORE) and document.lines[first] == line and document.words[first] not in ENDS:
            if document.lower[first] in verbs:
                return True
            first -= 1
        size = len(document.words)
        while last < min(size, head + BEHIND) and document.lines[last] == line and document.words[last] not in ENDS:
            if document.lower[last] in verbs:
                return True
            last += 1
        return False

    def tail(self, document: Document, head: int) -> int:
        """Behind what it is for, with whom or between which places, where that ends plainly."""
        first = head + 1
        if document.at(first) not in self.ventures.opens or document.opens(first):
            return first
        end = first + 1
        while end < first + LONGEST and self._carries(document, first, end):
            end += 1
        closed = end < len(document.words) and end < first + LONGEST
        return end if closed and end > first + 1 and document.lower[end - 1] not in TAILLESS else first

    def _carries(self, document: Document, first: int, place: int) -> bool:
        """Whether the word still belongs to what stands behind the preposition."""
        if place >= len(document.words) or document.opens(place) or document.words[place] in CLOSING:
            return False
        word = document.lower[place]
        if word == "en":
            return document.capital(place + 1) and document.capital(place - 1)
        within = word in {"in", "op"} and document.capital(place + 1)
        return within or not (word in self.ventures.stops or word in self.verbs)


TAILLESS = frozenset({"de", "het", "een", "van", "voor", "met", "deze", "hun"})
