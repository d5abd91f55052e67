"""What the labels of a trained pipeline mean."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.lexicon.tables import kinds, table, words


@dataclass(frozen=True, slots=True)
class Parse:
    """The type of entity behind each label, and the words and relations of a verb of working together."""

    labels: Mapping[str, str]
    verbs: frozenset[str]
    subjects: frozenset[str]
    partners: frozenset[str]
    prepositions: frozenset[str]

    @classmethod
    def load(cls) -> "Parse":
        """The words of `parse.toml`."""
        rows = table("parse")
        together = {name: words(text) for name, text in rows["together"].items()}
        return cls(labels=kinds(rows["labels"]), **together)
