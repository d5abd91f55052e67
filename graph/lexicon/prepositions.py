"""What prepositions say of the name behind them."""

from dataclasses import dataclass

from graph.lexicon.tables import Phrases, phrases, table, words

NONE = frozenset({""})


@dataclass(frozen=True, slots=True)
class Prepositions:
    """Prepositions by the part that the name behind them plays; the empty one is that of a name without any."""

    beside: frozenset[str]
    acting: frozenset[str]
    taking: frozenset[str]
    sharing: frozenset[str]
    elsewhere: frozenset[str]
    fronted: frozenset[str]
    owning: frozenset[str]
    at: frozenset[str]
    held: frozenset[str]
    agency: frozenset[str]
    leading: frozenset[str]
    inside: frozenset[str]
    placed: frozenset[str]
    locating: frozenset[str]
    about: frozenset[str]
    placing: Phrases
    employing: frozenset[str]
    tagging: Phrases

    @classmethod
    def load(cls) -> "Prepositions":
        """The prepositions of `grammar.toml`."""
        rows = dict(table("grammar")["prepositions"])
        acting = words(rows.pop("acting")) | NONE
        return cls(
            acting=acting,
            taking=words(rows.pop("taking")) | NONE,
            sharing=words(rows.pop("sharing")) | acting,
            placing=phrases(rows.pop("placing")),
            tagging=phrases(rows.pop("tagging")),
            **{name: words(text) for name, text in rows.items()},
        )
