"""Names of people."""

import re
from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import CAPITAL, Document
from graph.extraction.roles import Role
from graph.lexicon.lexicon import Lexicon

ARTICLES = frozenset(("De", "Het"))
DETERMINERS = frozenset(("de", "een", "onze", "haar", "zijn", "hun", "één"))
STREETS = ("straat", "laan", "plein", "gracht", "kade", "singel")
LONG = 7
SHORT = frozenset(("’t", "'t", "den", "der"))
BEHIND = frozenset(("van", "bij", "namens"))
PERSONAL = frozenset((None, "Municipality", "Province", "Ministry", "PoliticalParty", "WaterBoard"))
INITIALS = re.compile(r"^(?:[A-Z][a-z]?\.)+$|^[A-Z]$")


class PeopleFinder:
    """Finds full names: a given name and a surname, or a name-shaped pair by a role, title, party or verb of speech."""

    def __init__(
        self, lexicon: Lexicon, others: frozenset[str], towns: frozenset[str], places: frozenset[str] = frozenset()
    ) -> None:
        self.people = lexicon.people
        self.others = others
        self.towns, self.places = towns, places | towns
        bodies = frozenset(lexicon.bodies.openers) | frozenset(lexicon.bodies.closers)
        kinds = lexicon.roles.kinds.items()
        self.offices = tuple(word for word, kind in kinds if kind != "EducationalInstitution")
        nouns = frozenset(word.capitalize() for word in lexicon.bodies.types)
        self.nouns, self.kind = nouns, lexicon.bodies.kind
        self.barred = bodies | nouns | lexicon.people.portfolios | lexicon.parties.opening

    def find(self, document: Document, places: list[int], roles: list[Role]) -> Iterator[Candidate]:
        """Candidates for full names, in order."""
        size = len(document.words)
        closed = (role for role in roles if role.end < size and not document.opens(role.end))
        behind = {role.end for role in closed if not self._apposed(document, role)}
        behind |= {role.end + 1 for role in roles if self._presented(document, role)}
        ahead = {role.start for role in roles}
        office = {
            role.end for role in roles if not role.plural and (role.municipal or role.word.endswith(self.offices))
        }
        likely, free = set(places), 0
        titled = (at for at, word in enumerate(document.lower, 1) if word in self.people.titles)
        for place in sorted({*places, *(at for at in (*office, *titled) if document.capital(at))}):
            if place < free or (place in ahead and not self._given(document.words[place])):
                continue
            end = self._name(document, place, place in behind, ahead) if place in likely else None
            end = end or self._sole(document, place, place in office)
            if end:
                yield Candidate(place, end, 1, "person")
                free = end

    def _name(self, document: Document, start: int, called: bool, ahead: set[int]) -> int | None:
        """The end of the full name that starts here, when something says it is one."""
        word = document.words[start]
        end = self._extent(document, start)
        titled = document.at(start - 1) in self.people.titles
        if end is None or self._alone(document, start, called):
            return (
                start + 1
                if self._alone(document, start, called)
                else (self._surname(document, start) if titled else None)
            )
        followed = document.at(end) == "," and bool(ahead & {end + 1, end + 2, end + 3})
        if self._bodied(document, start) and not (followed or called or titled):
            return None
        sure = called or titled or self._given(word) or INITIALS.match(word) or self._byline(document, start)
        if not sure and (document.at(start - 1) in BEHIND or self.kind(document.at(start - 1))):
            return None
        return end if sure or followed or self._vouched(document, start, end) else None

    def _apposed(self, document: Document, role: Role) -> bool:
        """Whether no name follows a role: behind a name and a comma ("X, manager Y") or a year ("2021 Manager Y")."""
        before = document.at(role.start - 1)
        return (before == "," and document.capital(role.start - 2)) or (
            before.isdigit() and document.opens(role.start - 1)
        )

    def _presented(self, document: Document, role: Role) -> bool:
        """Whether a name alone follows behind a comma or colon: "levert de teamleider, Denise Koper."."""
        place = role.end
        if document.at(place) not in {",", ":"} or document.at(role.start - 1) not in DETERMINERS or role.plural:
            return False
        return document.capital(place + 1) and document.capital(place + 2) and document.at(place + 3) in {".", ","}

    def _byline(self, document: Document, start: int) -> bool:
        """Whether it is who made the text: "Tekst: Anna Bos"."""
        adjective = document.words[start].endswith("se")
        return document.at(start - 1) == ":" and document.at(start - 2) in self.people.bylines and not adjective

    def _bodied(self, document: Document, start: int) -> bool:
        """Whether a noun for a body right before says that it is the body's: "basisschool Anne Frank"."""
        noun = document.words[start - 1] if start and not document.opens(start) else ""
        return noun.islower() and self.kind(noun) not in PERSONAL

    def _sole(self, document: Document, start: int, office: bool) -> int | None:
        """The end of a surname alone behind a title or an office: "wethouder Van Maanen", "mevrouw Ter Steege"."""
        if not (office or document.at(start - 1) in self.people.titles) or document.opens(start):
            return None
        end = start
        while end < start + 3 and document.at(end) in self.people.particles:
            end += 1
        if not document.capital(end) or document.capital(end + 1) or document.opens(end):
            return None
        word = document.words[end]
        known = word in self.people.never or word in self.barred or word.lower() in document.small
        known = known or (end == start and len(word) > LONG and word.endswith(STREETS))
        place = end == start and (word.lower() in self.places or word.lower() in self.others)
        plain = len(word) > 3 and word[1:].islower() and not self._body_like(word)
        return None if known or place or not plain else end + 1

    def _given(self, word: str) -> bool:
        """Whether it is a given name, or two with a hyphen."""
        first, _, second = word.partition("-")
        return word in self.people.given or (first in self.people.given and second in self.people.given)

    def _alone(self, document: Document, start: int, called: bool) -> bool:
        """Whether a given name stands alone for a person: "begeleidster Shanice", "Jules van De Vaart"."""
        if document.words[start] not in self.people.given or document.capital(start + 1):
            return False
        behind = document.at(start + 1) in {"van", "bij"} and self._body(document, start + 2)
        return behind or (called and document.at(start + 1) not in self.people.particles)

    def _body(self, document: Document, place: int) -> bool:
        """Whether a name of a body, not a surname, starts at the place."""
        word = document.words[place] if place < len(document.words) else ""
        front = word.partition("-")[0]
        return word in self.barred or word in ARTICLES or (front.isupper() and len(front) > 2)

    def may(self, word: str) -> bool:
        """Whether a name of a person can start with the word: no town, no word for a body, no abbreviation."""
        town = word.lower() in self.towns and word not in self.people.given
        shouted = word.isupper() and len(word) > 1 and not INITIALS.match(word)
        titled = word.lower() in self.people.titles
        barred = town or shouted or titled or word in self.people.never or word in self.barred
        return CAPITAL(word) and not barred

    def _extent(self, document: Document, start: int) -> int | None:
        """The end of a given name, middle names or initials, and one surname with its particles."""
        at, size = start + 1, len(document.words)
        while at < size - 1 and at < start + 4 and self._forename(document, start, at):
            at += 1
        found = self._surname(document, at) if at < size and document.lines[at] == document.lines[start] else None
        return found or (self._surname(document, at - 1) if at > start + 1 else None)

    def _forename(self, document: Document, start: int, at: int) -> bool:
        word, first = document.words[at], document.words[start]
        more = document.capital(at + 1) or document.lower[at + 1] in self.people.particles
        return more and (bool(INITIALS.match(word)) or (first in self.people.given and word in self.people.given))

    def _surname(self, document: Document, start: int) -> int | None:
        """The end of a surname, with particles before it."""
        at = start
        while at < start + 3 and document.at(at) in self.people.particles:
            at += 1
        if document.lower[start] == "in" and document.at(start + 1) not in SHORT:
            return None
        if not document.capital(at) or (at == start and document.words[at] in self.people.never):
            return None
        if document.words[at] in self.people.doubled and document.capital(at + 1) and not document.opens(at + 1):
            at += 1
        word = document.words[at]
        front = word.partition("-")[0]
        short = len(word) < 2 or (front.isupper() and 1 < len(front) < 5)
        bare = at == start or document.at(at - 1) == "het"
        barred = (word in self.barred and (bare or word not in self.nouns)) or (bare and self._body_like(word))
        return None if short or barred or any(c.isdigit() for c in word) else self._joined(document, at)

    def _joined(self, document: Document, last: int) -> int:
        """The end of a double surname, behind whose hyphen a particle stands: "Jansen-de Boer", "Bos-van den Berg"."""
        end = last + 1
        if document.words[last].rpartition("-")[2] not in self.people.particles or "-" not in document.words[last]:
            return end
        while end < last + 3 and document.at(end) in self.people.particles:
            end += 1
        return end + 1 if document.capital(end) and not document.opens(end) else last + 1

    def _body_like(self, word: str) -> bool:
        """Whether it is a compound that says what a body is: "Taalcollege"."""
        return self.kind(word.lower()) is not None

    def _vouched(self, document: Document, start: int, end: int) -> bool:
        """Whether what stands around the pair says it is a person."""
        before, after = document.at(start - 1), document.at(end)
        if after in self.people.speech or (
            before in self.people.speech and document.at(start - 2) in {"’", "”", ",", "'", '"'}
        ):
            return True
        if document.opens(start) and after == ":" and document.at(end + 1)[:1] in {"‘", "“", '"', "'", "’"}:
            return True
        return after == "(" and (self._party(document, end + 1) or self._placed(document, end + 1))

    def _placed(self, document: Document, place: int) -> bool:
        """Whether nothing but the name of a municipality stands in the brackets: "Jort Verkaik (De Bilt)"."""
        end = place
        while end < place + 4 and document.capital(end):
            end += 1
        closed = document.at(end) == ")" and end > place
        return closed and {document.lower[place], document.lower[end - 1]} <= self.towns

    def _party(self, document: Document, place: int) -> bool:
        word = document.words[place] if place < len(document.words) else ""
        return word.lower() in self.others and (document.at(place + 1) in {")", ",", ";"})
