"""What roles look like."""

from dataclasses import dataclass

from graph.lexicon.tables import Phrases, affixes, kinds, phrases, table, words


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Endings, openers and prefixes of words that name a role, and which roles are municipal, leading or plural.

    `peers` are words for who has the role of the person named before, `councils` for a municipality's council. What
    stands behind one of `passing` is not what a sentence tells of, behind one of `fronts` it can be. `acting` ties a
    role to the party it is held for; `projects` are endings of roles of steering one thing. `ours` is who the text is
    from, which stands in its head behind one of `bulletins` or before one of `dividing`; `own` may stand between "onze"
    and a role. `according` are words before who says something, `kinds` roles by the kind of body that has them,
    `homes` those by what such a body is called,
    `called` the openings of a sentence about the person named before. One of `thereof` behind a role stands for what
    was named before, one of `bodied` makes it the name of a body; `handling` stands before who deals with a letter;
    `practising` are endings of professions, `governing` of offices, `speaking` of roles of speaking for others; `none`
    are endings of words that end like a role and are none.
    """

    endings: tuple[str, ...]
    openers: frozenset[str]
    prefixes: tuple[str, ...]
    municipal_prefixes: tuple[str, ...]
    inflections: tuple[str, ...]
    plurals: tuple[str, ...]
    leading: tuple[str, ...]
    steering: tuple[str, ...]
    practising: tuple[str, ...]
    speaking: tuple[str, ...]
    governing: tuple[str, ...]
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
    thereof: frozenset[str]
    bodied: frozenset[str]
    handling: Phrases
    kinds: dict[str, str]
    homes: dict[str, str]
    called: Phrases

    @classmethod
    def load(cls) -> "RoleWords":
        """The roles of `people.toml`."""
        rows = dict(table("people")["roles"])
        return cls(
            called=phrases(rows.pop("called")),
            kinds=kinds(rows.pop("kinds")),
            homes=kinds(rows.pop("homes")),
            openers=words(rows.pop("openers")),
            municipal=words(rows.pop("municipal")),
            peers=words(rows.pop("peers")),
            councils=words(rows.pop("councils")),
            passing=words(rows.pop("passing")),
            fronts=words(rows.pop("fronts")),
            acting=words(rows.pop("acting")),
            ours=words(rows.pop("ours")),
            bulletins=words(rows.pop("bulletins")),
            dividing=words(rows.pop("dividing")),
            according=words(rows.pop("according")),
            own=words(rows.pop("own")),
            thereof=words(rows.pop("thereof")),
            bodied=words(rows.pop("bodied")),
            handling=phrases(rows.pop("handling")),
            **{name: affixes(text) for name, text in rows.items()},
        )
