"""What roles look like."""

from dataclasses import dataclass
from typing import Any

from graph.lexicon.tables import Phrases, affixes, kinds, phrases, table, words

WORDS = (
    "openers",
    "municipal",
    "peers",
    "councils",
    "passing",
    "fronts",
    "acting",
    "ours",
    "bulletins",
    "dividing",
    "according",
    "own",
)


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Endings, openers and prefixes of words that name a role, and which roles are municipal, leading or plural.

    `peers` are words for who has the role of the person named before, `councils` are words for a municipality's
    council; what stands behind one of `passing` is not what a sentence tells of, behind one of `fronts` it can be;
    `acting` ties a role to the party it is held for, `projects` are endings of roles of steering one thing; `ours` is
    who the text is from, which stands in its head behind one of `bulletins` or before one of `dividing`; `according`
    are words before who says something, `own` may stand between "onze" and a role; `kinds` are roles by the kind of
    body that has them; `called` the openings of a sentence about the person named before; `none` are endings of
    words that end like a role and are none.
    """

    endings: tuple[str, ...]
    openers: frozenset[str]
    prefixes: tuple[str, ...]
    municipal_prefixes: tuple[str, ...]
    inflections: tuple[str, ...]
    plurals: tuple[str, ...]
    leading: tuple[str, ...]
    steering: tuple[str, ...]
    partisan: tuple[str, ...]
    projects: tuple[str, ...]
    municipal: frozenset[str]
    peers: frozenset[str]
    none: tuple[str, ...]
    councils: frozenset[str]
    passing: frozenset[str]
    fronts: frozenset[str]
    acting: frozenset[str]
    ours: frozenset[str]
    bulletins: frozenset[str]
    dividing: frozenset[str]
    according: frozenset[str]
    own: frozenset[str]
    kinds: dict[str, str]
    called: Phrases

    @classmethod
    def load(cls) -> "RoleWords":
        """The roles of `people.toml`."""
        rows = dict(table("people")["roles"])
        found: dict[str, Any] = {"called": phrases(rows.pop("called")), "kinds": kinds(rows.pop("kinds"))}
        found |= {name: words(rows.pop(name)) for name in WORDS}
        found |= {name: affixes(text) for name, text in rows.items()}
        return cls(**found)
