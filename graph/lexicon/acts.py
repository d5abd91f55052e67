"""What somebody does in or for something that is set up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.lexicon.tables import pairs, table, words

Pairs = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Act:
    """A way of acting: `single` words that say it, `paired` ones in their order, and verbs with their particle.

    `opening` leads from the first word of those that take two to the second ones.
    A particle that is a preposition as well must stand at the end, or before one of the words that are `closing`.
    """

    single: frozenset[str]
    paired: Pairs
    split: Pairs
    closing: frozenset[str]
    opening: Mapping[str, frozenset[str]]

    def done(self, clause: Sequence[str]) -> bool:
        """Whether the words of a clause, in lower case, say so.

        >>> act = Act.of({"split": {"aan": "sluit sluiten"}}, frozenset({"bij"}))
        >>> act.done("borne sluit zich aan bij het plan".split()), act.done("borne sluit de deur aan de straat".split())
        (True, False)
        """
        if not self.single.isdisjoint(clause):
            return True
        if self.opening.keys().isdisjoint(clause):
            return False
        met = ((one, self.opening[one].intersection(clause)) for one in self.opening.keys() & clause)
        return any(self._goes_on(clause, clause.index(one), others) for one, others in met if others)

    def _goes_on(self, clause: Sequence[str], place: int, others: Iterable[str]) -> bool:
        """Whether the word at the place has one of the others behind it, as a pair or as its particle."""
        one, behind = clause[place], clause[place + 1 :]
        return any(
            ((one, other) in self.paired and other in behind)
            or ((one, other) in self.split and self._parted(clause, place, other))
            for other in others
        )

    def _parted(self, clause: Sequence[str], place: int, particle: str) -> bool:
        """Whether the particle of the verb at the place stands behind it, or before it with "te"."""
        if list(clause[max(0, place - 2) : place]) == [particle, "te"]:
            return True
        size = len(clause)
        return any(
            clause[at] == particle and (at + 1 == size or clause[at + 1] in self.closing)
            for at in range(place + 1, size)
        )

    @classmethod
    def of(cls, rows: dict[str, Any], closing: frozenset[str]) -> "Act":
        """The act that a table of words describes; a particle written in one word with its verb counts as well."""
        split = {(verb, part) for part, verbs in rows.get("split", {}).items() for verb in verbs.split()}
        joined = {part + verb for verb, part in split}
        paired = pairs(rows.get("pairs", ""))
        opening = {one: frozenset(b for a, b in split | paired if a == one) for one, _ in split | paired}
        return cls(words(rows.get("words", "")) | joined, paired, frozenset(split), closing, opening)


@dataclass(frozen=True, slots=True)
class Acts:
    """Taking part, signing, giving, doing the work, and the words that make of it a mere thought or deny it.

    `closing` are what may stand behind a particle.
    """

    joining: Act
    signing: Act
    giving: Act
    running: Act
    closing: frozenset[str]
    supposing: frozenset[str]
    denying: frozenset[str]

    @classmethod
    def load(cls) -> "Acts":
        """The acts of `acts.toml`."""
        rows = dict(table("acts"))
        closing = words(rows.pop("closing"))
        supposing, denying = words(rows.pop("supposing")), words(rows.pop("denying"))
        acts = {name: Act.of(act, closing) for name, act in rows.items()}
        return cls(**acts, closing=closing, supposing=supposing, denying=denying)
