"""What roles look like."""

from dataclasses import dataclass

from graph.lexicon.tables import Phrases, affixes, phrases, table, words


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Endings, openers and prefixes of words that name a role, and which roles are municipal, leading or plural.

    `none` are endings of words that end like a role and are none, `councils` words for a municipality's council,
    `called` the openings of a sentence about the person named before.
    """

    endings: tuple[str, ...]
    openers: frozenset[str]
    prefixes: tuple[str, ...]
    municipal_prefixes: tuple[str, ...]
    inflections: tuple[str, ...]
    plurals: tuple[str, ...]
    leading: tuple[str, ...]
    steering: tuple[str, ...]
    partisan: tuple[str, ...]
    municipal: frozenset[str]
    none: tuple[str, ...]
    councils: frozenset[str]
    called: Phrases

    @classmethod
    def load(cls) -> "RoleWords":
        """The roles of `people.toml`."""
        rows = dict(table("people")["roles"])
        return cls(
            called=phrases(rows.pop("called")),
            openers=words(rows.pop("openers")),
            municipal=words(rows.pop("municipal")),
            councils=words(rows.pop("councils")),
            **{name: affixes(text) for name, text in rows.items()},
        )
