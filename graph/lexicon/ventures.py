"""How Dutch texts name what is set up together."""

from dataclasses import dataclass

from graph.lexicon.tables import kinds, table, words


@dataclass(frozen=True, slots=True)
class Ventures:
    """Head nouns of initiatives with their kind, and the words that single one out."""

    heads: dict[str, str]
    other: frozenset[str]
    whole: frozenset[str]
    bare: frozenset[str]
    ends: frozenset[str]
    joint: frozenset[str]
    founding: frozenset[str]
    naming: frozenset[str]
    unnamed: frozenset[str]
    abstract: frozenset[str]
    vague: tuple[str, ...]
    verbs: frozenset[str]

    @classmethod
    def load(cls) -> "Ventures":
        """The words of `initiatives.toml`."""
        rows = table("initiatives")
        return cls(
            heads=kinds(rows["heads"]),
            other=words(rows["other"]["words"]),
            whole=words(rows["whole"]["words"]),
            bare=words(rows["bare"]["words"]),
            ends=words(rows["ends"]["words"]),
            joint=words(rows["cues"]["joint"]),
            founding=words(rows["cues"]["founding"]),
            naming=words(rows["cues"]["naming"]),
            unnamed=words(rows["cues"]["not_named"]),
            abstract=words(rows["cues"]["abstract"]),
            vague=tuple(sorted(words(rows["cues"]["vague"]))),
            verbs=words(rows["cues"]["verbs"]),
        )
