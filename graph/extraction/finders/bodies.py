"""Names of organisations that say themselves, or whose surroundings say, that they are one."""

from collections.abc import Iterator
from itertools import pairwise

from graph.extraction.candidate import Candidate
from graph.extraction.document import CAPITAL, Document
from graph.extraction.finders.heads import Heads
from graph.extraction.remembering import Remembering
from graph.extraction.roles import Role
from graph.lexicon.lexicon import Lexicon

REGISTERED = frozenset({"Municipality", "Province", "Ministry"})

LONGEST = 12


class BodiesFinder:
    """Finds "Stichting Lezen en Schrijven", "LangeLand Ziekenhuis", "organisatie Azora", "directeur van De Linde"."""

    def __init__(self, lexicon: Lexicon, municipal: frozenset[str]) -> None:
        self.bodies = lexicon.bodies
        self.held = lexicon.prepositions.held
        self.articles, self.capitals = lexicon.grammar.articles, lexicon.grammar.capitals
        self.ends = lexicon.people.never
        self.never = lexicon.people.never | lexicon.people.portfolios
        self.areas = lexicon.areas.adjectives
        self.heads = Heads(lexicon.ventures)
        self.municipal = municipal
        self.kind_of = Remembering(self._kind_of)
        self.camel = Remembering(_inner)

    def may(self, word: str) -> bool:
        """Whether a name, or what says that one follows, can start with the word."""
        typed = self.kind_of(word.lower()) not in REGISTERED | {None}
        return CAPITAL(word) or word in self.bodies.state or typed or self.camel(word)

    def find(self, document: Document, places: list[int], roles: list[Role]) -> Iterator[Candidate]:
        """Candidates for organisations without a register name."""
        for place in places:
            found = self._at(document, place)
            if found:
                yield found
        for role in roles:
            found = self._held(document, role) or self._glued(document, role)
            if found:
                yield found

    def _at(self, document: Document, place: int) -> Candidate | None:
        if document.capitals[place]:
            if self._amid(document, place):
                return self._camel(document, place)
            return self._opened(document, place) or self._closed(document, place) or self._camel(document, place)
        if document.words[place] in self.bodies.state:
            return self._state(document, place)
        return self._typed(document, place) or self._camel(document, place)

    def _state(self, document: Document, place: int) -> Candidate | None:
        """The national government: "het Rijk"."""
        state = document.words[place] in self.bodies.state and document.at(place - 1) == "het"
        return Candidate(place, place + 1, 5, "organisation") if state else None

    def _kind_of(self, noun: str) -> str | None:
        """The kind of body that a common noun says: "welzijnsstichting", "praktijkschool"."""
        found = self.bodies.types.get(noun) or self.bodies.types.get(self._singular(noun))
        if found is None and len(noun) > 6 and noun.endswith(self.bodies.endings):
            return next((kind for word, kind in self.bodies.types.items() if noun.endswith(word)), "Other")
        return found

    @staticmethod
    def _singular(noun: str) -> str:
        """The singular of a regular plural: woningcorporaties, zorgaanbieders, stichtingen."""
        return noun.removesuffix("s") if noun.endswith("s") else noun.removesuffix("en")

    def _opened(self, document: Document, place: int) -> Candidate | None:
        """A word for a body and the name behind it: "Stichting Lezen en Schrijven"."""
        state = self._state(document, place)
        kind = self.bodies.openers.get(document.words[place]) or self._compound(document, place)
        if state or not kind:
            return state
        end = self.extent(document, place)
        return _body(place, end, kind) if end > place + 1 else None

    def _amid(self, document: Document, place: int) -> bool:
        """Whether a capitalised word of a name stands right before."""
        return document.capital(place - 1) and document.words[place - 1] not in self.never

    def _compound(self, document: Document, place: int) -> str | None:
        """The kind a capitalised noun of bodies tells in front of a name: "Huisartsencoöperatie Waterland"."""
        kind = self.kind_of(document.lower[place])
        following = document.capital(place + 1) and document.words[place + 1] not in self.never
        return kind if following and kind not in REGISTERED else None

    def _closed(self, document: Document, place: int) -> Candidate | None:
        """Capitalised words that end in a word for a body: "LangeLand Ziekenhuis", "Albert Schweitzer ziekenhuis"."""
        if document.words[place] in self.never or document.lower[place] in self.bodies.legal:
            return None
        end = place + 1
        while document.capital(end) and not document.opens(end) and end - place < LONGEST:
            end += 1
        if any(self.heads.kind(word) for word in document.lower[place : end - 1]):
            return None
        kind = next((k for word in document.words[place + 1 : end] if (k := self.bodies.closers.get(word))), None)
        if kind:
            return _body(place, end, kind)
        low = document.at(end)
        area = end == place + 1 and document.lower[place] in self.areas
        if low in self.bodies.lowered and not document.opens(end) and not area:
            return _body(place, end + 1, self.bodies.closers.get(low.capitalize(), "Other"))
        return None

    def _typed(self, document: Document, place: int) -> Candidate | None:
        """A common noun of bodies before a capitalised name; the name is what stands behind it."""
        kind = self.kind_of(document.lower[place])
        if not kind or kind in REGISTERED or not document.capital(place + 1):
            return None
        following = document.words[place + 1]
        if document.opens(place + 1) or following in self.never - self.capitals:
            return None
        start = place if document.lower[place] in self.bodies.whole else place + 1
        return _body(start, self.extent(document, place + 1), kind, rank=4)

    def _held(self, document: Document, role: Role) -> Candidate | None:
        """A capitalised name behind a role and "van" or "bij" is where the role is held."""
        for place in range(role.end, min(role.end + 4, len(document.words) - 1)):
            if document.lower[place] in self.held:
                start = place + 2 if document.lower[place + 1] in self.articles else place + 1
                named = document.capital(start) and document.words[start] not in self.never - self.capitals
                return Candidate(start, self.extent(document, start), 6, "organisation") if named else None
            if document.words[place] in {",", ".", "(", ":"}:
                return None
        return None

    def _glued(self, document: Document, role: Role) -> Candidate | None:
        """The body written in one word with a role: "Careyn-bestuurder"; kept only where a rule uses it."""
        name, hyphen, _ = document.words[role.start].partition("-")
        named = hyphen and name[:1].isupper() and name[1:].islower() and len(name) > 3
        if not named or name in self.never or name.lower() in self.municipal:
            return None
        return Candidate(role.start, role.start + 1, 9, "organisation", name=name, loose=True)

    def _camel(self, document: Document, place: int) -> Candidate | None:
        """One word with a capital inside: mboRijnland, KleurrijkWonen."""
        return Candidate(place, place + 1, 7, "organisation") if self.camel(document.words[place]) else None

    def extent(self, document: Document, start: int) -> int:
        """The end of a capitalised name with its small words: "Bibliotheek aan de Vliet"."""
        end, size = start + 1, len(document.words)
        while end < size and document.lines[end] == document.lines[start]:
            number = document.words[end].isdigit() and end == start + 1
            if (document.capital(end) and document.words[end] not in self.ends) or number:
                end += 1
                continue
            ahead = end
            while ahead < end + 3 and document.at(ahead) in self.bodies.links:
                ahead += 1
            if ahead == end or not document.capital(ahead) or not self._joins(document, start, end, ahead):
                break
            end = ahead + 1
        return end

    def _joins(self, document: Document, start: int, end: int, ahead: int) -> bool:
        """Whether small words between two capitals belong to one name."""
        link, following = document.lower[end], document.words[ahead]
        if following in self.bodies.openers or document.lines[ahead] != document.lines[start]:
            return False
        if document.words[end - 1].endswith("-") and link == "en":
            return True
        if link == "&":
            return ahead == end + 1
        if link == "en":
            return end - start <= 2 and ahead == end + 1 and self._pairs(document, start)
        if link in self.bodies.closing and end > start + 1:
            return False
        return link not in self.bodies.outside and not (link == "van" and document.lower[ahead] in self.municipal)

    def _pairs(self, document: Document, start: int) -> bool:
        """Whether "en" may stand in the name that starts here: a word for a body opens it, and it is in no row."""
        whole, before = self.bodies.whole, document.at(start - 1)
        opened = document.words[start] in self.bodies.openers or {document.lower[start], before} & whole
        return bool(opened) and (document.at(start - 2) if before in self.articles | whole else before) != ","


def _inner(word: str) -> bool:
    """Whether a word of letters has a capital inside."""
    return len(word) > 4 and word.isalpha() and any(a.islower() and b.isupper() for a, b in pairwise(word))


def _body(start: int, end: int, kind: str, rank: int = 2) -> Candidate:
    return Candidate(start, end, rank, "organisation", kind=None if kind == "Other" else kind)
