"""What surrounds a capitalised name that nothing else explains."""

from dataclasses import dataclass

from graph.lexicon.tables import affixes, table, words


@dataclass(frozen=True, slots=True)
class Loose:
    """Words and endings by which such a name is a place, an adjective or a part of a title, not a body.

    `leading` stand before one at the start of a sentence, `acting` verbs behind it; `quarters` are endings of parts of
    towns, which stand behind what is `inside`.
    """

    placed: frozenset[str]
    spots: tuple[str, ...]
    followed: frozenset[str]
    titled: frozenset[str]
    leading: frozenset[str]
    acting: frozenset[str]
    quarters: tuple[str, ...]
    inside: frozenset[str]

    @classmethod
    def load(cls) -> "Loose":
        """The loose names of `organisations.toml`."""
        rows = table("organisations")["loose"]
        return cls(
            placed=words(rows["placed"]),
            spots=affixes(rows["spots"]),
            followed=words(rows["followed"]),
            titled=words(rows["titled"]),
            leading=words(rows["leading"]),
            acting=words(rows["acting"]),
            quarters=affixes(rows["quarters"]),
            inside=words(rows["inside"]),
        )
