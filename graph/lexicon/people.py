"""How Dutch texts name people."""

from dataclasses import dataclass

from graph.lexicon.tables import table, words


@dataclass(frozen=True, slots=True)
class People:
    """Given names, particles ("van der"), titles, verbs of speech, and what is no name.

    `doubled` are words before the rest of a surname, `bylines` stand before a colon and whoever made a text;
    `calling` are words that make the next one a surname; `common` are capitalised words that name nobody.
    """

    given: frozenset[str]
    particles: frozenset[str]
    doubled: frozenset[str]
    titles: frozenset[str]
    bylines: frozenset[str]
    calling: frozenset[str]
    speech: frozenset[str]
    never: frozenset[str]
    portfolios: frozenset[str]
    common: frozenset[str]

    @classmethod
    def load(cls) -> "People":
        """The words of `people.toml`."""
        return cls(**{name: words(text) for name, text in table("people").items() if isinstance(text, str)})
