"""How Dutch texts name bodies."""

from dataclasses import dataclass, field

from graph.lexicon.tables import affixes, kinds, table, words
from graph.remembering import Remembering


@dataclass(frozen=True, slots=True)
class Bodies:
    """Words that make a capitalised name an organisation, with the kind they tell; kind `Other` tells none.

    `links` are the small words inside a name; of those `closing` end a name of two words, `outside` any name.
    `whole` and `lowered` are words for a body that belong to the name behind, or before them, `shouted` those that do
    so behind capitals. `legal` are words for a law, `services` bodies of the state that need no name, `councils`
    those that whose they are names; `proper` openers are names by themselves; `before` stands
    before a name with an article, `visiting` before one of `venues` that is only visited; a `telling` noun alone
    says which of those named is meant; `acting` are starts of names
    that mean a body sooner than its area.
    """

    types: dict[str, str]
    openers: dict[str, str]
    closers: dict[str, str]
    state: frozenset[str]
    services: frozenset[str]
    councils: frozenset[str]
    endings: tuple[str, ...]
    links: frozenset[str]
    closing: frozenset[str]
    outside: frozenset[str]
    whole: frozenset[str]
    lowered: frozenset[str]
    shouted: frozenset[str]
    proper: frozenset[str]
    legal: frozenset[str]
    before: frozenset[str]
    venues: frozenset[str]
    visiting: frozenset[str]
    telling: frozenset[str]
    acting: tuple[str, ...]
    kept: Remembering[str, str | None] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kept", Remembering(self._kind))

    def kind(self, noun: str) -> str | None:
        """The kind of body that a common noun says: "welzijnsstichting", "praktijkscholen"."""
        return self.kept[noun]

    def _kind(self, noun: str) -> str | None:
        found = self.types.get(noun) or self.types.get(_singular(noun))
        if found is None and len(noun) > 6 and noun.endswith(self.endings):
            return next((kind for word, kind in self.types.items() if noun.endswith(word)), "Other")
        return found

    @classmethod
    def load(cls) -> "Bodies":
        """The words of `organisations.toml`."""
        rows = table("organisations")
        extent = {name: words(text) for name, text in rows["extent"].items()}
        return cls(
            types=kinds(rows["types"]),
            openers=kinds(rows["openers"]),
            closers=kinds(rows["closers"]),
            state=words(rows["state"]["names"]),
            services=words(rows["state"]["services"]),
            councils=words(rows["state"]["councils"]),
            endings=affixes(rows["endings"]["words"]),
            acting=tuple(rows["acting"]["starts"]),
            **extent,
        )


def _singular(noun: str) -> str:
    """The singular of a regular plural: woningcorporaties, zorgaanbieders, stichtingen."""
    return noun.removesuffix("s") if noun.endswith("s") else noun.removesuffix("en")
