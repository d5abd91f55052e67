"""How Dutch texts name groups."""

from dataclasses import dataclass

from graph.lexicon.tables import table, words


@dataclass(frozen=True, slots=True)
class Groups:
    """Nouns for collectives, the adjectives and numbers that go with them, and words that say which group is meant.

    `single` ones are bodies that a text may leave without a name: "de woningcorporatie". `weak` nouns seldom act when
    bare, `people` are helped, the `served` ones without taking part; `agents` act for a body named behind them, or one
    of the `civic` ones. `bare` and `behind` stand around a number without a noun.
    """

    nouns: frozenset[str]
    single: frozenset[str]
    weak: frozenset[str]
    adjectives: frozenset[str]
    numbers: dict[str, int]
    agents: frozenset[str]
    civic: frozenset[str]
    people: frozenset[str]
    served: frozenset[str]
    municipal: frozenset[str]
    bodies: frozenset[str]
    other: frozenset[str]
    demonstrative: frozenset[str]
    pointing: frozenset[str]
    counting: frozenset[str]
    backward: frozenset[str]
    beside: frozenset[str]
    telling: frozenset[str]
    bare: frozenset[str]
    behind: frozenset[str]
    areal: frozenset[str]

    @classmethod
    def load(cls) -> "Groups":
        """The words of `collectives.toml`."""
        rows = dict(table("collectives"))
        entries = (entry.partition("=") for entry in rows.pop("numbers").split())
        lists = {name: words(text) for name, text in rows.items()}
        return cls(numbers={word: int(number) for word, _, number in entries}, **lists)
