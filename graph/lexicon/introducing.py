"""What introduces a name, and what is said of one that tells it is something set up together."""

from dataclasses import dataclass

from graph.lexicon.tables import Phrases, affixes, phrases, table, words


@dataclass(frozen=True, slots=True)
class Introducing:
    """Words around names that have no head noun of their own.

    `calling` verbs and `called` participles stand before a name, `behind` it too, `skipped` words between, `echoing`
    ones behind verb and name; `dubbing` is what `dubbers` do, with one of `dubbed` beside it; `nouns` stand between
    one of `under` and a name; `bridges` tie the parts of a name, of those `free` whatever follows and `dear` a place,
    and so does whatever stands behind one of `opening`; `starters` open one in the middle of a sentence; `speaking`
    words open a title of small words, in which `murmured` ones may stand; `ordinary`
    words with a capital are common nouns, `broad` nouns stand for any initiative. `being`, `one` and `joint` make a
    definition behind a name, `passive` and `done` a sentence about what is done to it, `going` one about what it does;
    `joining` and `cued` stand before it. `alive` nouns are no initiative's, `things` are endings of what has a name of
    its own behind an article.
    """

    calling: frozenset[str]
    called: frozenset[str]
    behind: frozenset[str]
    skipped: frozenset[str]
    echoing: frozenset[str]
    dubbing: frozenset[str]
    dubbers: frozenset[str]
    dubbed: frozenset[str]
    starters: frozenset[str]
    nouns: frozenset[str]
    under: frozenset[str]
    bridges: frozenset[str]
    free: frozenset[str]
    dear: frozenset[str]
    opening: frozenset[str]
    speaking: frozenset[str]
    murmured: frozenset[str]
    ordinary: frozenset[str]
    broad: frozenset[str]
    being: frozenset[str]
    one: frozenset[str]
    joint: frozenset[str]
    passive: frozenset[str]
    done: frozenset[str]
    going: frozenset[str]
    joining: frozenset[str]
    alive: frozenset[str]
    endings: tuple[str, ...]
    things: tuple[str, ...]
    cued: Phrases

    @classmethod
    def load(cls) -> "Introducing":
        """The words of `names.toml`."""
        rows = dict(table("names"))
        endings, things = affixes(rows.pop("endings")), affixes(rows.pop("things"))
        cued = phrases(rows.pop("cued"))
        return cls(endings=endings, things=things, cued=cued, **{name: words(text) for name, text in rows.items()})
