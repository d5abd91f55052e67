"""How far an initiative's name goes, and what stands around it."""

from dataclasses import dataclass

from graph.lexicon.tables import affixes, table, words


@dataclass(frozen=True, slots=True)
class Wording:
    """Small words inside names and titles of initiatives, and the words before and behind that tell which is meant.

    `links` may stand in a name, of those `joining` between two names and `first` right behind the head; `tails` open a
    head's own words, `titling` stand inside a title, `opening` may open one. `without` says there is none, `alike`
    that it is another, `owned` that it is one body's own. `joined` and `led` stand before a name, `relative` behind it.
    """

    links: frozenset[str]
    joining: frozenset[str]
    first: frozenset[str]
    tails: frozenset[str]
    titling: frozenset[str]
    opening: frozenset[str]
    alike: frozenset[str]
    owned: frozenset[str]
    definite: frozenset[str]
    one: frozenset[str]
    own: frozenset[str]
    without: frozenset[str]
    joined: frozenset[str]
    led: frozenset[str]
    relative: frozenset[str]
    adjectives: tuple[str, ...]

    @classmethod
    def load(cls) -> "Wording":
        """The wording of `initiatives.toml`."""
        rows = table("initiatives")
        lists = rows["extent"] | rows["around"]
        adjectives = affixes(lists.pop("adjectives"))
        return cls(adjectives=adjectives, **{name: words(text) for name, text in lists.items()})
