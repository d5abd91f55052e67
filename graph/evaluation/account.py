"""What somebody, an annotator or a reader, says that an article says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from graph.evaluation.category import THINGS, Category
from graph.evaluation.thing import Thing

Ends = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """The words of the article that something was drawn from, and the rule that drew it, if it was a rule."""

    quote: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A tie between things, by their ids, of one of the categories."""

    category: Category
    ends: Ends
    proof: Proof


@dataclass(frozen=True, slots=True)
class Account:
    """The things that were named and the facts that tie them."""

    things: tuple[Thing, ...]
    facts: tuple[Fact, ...]

    def drawn(self, ids: Mapping[str, str], otherwise: str = "") -> dict[Category, dict[Ends, tuple[Proof, ...]]]:
        """What was drawn per category, each once with all its proofs, by other ids.

        Ids that the mapping does not know get `otherwise` put before them.
        """
        found: dict[Category, dict[Ends, tuple[Proof, ...]]] = {category: {} for category in Category}
        for thing in self.things:
            if thing.kind in THINGS:
                found[Category(thing.kind)][(ids.get(thing.id, otherwise + thing.id),)] = ()
        for fact in self.facts:
            ends = tuple(ids.get(end, otherwise + end) for end in fact.ends)
            key = tuple(sorted(ends)) if fact.category is Category.PAIR else ends
            found[fact.category][key] = (*found[fact.category].get(key, ()), fact.proof)
        return found


def together(members: Iterable[str], initiative: str | None, proof: Proof) -> Iterator[Fact]:
    """What working together comes down to: pairs, and each member's part in the initiative if there is one."""
    distinct = tuple(dict.fromkeys(members))
    for pair in combinations(distinct, 2):
        yield Fact(Category.PAIR, pair, proof)
    if initiative:
        for member in distinct:
            yield Fact(Category.PARTICIPATES, (member, initiative), proof)
