"""What stands between names in a row."""

from dataclasses import dataclass

from graph.lexicon.tables import table, words


@dataclass(frozen=True, slots=True)
class RowWords:
    """What joins names (`joining`; `naming` where one is only a name by the other), stands amid or governs them.

    Behind one of `adding` "ook" joins as well.
    """

    joining: frozenset[str]
    small: frozenset[str]
    adding: frozenset[str]
    naming: frozenset[str]
    leads: frozenset[str]

    @classmethod
    def load(cls) -> "RowWords":
        """The rows of `grammar.toml`."""
        return cls(**{name: words(text) for name, text in table("grammar")["rows"].items()})
