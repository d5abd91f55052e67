"""Initiatives without a name: a joint one, one that is set up here, a compound such as "inkoopteam"."""

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.heads import Heads
from graph.extraction.finders.singled import Singled
from graph.lexicon.lexicon import Lexicon

NOUNS = ("je", "ie")


class GenericFinder:
    """Finds common nouns that single one initiative out, and forms such as "het akkoord" that point back to one."""

    def __init__(self, lexicon: Lexicon, heads: Heads) -> None:
        self.ventures, self.wording = lexicon.ventures, lexicon.wording
        self.groups = lexicon.groups.nouns
        self.owned = lexicon.wording.owned
        self.heads = heads
        self.singled = Singled(lexicon)

    def at(self, document: Document, head: int) -> Candidate | None:
        """The initiative that the head noun singles out or points back to."""
        word, kind = document.lower[head], self.heads.kind(document.lower[head])
        start = self.singled.start(document, head)
        if self._other(document, start, head):
            return None
        joint = any(one in self.ventures.joint for one in document.lower[start:head])
        founded = self.singled.founded(document, start, head)
        if joint or founded:
            return self._made(document, start, head, kind, loose=word in self.ventures.standing and not founded)
        single = self.singled.single(document, start)
        if word in self.ventures.bare and self.singled.shared(document, start, head, single):
            return self._made(document, start - single, head, kind, loose=not single)
        if word not in self.ventures.bare:
            loose = word in self.ventures.standing or document.at(head - 1) in self.owned
            return Candidate(head, head + 1, 5, "initiative", kind=kind, generic=True, head=word, loose=loose)
        return self._pointing(document, head, kind)

    def soft(self, document: Document, noun: int) -> Candidate | None:
        """Something that is no initiative by its noun, where the text says that it is set up or shared."""
        start = self.singled.start(document, noun)
        if self._other(document, start, noun) or document.at(start - 1) in self.owned:
            return None
        kind = self.heads.soft(document.lower[noun])
        counted = self.singled.single(document, start)
        joint = not self.ventures.several.isdisjoint(document.lower[start:noun])
        if joint or self.singled.shared(document, start, noun, counted):
            return self._made(document, start - 1 if counted else start, noun, kind, loose=not (joint or counted))
        return self._pointing(document, noun, kind)

    def shared(self, document: Document, place: int) -> Candidate | None:
        """Something joint that no head noun names: "een gezamenlijk logeerhuis"."""
        noun = place + 1
        if self._adjective(document, noun):
            noun += 1
        word = document.at(noun)
        known = self.heads.kind(word) or self.heads.soft(word) or document.capital(noun)
        if known or not self._concrete(word) or document.lower[place] in self.ventures.wide:
            return None
        if document.at(place - 1) not in self.wording.one:
            return None
        return Candidate(place, noun + 1, 6, "initiative", generic=True, head=word)

    def _other(self, document: Document, start: int, head: int) -> bool:
        """Whether there is none of it, or another one like it is meant."""
        if not self.wording.alike.isdisjoint(document.lower[start:head]):
            return True
        own = document.at(start - 1) in self.owned and document.lower[head] in self.ventures.bare
        return own or document.at(start - 1) in self.wording.without

    def _made(self, document: Document, start: int, head: int, kind: str | None, loose: bool) -> Candidate:
        """The candidate, with a label that tells what it is for."""
        end, tail = self._purpose(document, head), self.singled.tail(document, head)
        name = document.text(start, tail) if tail > end else None
        word = document.lower[head]
        return Candidate(start, end, 5, "initiative", kind=kind, name=name, generic=True, head=word, loose=loose)

    def _pointing(self, document: Document, head: int, kind: str | None) -> Candidate | None:
        """The form that points back to something named before."""
        if document.at(head - 1) not in self.wording.definite:
            return None
        return Candidate(head, head + 1, 8, "initiative", kind=kind, head=document.lower[head], anaphor=True)

    def _adjective(self, document: Document, place: int) -> bool:
        """Whether the word describes the noun behind it: "gezamenlijke digitale sleutelkast"."""
        word, following = document.at(place), document.at(place + 1)
        plain = word.endswith("e") and not word.endswith(NOUNS) and word not in self.groups
        verb = following in self.ventures.founding or following.startswith("ge")
        return plain and not self.heads.kind(word) and self._concrete(following) and not verb

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
