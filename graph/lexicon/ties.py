"""What working together sounds like."""

from dataclasses import dataclass

from graph.lexicon.starts import Starts, ranks
from graph.lexicon.tables import affixes, pairs, table, words
from graph.remembering import Remembering

Pairs = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Ties:
    """Triggers, kinds (name, word starts) and cues of status; a cue is a word or two words of one clause.

    `relating` and `mutual` are starts of words that tie the bodies of a clause, `dealing` ones even those of two rows,
    `barring` and `apart` words that do not let them be tied; `serving`, `consisting` and `residents` tell what a
    preposition before a body means. `contact` is of meeting and agreeing, of which `talking` binds nobody; `impersonal`
    verbs leave out who does. `over` and `curtain` are said of an initiative that is no more, `supposed` only in case.
    A clause without any word of `telling` tells nothing of how things stand; `ranks` are those of words among kinds.
    """

    triggers: frozenset[str]
    trigger_pairs: Pairs
    joining: frozenset[str]
    giving: frozenset[str]
    relating: Starts
    dealing: Starts
    barring: frozenset[str]
    kinds: tuple[tuple[str, Starts], ...]
    strongly: frozenset[str]
    ended: frozenset[str]
    ended_pairs: Pairs
    over: frozenset[str]
    over_pairs: Pairs
    curtain: frozenset[str]
    supposed: frozenset[str]
    denied: frozenset[str]
    denied_pairs: Pairs
    compared: frozenset[str]
    compared_pairs: Pairs
    negations: frozenset[str]
    apart: frozenset[str]
    mutual: Starts
    serving: frozenset[str]
    consisting: frozenset[str]
    residents: frozenset[str]
    contact: frozenset[str]
    talking: frozenset[str]
    impersonal: frozenset[str]
    telling: frozenset[str]
    ranks: Remembering[str, int]

    @classmethod
    def load(cls) -> "Ties":
        """The words of `collaboration.toml`."""
        rows = table("collaboration")
        status, between = rows["status"], dict(rows["between"])
        kinds = tuple((name, Starts(affixes(text))) for name, text in rows["kinds"].items())
        denied, ended = pairs(status["denied"]), pairs(status["ended"])
        return cls(
            triggers=words(rows["triggers"]["words"]),
            trigger_pairs=pairs(rows["triggers"]["pairs"]),
            joining=words(rows["joining"]["words"]),
            giving=words(rows["giving"]["words"]),
            relating=Starts(affixes(rows["relating"]["starts"])),
            dealing=Starts(affixes(rows["relating"]["dealing"])),
            barring=words(rows["relating"]["barring"]),
            kinds=kinds,
            mutual=Starts(affixes(between.pop("mutual"))),
            **{name: words(text) for name, text in between.items()},
            **{name: frozenset(word for word in words(text) if "+" not in word) for name, text in status.items()},
            over_pairs=pairs(status["over"]),
            ended_pairs=ended,
            denied_pairs=denied,
            compared_pairs=pairs(status["compared"]),
            ranks=ranks(starts for _, starts in kinds),
            telling=_telling(denied | ended, *(words(status[name]) for name in ("denied", "ended", "strongly"))),
        )


def _telling(pairs: Pairs, *several: frozenset[str]) -> frozenset[str]:
    """The words of lists and the first ones of pairs."""
    return frozenset(one for one, _ in pairs).union(*several)
