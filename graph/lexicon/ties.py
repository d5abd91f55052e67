"""What working together sounds like."""

from dataclasses import dataclass

from graph.lexicon.tables import pairs, table, words

Pairs = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Ties:
    """Triggers, kinds (name, word starts) and cues of status; a cue is a word or two words of one clause."""

    triggers: frozenset[str]
    trigger_pairs: Pairs
    joining: frozenset[str]
    relating: tuple[str, ...]
    barring: frozenset[str]
    kinds: tuple[tuple[str, tuple[str, ...]], ...]
    planned: frozenset[str]
    strongly: frozenset[str]
    ended: frozenset[str]
    ended_pairs: Pairs
    denied: frozenset[str]
    denied_pairs: Pairs
    compared: frozenset[str]
    compared_pairs: Pairs
    together: frozenset[str]
    by: frozenset[str]
    place: frozenset[str]

    @classmethod
    def load(cls) -> "Ties":
        """The words of `collaboration.toml`."""
        rows = table("collaboration")
        status, where = rows["status"], rows["prepositions"]
        cues = {name: words(status[name]) for name in ("planned", "strongly")}
        single = {
            name: frozenset(w for w in words(status[name]) if "+" not in w) for name in ("ended", "denied", "compared")
        }
        return cls(
            triggers=words(rows["triggers"]["words"]),
            trigger_pairs=pairs(rows["triggers"]["pairs"]),
            joining=words(rows["joining"]["words"]),
            relating=tuple(sorted(words(rows["relating"]["starts"]))),
            barring=words(rows["relating"]["barring"]),
            kinds=tuple((name, tuple(text.split())) for name, text in rows["kinds"].items()),
            ended_pairs=pairs(status["ended"]),
            denied_pairs=pairs(status["denied"]),
            compared_pairs=pairs(status["compared"]),
            together=words(where["together"]),
            by=words(where["by"]),
            place=words(where["place"]),
            **cues,
            **single,
        )
