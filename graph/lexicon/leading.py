"""What leading something sounds like."""

from dataclasses import dataclass

from graph.lexicon.tables import affixes, pairs, table, words


@dataclass(frozen=True, slots=True)
class Leading:
    """Words of being led, verbs of leading, and what parts a role from the initiative behind it.

    `chairing` are endings of roles held in many things; `guidance` is what rests with somebody where one of `resting`
    says so; `chairs` with "voor" at the end, or before one of `following`, and `giving` with guidance are leading as
    well, and so is having one of `held`, unless one of `denied` stands before it, and so is one of `infinitives`
    behind one of `going`; `parted` are verbs with
    their particle, `offices` endings of roles that bodies have and `teams` of those in a team, `pointing` openings
    that stand for what was named before; without a word of `driving` no verb says that somebody leads.
    """

    under: frozenset[str]
    chairing: tuple[str, ...]
    guidance: frozenset[str]
    resting: frozenset[str]
    verbs: frozenset[str]
    parting: frozenset[str]
    chairs: frozenset[str]
    giving: frozenset[str]
    going: frozenset[str]
    infinitives: frozenset[str]
    having: frozenset[str]
    held: frozenset[str]
    denied: frozenset[str]
    following: frozenset[str]
    pointing: frozenset[str]
    offices: tuple[str, ...]
    teams: tuple[str, ...]
    parted: dict[str, str]
    driving: frozenset[str]

    @classmethod
    def load(cls) -> "Leading":
        """The words of leading of `people.toml`."""
        rows = dict(table("people")["leading"])
        chairing, offices, teams = (affixes(rows.pop(name)) for name in ("chairing", "offices", "teams"))
        parted = dict(pairs(rows.pop("parted")))
        lists = {name: words(text) for name, text in rows.items()}
        driving = lists["verbs"] | lists["chairs"] | lists["giving"] | lists["having"]
        return cls(chairing=chairing, offices=offices, teams=teams, parted=parted, driving=driving, **lists)
