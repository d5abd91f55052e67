"""All words the rules go by, loaded once."""

from dataclasses import dataclass
from functools import cache

from graph.lexicon.areas import Areas
from graph.lexicon.bodies import Bodies, Groups
from graph.lexicon.people import People
from graph.lexicon.ties import Ties
from graph.lexicon.ventures import Ventures


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of `seeds/lexicon`, one per field."""

    people: People
    bodies: Bodies
    groups: Groups
    ventures: Ventures
    ties: Ties
    areas: Areas

    @classmethod
    @cache
    def load(cls) -> "Lexicon":
        """The lexicon that ships with Bundel."""
        return cls(People.load(), Bodies.load(), Groups.load(), Ventures.load(), Ties.load(), Areas.load())
