"""What says by whom somebody is employed."""

from dataclasses import dataclass

from graph.lexicon.tables import Phrases, phrases, table, words


@dataclass(frozen=True, slots=True)
class Employing:
    """Words of being employed (`done`), the prepositions before the employer (`agents`), asides before a role.

    `charged` are words behind a body of having a task there, `fronting` stands between a body and the role of who is
    there for it, `behalf` before a body for which somebody acts; `pausing` are words that may stand behind "die" before
    the body of "die tot voor kort bij Sunenz werkte", which ends in a verb of `serving` and has no word of `visiting`;
    one of `supplying` stands between a body and whom it has for something;
    `later` stands before a role that somebody has besides or had before;
    `seats` are what somebody sits in at a body, `portfolio` what somebody has at a municipality.
    """

    done: frozenset[str]
    agents: frozenset[str]
    charged: frozenset[str]
    asides: Phrases
    fronting: Phrases
    behalf: Phrases
    pausing: frozenset[str]
    serving: frozenset[str]
    visiting: frozenset[str]
    supplying: frozenset[str]
    later: frozenset[str]
    portfolio: frozenset[str]
    seats: Phrases

    @classmethod
    def load(cls) -> "Employing":
        """The words of employing of `people.toml`."""
        rows = table("people")["employing"]
        told = {name: phrases(rows[name]) for name in ("asides", "fronting", "behalf", "seats")}
        return cls(
            done=words(rows["done"]),
            agents=words(rows["agents"]),
            charged=words(rows["charged"]),
            pausing=words(rows["pausing"]),
            serving=words(rows["serving"]),
            visiting=words(rows["visiting"]),
            supplying=words(rows["supplying"]),
            later=words(rows["later"]),
            portfolio=words(rows["portfolio"]),
            **told,
        )
