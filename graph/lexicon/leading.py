"""What leading something sounds like."""

from dataclasses import dataclass

from graph.lexicon.tables import table, words


@dataclass(frozen=True, slots=True)
class Leading:
    """Words of being led, verbs of leading, and what parts a role from the initiative behind it."""

    under: frozenset[str]
    verbs: frozenset[str]
    parting: frozenset[str]

    @classmethod
    def load(cls) -> "Leading":
        """The words of leading of `people.toml`."""
        return cls(**{name: words(text) for name, text in table("people")["leading"].items()})
