"""What leading something sounds like."""

from dataclasses import dataclass

from graph.lexicon.tables import affixes, table, words


@dataclass(frozen=True, slots=True)
class Leading:
    """Words of being led, verbs of leading, and what parts a role from the initiative behind it.

    `chairing` are endings of roles held in many things; `guidance` is what rests with somebody where one of `resting`
    says so.
    """

    under: frozenset[str]
    chairing: tuple[str, ...]
    guidance: frozenset[str]
    resting: frozenset[str]
    verbs: frozenset[str]
    parting: frozenset[str]

    @classmethod
    def load(cls) -> "Leading":
        """The words of leading of `people.toml`."""
        rows = dict(table("people")["leading"])
        chairing = affixes(rows.pop("chairing"))
        return cls(chairing=chairing, **{name: words(text) for name, text in rows.items()})
