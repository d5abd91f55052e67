"""What says by whom somebody is employed."""

from dataclasses import dataclass

from graph.lexicon.tables import Phrases, phrases, table, words


@dataclass(frozen=True, slots=True)
class Employing:
    """Words of being employed (`done`), the prepositions before the employer (`agents`), asides before a role.

    `charged` are words behind a body of having a task there, `fronting` stands between a body and the role of who is
    there for it.
    """

    done: frozenset[str]
    agents: frozenset[str]
    charged: frozenset[str]
    asides: Phrases
    fronting: Phrases

    @classmethod
    def load(cls) -> "Employing":
        """The words of employing of `people.toml`."""
        rows = table("people")["employing"]
        told = {name: phrases(rows[name]) for name in ("asides", "fronting")}
        return cls(done=words(rows["done"]), agents=words(rows["agents"]), charged=words(rows["charged"]), **told)
