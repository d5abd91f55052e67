"""All finders together: from words to candidates of which no two claim the same ones."""

from collections.abc import Callable, Iterable

from graph.extraction.candidate import Candidate, chosen, joined
from graph.extraction.document import Document
from graph.extraction.finders.abbreviations import abbreviations
from graph.extraction.finders.adjectives import AdjectivesFinder
from graph.extraction.finders.bodies import BodiesFinder
from graph.extraction.finders.demonyms import DemonymsFinder
from graph.extraction.finders.echoes import echoes
from graph.extraction.finders.extent import Extent
from graph.extraction.finders.followups import followups
from graph.extraction.finders.groups import GroupsFinder
from graph.extraction.finders.loose import LooseFinder
from graph.extraction.finders.neighbours import companions, neighbours
from graph.extraction.finders.parties import PartiesFinder
from graph.extraction.finders.people import PeopleFinder
from graph.extraction.finders.registered import RegisteredFinder
from graph.extraction.finders.rooted import RootedFinder
from graph.extraction.finders.shortened import ShortenedFinder
from graph.extraction.finders.shorter import ShorterFinder
from graph.extraction.finders.themes import ThemesFinder
from graph.extraction.finders.titles import TitlesFinder
from graph.extraction.finders.told import ToldFinder
from graph.extraction.finders.ventures import VenturesFinder
from graph.extraction.gazetteer import Gazetteer
from graph.extraction.lists import members
from graph.extraction.roles import Role
from graph.extraction.sieve import Sieve
from graph.lexicon.lexicon import Lexicon
from graph.register.register import Register


class Finders:
    """The finders of all kinds of names, and the order in which they may take words."""

    def __init__(
        self, register: Register, lexicon: Lexicon, themes: ThemesFinder, cut: Callable[[str], list[str]], base: str
    ) -> None:
        gazetteer = Gazetteer.of(register, lexicon, cut, base)
        self.lexicon = lexicon
        self.places = gazetteer.places
        nouns = (word.capitalize() for word in lexicon.bodies.types)
        self.openers = frozenset((*lexicon.bodies.openers, *nouns))
        self.people = PeopleFinder(lexicon, frozenset(gazetteer.parties), gazetteer.municipal, gazetteer.places)
        self.registered = RegisteredFinder(gazetteer, lexicon)
        self.bodies = BodiesFinder(lexicon, gazetteer.municipal, gazetteer.places | gazetteer.roots)
        self.groups = GroupsFinder(lexicon)
        extent = Extent(lexicon, gazetteer.places)
        self.ventures = VenturesFinder(lexicon, self.bodies, extent)
        self.rooted = RootedFinder(lexicon, self.ventures.heads, gazetteer.places, gazetteer.roots)
        self.shortened = ShortenedFinder(lexicon, self.ventures.heads, self.bodies)
        self.shorter = ShorterFinder(lexicon, gazetteer.places)
        self.told = ToldFinder(lexicon, self.ventures.heads, self.bodies, extent)
        self.parties = PartiesFinder(gazetteer.parties, lexicon.parties, lexicon.people.portfolios, gazetteer.places)
        self.adjectives = AdjectivesFinder(lexicon.areas.adjectives, gazetteer)
        self.demonyms = DemonymsFinder(lexicon.areas.demonyms, gazetteer)
        self.titles = TitlesFinder(lexicon)
        self.loose = LooseFinder(lexicon, gazetteer.places, frozenset(themes.forms))
        self.sieve = Sieve(
            {
                "registered": self.registered.may,
                "people": self.people.may,
                "bodies": self.bodies.may,
                "groups": self.groups.may,
                "nouns": self.groups.noun,
                "ventures": self.ventures.may,
                "brackets": "(".__eq__,
                "rooted": self.rooted.may,
                "parties": self.parties.may,
                "adjectives": self.adjectives.may,
            }
        )

    def find(
        self, document: Document, roles: list[Role], lists: dict[int, list[int]], more: Iterable[Candidate] = ()
    ) -> list[Candidate]:
        """The candidates that stay, in order of the text; of what overlaps only regions inside a longer name do.

        `more` are names from elsewhere, which stay where nothing of ours stands.
        """
        size = len(document.words)
        first = [*self._first(document, roles), *members(document, lists, self.lexicon)]
        kept = chosen(first, size)
        kept = joined(kept, self.told.find(document, kept), size)
        again = [*abbreviations(document, kept), *echoes(document, kept, self.openers, self.places)]
        kept = joined(kept, again, size)
        for _ in range(2):
            kept = companions(document, kept, roles, self.lexicon)
            kept = joined(kept, neighbours(document, kept, self.lexicon), size)
        kept = joined(kept, untaken(more, kept), size)
        kept = joined(kept, self.titles.find(document, kept), size)
        kept = joined(kept, self.loose.find(document, kept), size)
        kept = self.shorter.unite(document, kept)
        return sorted([*kept, *_nested(first, kept)], key=lambda one: (one.start, -one.end))

    def _first(self, document: Document, roles: list[Role]) -> list[Candidate]:
        """What names itself, whatever else is found."""
        at = self.sieve.places(document.words)
        registered = list(self.registered.find(document, at["registered"]))
        ends = {one.start: one.end for one in registered}
        areas = {one.start: one.end for one in registered if one.type == "region"}
        names = [one for one in self.people.find(document, at["people"], roles) if ends.get(one.start, 0) < one.end]
        people = [*names, *followups(document, names, self.lexicon.people)]
        return [
            *people,
            *registered,
            *self.bodies.find(document, at["bodies"], roles),
            *self.groups.find(document, at["groups"], areas),
            *self.groups.nouns(document, at["nouns"]),
            *self.ventures.find(document, at["ventures"]),
            *self.shortened.find(document, at["brackets"]),
            *self.rooted.find(document, at["rooted"], registered, roles),
            *self.parties.find(document, at["parties"], people),
            *self.adjectives.find(document, at["adjectives"]),
            *self.demonyms.find(document, roles),
        ]


def untaken(more: Iterable[Candidate], kept: list[Candidate]) -> list[Candidate]:
    """Those that share no word with what stays."""
    taken = {place for one in kept for place in range(one.start, one.end)}
    return [one for one in more if taken.isdisjoint(range(one.start, one.end))]


def _nested(first: list[Candidate], kept: list[Candidate]) -> list[Candidate]:
    """Regions named inside a longer name: "Twentse" in "de Twentse gemeenten"."""
    outer = [
        one
        for one in kept
        if one.end - one.start > 1 and one.type in {"organisation", "initiative"} and not one.records
    ]
    ends = {at: one.end for one in outer for at in range(one.start, one.end)}
    return [one for one in first if one.type == "region" and one.end <= ends.get(one.start, 0)]
