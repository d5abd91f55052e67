"""How Dutch texts name bodies and groups."""

from dataclasses import dataclass

from graph.lexicon.tables import kinds, table, words


@dataclass(frozen=True, slots=True)
class Bodies:
    """Words that make a capitalised name an organisation, with the kind they tell; kind `Other` tells none."""

    types: dict[str, str]
    openers: dict[str, str]
    closers: dict[str, str]
    state: frozenset[str]
    party: frozenset[str]
    endings: tuple[str, ...]

    @classmethod
    def load(cls) -> "Bodies":
        """The words of `organisations.toml`."""
        rows = table("organisations")
        return cls(
            types=kinds(rows["types"]),
            openers=kinds(rows["openers"]),
            closers=kinds(rows["closers"]),
            state=words(rows["state"]["names"]),
            party=words(rows["party_cues"]["words"]),
            endings=tuple(sorted(words(rows["endings"]["words"]))),
        )


@dataclass(frozen=True, slots=True)
class Groups:
    """Nouns for collectives, the adjectives and numbers that go with them."""

    nouns: frozenset[str]
    weak: frozenset[str]
    singular: frozenset[str]
    adjectives: frozenset[str]
    numbers: dict[str, int]
    agents: frozenset[str]
    people: frozenset[str]

    @classmethod
    def load(cls) -> "Groups":
        """The words of `collectives.toml`."""
        rows = table("collectives")
        entries = (entry.partition("=") for entry in rows["numbers"].split())
        return cls(
            nouns=words(rows["nouns"]),
            weak=words(rows["weak"]),
            singular=words(rows["singular"]),
            adjectives=words(rows["adjectives"]),
            agents=words(rows["agents"]),
            people=words(rows["people"]),
            numbers={word: int(number) for word, _, number in entries},
        )
