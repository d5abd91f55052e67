"""Initiatives without a name: a joint one, one that is set up here, a compound such as "inkoopteam"."""

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.heads import Heads
from graph.lexicon.lexicon import Lexicon

BEFORE = 20
BEHIND = 14


class GenericFinder:
    """Finds common nouns that single one initiative out, and forms such as "het akkoord" that point back to one."""

    def __init__(self, lexicon: Lexicon, heads: Heads) -> None:
        self.ventures, self.wording = lexicon.ventures, lexicon.wording
        self.groups = lexicon.groups.nouns
        self.heads = heads

    def at(self, document: Document, head: int) -> Candidate | None:
        """The initiative that the head noun singles out or points back to."""
        word, kind = document.lower[head], self.heads.kind(document.lower[head])
        start, joint = self._adjectives(document, head)
        if document.at(start - 1) in self.wording.without:
            return None
        if joint or self._founded(document, start, head):
            end = self._purpose(document, head)
            return Candidate(start, end, 5, "initiative", kind=kind, generic=True, head=word)
        if word not in self.ventures.bare:
            return Candidate(head, head + 1, 5, "initiative", kind=kind, generic=True, head=word)
        if document.at(head - 1) in self.wording.definite:
            return Candidate(head, head + 1, 8, "initiative", kind=kind, head=word, anaphor=True)
        return None

    def shared(self, document: Document, place: int) -> Candidate | None:
        """Something joint that no head noun names: "een gezamenlijk logeerhuis"."""
        noun = place + 1
        if self._adjective(document, noun):
            noun += 1
        word = document.at(noun)
        if document.at(place - 1) not in self.wording.one or not self._concrete(word) or self.heads.kind(word):
            return None
        return Candidate(place, noun + 1, 6, "initiative", generic=True, head=word)

    def _adjective(self, document: Document, place: int) -> bool:
        """Whether the word describes the noun behind it: "gezamenlijke digitale sleutelkast"."""
        word, following = document.at(place), document.at(place + 1)
        plain = word.endswith("e") and not word.endswith("je") and word not in self.groups
        return plain and self._concrete(following) and not following.startswith("ge")

    def _concrete(self, word: str) -> bool:
        """Whether the noun is of something that can be set up."""
        barred = word in self.ventures.abstract or word in self.groups or word.endswith(self.ventures.vague)
        return word.isalpha() and len(word) > 4 and not barred

    def _purpose(self, document: Document, head: int) -> int:
        """Behind what it is for: "een pilot voor praktijkondersteuners jeugd", "een plan van aanpak"."""
        if document.lower[head + 1 : head + 3] == ["van", "aanpak"]:
            return head + 3
        if document.at(head + 1) != "voor":
            return head + 1
        end = head + 2
        while end < head + 8 and document.at(end).isalpha() and document.lower[end] not in self.ventures.ends:
            end += 1
        named = any(self._name(document, at) for at in range(head + 2, end))
        return head + 1 if named or end == head + 2 else end

    @staticmethod
    def _name(document: Document, place: int) -> bool:
        word = document.words[place]
        return document.capital(place) and not word.isupper() and len(word) > 4

    def _adjectives(self, document: Document, head: int) -> tuple[int, bool]:
        """Where the adjectives before the head begin, and whether one of them says joint."""
        start = head
        while not document.opens(start) and head - start < 3 and self._describes(document, start - 1):
            start -= 1
        return start, any(word in self.ventures.joint for word in document.lower[start:head])

    def _describes(self, document: Document, place: int) -> bool:
        """Whether the word is an adjective: one that says joint, or one behind an article or such an adjective."""
        word, wording = document.lower[place], self.wording
        if word in self.ventures.joint:
            return True
        placed = document.at(place - 1) in wording.one | wording.definite | self.ventures.joint
        return placed and word.endswith(wording.adjectives) and word.isalpha() and len(word) > 4

    def _founded(self, document: Document, start: int, head: int) -> bool:
        """Whether the line says that it is set up: "een convenant getekend", "een pilot voor"."""
        if document.at(start - 1) not in self.wording.one:
            return False
        near = range(max(0, start - BEFORE), min(len(document.lower), head + BEHIND))
        line = document.lines[head]
        return any(document.lower[at] in self.ventures.founding and document.lines[at] == line for at in near)
