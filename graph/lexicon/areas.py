"""Areas and the adjectives that point to them."""

from dataclasses import dataclass

from graph.lexicon.tables import table, words


@dataclass(frozen=True, slots=True)
class Areas:
    """Adjective (lower case) to area name; names of areas that no register holds; cues that a word names a place;
    points of the `compass`; words of `moving` to or between places; verbs of `doing` what towns do, and words `leading`
    to one at the start of a sentence; `demonyms` are the adjectives of municipalities that do not follow from the name.
    """

    adjectives: dict[str, str]
    demonyms: dict[str, str]
    names: frozenset[str]
    cues: frozenset[str]
    compass: frozenset[str]
    moving: frozenset[str]
    doing: frozenset[str]
    leading: frozenset[str]

    @classmethod
    def load(cls) -> "Areas":
        """The words of `regions.toml`."""
        rows = table("regions")
        names = rows["areas"]["names"].replace("\n", "").split("|")
        return cls(
            adjectives=dict(rows["adjectives"]),
            demonyms=dict(rows["demonyms"]),
            names=frozenset(name.strip() for name in names if name.strip()),
            cues=words(rows["places"]["cues"]),
            compass=words(rows["places"]["compass"]),
            moving=words(rows["places"]["moving"]),
            doing=words(rows["places"]["doing"]),
            leading=words(rows["places"]["leading"]),
        )
