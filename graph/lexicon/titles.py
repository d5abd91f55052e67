"""Titles that tell which of two namesakes is meant: "gemeente Utrecht", "provincie Utrecht"."""

from dataclasses import dataclass

from graph.lexicon.tables import kinds, table, words


@dataclass(frozen=True, slots=True)
class Titles:
    """Title (lower case) to kind of organisation, and which titles go with the name behind them in which way."""

    kinds: dict[str, str]
    joined: frozenset[str]
    apart: frozenset[str]
    listed: frozenset[str]
    municipal: frozenset[str]

    @classmethod
    def load(cls) -> "Titles":
        """The titles of `organisations.toml`."""
        rows = table("organisations")
        return cls(kinds=kinds(rows["titles"]), **{name: words(text) for name, text in rows["titling"].items()})
