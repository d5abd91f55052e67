"""The small words of Dutch sentences."""

from dataclasses import dataclass

from graph.lexicon.tables import Phrases, phrases, table, words


@dataclass(frozen=True, slots=True)
class Grammar:
    """Articles, pronouns, conjunctions and verbs by what they do in a sentence.

    `capitals` are the articles as they open a name, `breaks` end a clause behind a comma, `be` ties somebody to what
    they are, `works` to where they work, `verbless` only look like a verb; `only` takes back the "niet" before it,
    `pondering` stands before "we" in a question of what could be done; `we`, `they`, `persons`, `he` and `pointing`
    stand for what was named before, as does one of `there` with one of `thereby` behind it;
    `places` for the body; `between` may
    stand between a name and where its role is held.
    """

    articles: frozenset[str]
    capitals: frozenset[str]
    breaks: frozenset[str]
    be: frozenset[str]
    works: frozenset[str]
    passive: frozenset[str]
    verbless: frozenset[str]
    only: frozenset[str]
    pondering: frozenset[str]
    we: frozenset[str]
    they: frozenset[str]
    persons: frozenset[str]
    places: frozenset[str]
    between: frozenset[str]
    relatives: frozenset[str]
    pointing: frozenset[str]
    there: frozenset[str]
    thereby: frozenset[str]
    he: frozenset[str]
    that: frozenset[str]
    happening: frozenset[str]
    many: frozenset[str]
    council: frozenset[str]
    aims: Phrases
    supposing: frozenset[str]
    letter: frozenset[str]
    your: frozenset[str]
    addressed: frozenset[str]

    @classmethod
    def load(cls) -> "Grammar":
        """The words of `grammar.toml` that are no prepositions."""
        rows = table("grammar")
        lists = {name: words(text) for name, text in rows.items() if isinstance(text, str)}
        capitals = frozenset(word.capitalize() for word in lists["articles"])
        return cls(capitals=capitals, aims=phrases(rows["aims"]), **lists)
