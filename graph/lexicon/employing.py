"""What says by whom somebody is employed."""

from dataclasses import dataclass
from typing import Any

from graph.lexicon.tables import Phrases, phrases, table, words


@dataclass(frozen=True, slots=True)
class Employing:
    """Words of being employed (`done`), the prepositions before the employer (`agents`), asides before a role.

    `charged` are words behind a body of having a task there, `fronting` stands between a body and the role of who is
    there for it, `behalf` before a body for which somebody acts; `pausing` are words that may stand behind "die" before
    the body of "die tot voor kort bij Sunenz werkte", which ends in a verb of `serving` and has no word of `visiting`;
    `seats` are what somebody sits in at a body.
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
    seats: Phrases

    @classmethod
    def load(cls) -> "Employing":
        """The words of employing of `people.toml`."""
        rows = table("people")["employing"]
        told: dict[str, Any] = {name: phrases(rows[name]) for name in ("asides", "fronting", "behalf", "seats")}
        single = ("done", "agents", "charged", "pausing", "serving", "visiting")
        told |= {name: words(rows[name]) for name in single}
        return cls(**told)
