"""Lines above a list of those who take part."""

from dataclasses import dataclass

from graph.lexicon.tables import affixes, table


@dataclass(frozen=True, slots=True)
class Lists:
    """Starts of words in a line with a colon (`cues`), and in a question or heading (`signing`)."""

    cues: tuple[str, ...]
    signing: tuple[str, ...]

    @classmethod
    def load(cls) -> "Lists":
        """The lists of `collaboration.toml`."""
        return cls(**{name: affixes(text) for name, text in table("collaboration")["lists"].items()})
