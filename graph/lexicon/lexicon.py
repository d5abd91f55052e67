"""All words the rules go by, loaded once."""

from dataclasses import dataclass
from functools import cache

from graph.lexicon.acts import Acts
from graph.lexicon.areas import Areas
from graph.lexicon.bodies import Bodies
from graph.lexicon.employing import Employing
from graph.lexicon.grammar import Grammar
from graph.lexicon.groups import Groups
from graph.lexicon.introducing import Introducing
from graph.lexicon.leading import Leading
from graph.lexicon.lists import Lists
from graph.lexicon.loose import Loose
from graph.lexicon.parties import Parties
from graph.lexicon.people import People
from graph.lexicon.prepositions import Prepositions
from graph.lexicon.roles import RoleWords
from graph.lexicon.rows import RowWords
from graph.lexicon.ties import Ties
from graph.lexicon.titles import Titles
from graph.lexicon.ventures import Ventures
from graph.lexicon.wording import Wording


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of `seeds/lexicon`, one concept per field."""

    grammar: Grammar
    prepositions: Prepositions
    rows: RowWords
    people: People
    roles: RoleWords
    employing: Employing
    bodies: Bodies
    titles: Titles
    parties: Parties
    loose: Loose
    groups: Groups
    areas: Areas
    ventures: Ventures
    wording: Wording
    introducing: Introducing
    leading: Leading
    ties: Ties
    lists: Lists
    acts: Acts

    @classmethod
    @cache
    def load(cls) -> "Lexicon":
        """The lexicon that ships with Bundel."""
        return cls(
            grammar=Grammar.load(),
            prepositions=Prepositions.load(),
            rows=RowWords.load(),
            people=People.load(),
            roles=RoleWords.load(),
            employing=Employing.load(),
            bodies=Bodies.load(),
            titles=Titles.load(),
            parties=Parties.load(),
            loose=Loose.load(),
            groups=Groups.load(),
            areas=Areas.load(),
            ventures=Ventures.load(),
            wording=Wording.load(),
            introducing=Introducing.load(),
            leading=Leading.load(),
            ties=Ties.load(),
            lists=Lists.load(),
            acts=Acts.load(),
        )
