"""How Dutch texts name what is set up together."""

from dataclasses import dataclass

from graph.lexicon.tables import affixes, kinds, table, words


@dataclass(frozen=True, slots=True)
class Ventures:
    """Head nouns of initiatives with their kind, and the words that single one out.

    `other` only end like a head, `whole` heads are no endings of compounds, `bare` heads name nothing by themselves;
    `soft` nouns do so only where the text singles them out, `standing` ones are had by every place, `wide` words are
    the `joint` ones that only say how far, `several` the others, `sharing` verbs say that somebody has or pays for it,
    `dividing` ones that several have it together; `opens` and `stops`
    say how far a label goes; `ends`, `abstract`, `vague` and `verbs` say where a name ends or is none.
    """

    heads: dict[str, str]
    soft: dict[str, str]
    other: frozenset[str]
    whole: frozenset[str]
    bare: frozenset[str]
    ends: frozenset[str]
    joint: frozenset[str]
    wide: frozenset[str]
    several: frozenset[str]
    standing: frozenset[str]
    sharing: frozenset[str]
    dividing: frozenset[str]
    opens: frozenset[str]
    stops: frozenset[str]
    founding: frozenset[str]
    naming: frozenset[str]
    unnamed: frozenset[str]
    abstract: frozenset[str]
    vague: tuple[str, ...]
    verbs: frozenset[str]

    @classmethod
    def load(cls) -> "Ventures":
        """The words of `initiatives.toml`."""
        rows = table("initiatives")
        cues = dict(rows["cues"])
        return cls(
            heads=kinds(rows["heads"]),
            soft=kinds(rows["soft"]),
            opens=words(rows["tail"]["opens"]),
            stops=words(rows["tail"]["stops"]),
            vague=affixes(cues.pop("vague")),
            several=words(cues["joint"]) - words(cues["wide"]),
            **{name: words(rows[name]["words"]) for name in ("other", "whole", "bare", "ends")},
            **{name: words(text) for name, text in cues.items()},
        )
