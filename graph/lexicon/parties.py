"""How Dutch texts name political parties."""

from dataclasses import dataclass

from graph.lexicon.tables import Phrases, affixes, phrases, table, words


@dataclass(frozen=True, slots=True)
class Parties:
    """Words and endings that make a name a party's, names not to be trusted, and what stands before a party.

    `opening` and `closing` words make a party of the place they stand beside.
    """

    cues: frozenset[str]
    endings: tuple[str, ...]
    skipped: frozenset[str]
    opening: frozenset[str]
    closing: frozenset[str]
    via: frozenset[str]
    behind: Phrases

    @classmethod
    def load(cls) -> "Parties":
        """The parties of `organisations.toml`."""
        rows = table("organisations")["parties"]
        return cls(
            cues=words(rows["words"]),
            endings=affixes(rows["endings"]),
            skipped=words(rows["skipped"]),
            opening=words(rows["opening"]),
            closing=words(rows["closing"]),
            via=words(rows["via"]),
            behind=phrases(rows["behind"]),
        )
