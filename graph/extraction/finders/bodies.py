"""Names of organisations that say themselves, or whose surroundings say, that they are one."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from graph.extraction.candidate import Candidate
from graph.extraction.document import CAPITAL, Document
from graph.extraction.finders.heads import Heads
from graph.extraction.roles import Role
from graph.lexicon.lexicon import Lexicon
from graph.remembering import Remembering

REGISTERED = frozenset({"Municipality", "Province", "Ministry"})

LONGEST = 12
SHOUT = 4
AREAL = ("regio", "fractie", "partij")
OWN = frozenset(("Ons", "Onze"))
AROUND = frozenset({"omstreken", "ommelanden"})
LAND = "Land"
ENDINGS = ("s", "se", "sche", "er", "ke", "ale")


class BodiesFinder:
    """Finds "Stichting Lezen en Schrijven", "LangeLand Ziekenhuis", "organisatie Azora", "directeur van De Linde"."""

    def __init__(self, lexicon: Lexicon, municipal: frozenset[str], places: frozenset[str]) -> None:
        self.bodies = lexicon.bodies
        self.held = lexicon.prepositions.held
        self.articles, self.capitals = lexicon.grammar.articles, lexicon.grammar.capitals
        self.ends = lexicon.people.never
        self.never = lexicon.people.never | lexicon.people.portfolios
        self.closing, self.barred = self.ends - self.capitals, self.never - self.capitals
        self.portfolios, self.given = lexicon.people.portfolios, lexicon.people.given
        self.common = lexicon.people.common
        self.areas = lexicon.areas.adjectives
        self.heads = Heads.load()
        self.municipal, self.places = municipal, places
        self.kind_of = self.bodies.kind
        self.camel = Remembering(_inner)

    def may(self, word: str) -> bool:
        """Whether a name, or what says that one follows, can start with the word."""
        typed = self.kind_of(word.lower()) not in REGISTERED | {None}
        known = word in self.bodies.state or word in self.bodies.services or word in self.bodies.councils
        return CAPITAL(word) or known or typed or self.camel(word)

    def find(self, document: Document, places: list[int], roles: list[Role]) -> Iterator[Candidate]:
        """Candidates for organisations without a register name."""
        yield from filter(None, (self._at(document, place) for place in places))
        for role in roles:
            found = self._held(document, role) or self._beside(document, role) or self._glued(document, role)
            if found:
                yield found

    def _at(self, document: Document, place: int) -> Candidate | None:
        if document.capitals[place]:
            if self._amid(document, place):
                return self._camel(document, place) or self._articled(document, place)
            found = self._opened(document, place) or self._closed(document, place) or self._camel(document, place)
            return found or self._articled(document, place)
        if document.words[place] in self.bodies.state:
            return self._state(document, place)
        if document.words[place] in self.bodies.services and not document.capital(place + 1):
            return Candidate(place, place + 1, 3, "organisation")
        if document.words[place] in self.bodies.councils:
            return self._council(document, place) or self._typed(document, place)
        return self._typed(document, place) or self._camel(document, place)

    def _council(self, document: Document, place: int) -> Candidate | None:
        """A body told by whose it is: "cliëntenraad van De Blauwe Hoeve", "de bibliotheek van Kampen"."""
        if document.at(place + 1) != "van" or document.at(place - 1) not in self.articles | {"en", ",", "door", "met"}:
            return None
        end = self.extent(document, place + 2) if document.capital(place + 2) else place
        named = end > place and document.words[place + 2] not in self.closing
        return Candidate(place, end, 3, "organisation") if named else None

    def _state(self, document: Document, place: int) -> Candidate | None:
        """The national government: "het Rijk"."""
        state = document.words[place] in self.bodies.state and document.at(place - 1) == "het"
        return Candidate(place, place + 1, 5, "organisation") if state else None

    def _opened(self, document: Document, place: int) -> Candidate | None:
        """A word for a body and the name behind it: "Stichting Lezen en Schrijven"."""
        if self._shouted(document, place):
            return None
        state = self._state(document, place)
        kind = self.bodies.openers.get(document.words[place]) or self._compound(document, place)
        if state or not kind or document.words[place - 1] in OWN:
            return state
        named = document.capital(place + 1) and document.words[place + 1] not in self.portfolios
        if document.words[place] in self.portfolios and not named:
            return None
        end = self.extent(document, place)
        return _body(place, end, kind) if end > place + 1 else None

    @staticmethod
    def _shouted(document: Document, place: int) -> bool:
        """Whether a whole line shouts: no abbreviation, and capitals behind it."""
        return all(len(word) > 1 and word.isupper() for word in document.words[place : place + 3]) and (
            len(document.words[place]) > SHOUT
        )

    def _amid(self, document: Document, place: int) -> bool:
        """Whether a capitalised word of a name stands right before."""
        before = document.capital(place - 1) and not document.opens(place)
        return before and document.words[place - 1] not in self.never

    def _compound(self, document: Document, place: int) -> str | None:
        """The kind a capitalised noun of bodies tells in front of a name: "Huisartsencoöperatie Waterland"."""
        kind = self.kind_of(document.lower[place])
        at = place + 2 if document.words[place + 1 : place + 2] == ["De"] else place + 1
        following = document.capital(at) and document.words[at] not in self.never and not document.opens(at)
        return kind if following and kind not in REGISTERED else None

    def _closed(self, document: Document, place: int) -> Candidate | None:
        """Capitalised words that end in a word for a body: "LangeLand Ziekenhuis", "Albert Schweitzer ziekenhuis"."""
        word = document.words[place]
        if (word in self.never and not self._own(document, place)) or word.lower() in self.bodies.legal:
            return None
        end = place + 1
        while document.capital(end) and not document.opens(end) and end - place < LONGEST:
            end += 1
        if any(self.heads.kind(word) for word in document.lower[place : end - 1]):
            return None
        kind = next((k for word in document.words[place + 1 : end] if (k := self.bodies.closers.get(word))), None)
        if kind:
            return _body(self._particled(document, place), end, kind)
        if end > place + 1 and (kind := self._nouned(document, place, end)):
            return _body(place, end, kind)
        low = document.at(end)
        area = end == place + 1 and document.lower[place] in self.areas
        shouted = low in self.bodies.shouted and end == place + 1 and document.words[place].isupper()
        if (low in self.bodies.lowered or (shouted and end - place == 1)) and not document.opens(end) and not area:
            return _body(place, end + 1, self.bodies.closers.get(low.capitalize(), "Other"))
        return None

    def _nouned(self, document: Document, place: int, end: int) -> str | None:
        """The kind that a capitalised noun of bodies tells behind an adjective: "het Zwols Cliëntenplatform"."""
        noun, first = document.lower[end - 1], document.words[place]
        adjective = first.endswith(ENDINGS) and first not in self.given
        sure = end == place + 2 and adjective and len(noun) > SHOUT and document.words[end - 1][1:].islower()
        kind = self.kind_of(noun) if sure else None
        return None if kind in REGISTERED | {"PoliticalParty"} else kind

    @staticmethod
    def _particled(document: Document, place: int) -> int:
        """Where a name that opens with "Van" starts, behind an article: "het Van Weel-Bethesda Ziekenhuis"."""
        before = document.words[place - 1] == "Van" and document.at(place - 2) in {"het", "de"}
        return place - 1 if before and not document.opens(place) and not document.opens(place - 1) else place

    @staticmethod
    def _own(document: Document, place: int) -> bool:
        """Whether "Ons" opens a name inside a sentence: "en Ons Welzijn"."""
        return (
            document.words[place] in OWN
            and not document.opens(place)
            and (document.at(place - 1).isalpha() or document.at(place - 1) == ",")
        )

    def _typed(self, document: Document, place: int) -> Candidate | None:
        """A common noun of bodies before a capitalised name; the name is what stands behind it."""
        kind = self.kind_of(document.lower[place])
        if not kind or kind in REGISTERED or not document.capital(place + 1):
            return None
        following = document.words[place + 1]
        if document.opens(place + 1):
            return None
        barred = self.ends if self._sole(document, place + 1) else self.never
        if following in barred - self.capitals and not self._particle(document, place + 1):
            return None
        end = self.extent(document, place + 1)
        visited = self._visited(document, place)
        if self._local(document, place, end) or document.lower[place] in self.bodies.whole:
            return replace(_body(place, end, kind, rank=4), loose=visited)
        return replace(_body(place + 1, end, kind, rank=4), titled=True, loose=visited)

    def _visited(self, document: Document, place: int) -> bool:
        """Whether it is only a house that something happens in: "in sporthal De Haspel"."""
        before = document.at(place - 2) if document.at(place - 1) in self.articles else document.at(place - 1)
        return document.lower[place] in self.bodies.venues and before in self.bodies.visiting

    @staticmethod
    def _sole(document: Document, place: int) -> bool:
        """Whether the capitalised word is all there is of a name: "woningcorporatie Volkshuisvesting"."""
        joined = document.at(place + 1) in {"en", "&", ",", "-"} and document.capital(place + 2)
        return not joined and not document.capital(place + 1)

    def _local(self, document: Document, place: int, end: int) -> bool:
        """Whether nothing but a place stands behind the noun: "voedselbank Rijssen"."""
        noun = document.lower[place]
        return not noun.endswith(AREAL) and all(word in self.places for word in document.lower[place + 1 : end])

    @staticmethod
    def _particle(document: Document, place: int) -> bool:
        """Whether a name opens with "Van": "Van der Wal Logistiek"."""
        ahead = place + 1
        while ahead < place + 3 and document.at(ahead) in {"de", "der", "den", "het"}:
            ahead += 1
        return document.words[place] == "Van" and document.capital(ahead)

    def _held(self, document: Document, role: Role) -> Candidate | None:
        """A capitalised name behind a role and "van" or "bij" is where the role is held."""
        for place in range(role.end, min(role.end + 4, len(document.words) - 1)):
            if document.lower[place] in self.held:
                start = place + 2 if document.lower[place + 1] in self.articles else place + 1
                named = document.capital(start) and document.words[start] not in self.barred
                return Candidate(start, self.extent(document, start), 6, "organisation") if named else None
            if document.words[place] in {",", ".", "(", ":"}:
                return None
        return None

    def _beside(self, document: Document, role: Role) -> Candidate | None:
        """A name with an article that no surname has, right behind a role: "directeur Het Molenduin"."""
        start = role.end
        named = document.at(start) == "het" and document.capital(start) and document.capital(start + 1)
        inside = named and not document.opens(start) and not document.opens(start + 1)
        return Candidate(start, self.extent(document, start), 6, "organisation") if inside else None

    def _glued(self, document: Document, role: Role) -> Candidate | None:
        """The body written in one word with a role: "Careyn-bestuurder"; kept only where a rule uses it."""
        name, hyphen, _ = document.words[role.start].partition("-")
        named = hyphen and name[:1].isupper() and name[1:].islower() and len(name) > 3
        if not named or name in self.never or name.lower() in self.municipal:
            return None
        return Candidate(role.start, role.start + 1, 9, "organisation", name=name, loose=True)

    def _articled(self, document: Document, place: int) -> Candidate | None:
        """A name that opens with a capitalised article inside a sentence: "bij De Zorggroep"."""
        inside = document.at(place - 1) in self.bodies.before and not document.opens(place)
        if not inside or document.words[place] not in self.capitals or not document.capital(place + 1):
            return None
        named = document.words[place + 1] not in self.never and not document.opens(place + 1)
        return Candidate(place, self.extent(document, place), 7, "organisation") if named else None

    def _camel(self, document: Document, place: int) -> Candidate | None:
        """One word with a capital inside: mboRijnland, KleurrijkWonen."""
        word = document.words[place]
        return Candidate(place, place + 1, 7, "organisation") if self.camel(word) and word not in self.common else None

    def extent(self, document: Document, start: int) -> int:
        """The end of a capitalised name with its small words: "Bibliotheek aan de Vliet"."""
        end, size = start + 1, len(document.words)
        while end < size and document.lines[end] == document.lines[start]:
            number = document.words[end].isdigit() and end == start + 1
            free = (
                end == start + 1
                and document.capital(start)
                and (document.lower[start] in self.bodies.whole or document.words[end] in OWN)
            )
            if (document.capital(end) and (free or document.words[end] not in self.ends)) or number:
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
        if document.words[end - 1] == LAND and link == "van":
            return True
        if link == "en" and following.lower() in AROUND:
            return True
        if link == "en":
            abbreviated = document.words[end - 1].isupper() and following.isupper()
            apart = abbreviated or (document.capital(ahead + 1) and self.kind_of(document.lower[ahead + 1]))
            return not apart and end - start <= 2 and ahead == end + 1 and self._pairs(document, start)
        if link in self.bodies.closing and end > start + 1:
            return False
        return link not in self.bodies.outside and not (
            document.words[end] == "van" and document.lower[ahead] in self.municipal
        )

    def _pairs(self, document: Document, start: int) -> bool:
        """Whether "en" may stand in the name that starts here: a word for a body opens it, and it is in no row."""
        whole, before = self.bodies.whole, document.at(start - 1)
        opened = document.words[start] in self.bodies.openers or {document.lower[start], before} & whole
        return bool(opened) and (document.at(start - 2) if before in self.articles | whole else before) != ","


def _inner(word: str) -> bool:
    """Whether a word of letters has a capital inside."""
    inner = word.isalpha() and any(a.islower() and b.isupper() for a, b in pairwise(word))
    return inner and (len(word) > 4 or (len(word) == 4 and word[0].islower()))


def _body(start: int, end: int, kind: str, rank: int = 2) -> Candidate:
    return Candidate(start, end, rank, "organisation", kind=None if kind == "Other" else kind)
