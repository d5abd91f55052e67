"""How Dutch texts name bodies."""

from dataclasses import dataclass

from graph.lexicon.tables import affixes, kinds, table, words


@dataclass(frozen=True, slots=True)
class Bodies:
    """Words that make a capitalised name an organisation, with the kind they tell; kind `Other` tells none.

    `links` are the small words inside a name; of those `closing` end a name of two words, `outside` any name.
    `whole` and `lowered` are words for a body that belong to the name behind, or before them. `legal` are words for a
    law, `acting` starts of names that mean a body sooner than its area.
    """

    types: dict[str, str]
    openers: dict[str, str]
    closers: dict[str, str]
    state: frozenset[str]
    endings: tuple[str, ...]
    links: frozenset[str]
    closing: frozenset[str]
    outside: frozenset[str]
    whole: frozenset[str]
    lowered: frozenset[str]
    legal: frozenset[str]
    acting: tuple[str, ...]

    @classmethod
    def load(cls) -> "Bodies":
        """The words of `organisations.toml`."""
        rows = table("organisations")
        extent = {name: words(text) for name, text in rows["extent"].items()}
        return cls(
            types=kinds(rows["types"]),
            openers=kinds(rows["openers"]),
            closers=kinds(rows["closers"]),
            state=words(rows["state"]["names"]),
            endings=affixes(rows["endings"]["words"]),
            acting=tuple(rows["acting"]["starts"]),
            **extent,
        )
