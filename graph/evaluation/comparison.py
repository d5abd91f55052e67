"""One article: what was read in it beside what was drawn from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from statistics import fmean

from graph.evaluation.account import Account, Ends, Proof
from graph.evaluation.category import HEADLINE, Category
from graph.evaluation.matching import matching
from graph.evaluation.tally import Tally
from graph.evaluation.thing import Thing
from ontology.article import Article

UNKNOWN, SECOND = "?", "b:"
Drawn = Mapping[Ends, tuple[Proof, ...]]


@dataclass(frozen=True, slots=True)
class Part:
    """One category: what was found and wanted with the proofs, and the ends of what is right and of what was got."""

    found: Drawn
    right: frozenset[Ends]
    wanted: Drawn
    got: frozenset[Ends]

    @property
    def missing(self) -> Drawn:
        """What was wanted and not got."""
        return {ends: self.wanted[ends] for ends in sorted(self.wanted.keys() - self.got)}

    @property
    def extra(self) -> Drawn:
        """What was found and is not right."""
        return {ends: self.found[ends] for ends in sorted(self.found.keys() - self.right)}

    @property
    def tally(self) -> Tally:
        """The four counts."""
        return Tally(len(self.found), len(self.right), len(self.wanted), len(self.got))


@dataclass(frozen=True, slots=True)
class Comparison:
    """The parts of one article, and the things that their ends refer to."""

    article: Article
    things: Mapping[str, Thing]
    parts: Mapping[Category, Part]

    @property
    def headline(self) -> float:
        """The mean F1 of the headline's categories that are found or wanted here, 1 where none is."""
        in_play = [self.parts[category].tally for category in HEADLINE if self.parts[category].tally.any]
        return fmean(tally.f1 for tally in in_play) if in_play else 1.0


def compare(article: Article, given: Account, first: Account, second: Account | None = None) -> Comparison:
    """Hold a reading's account of an article against that of one annotator or two."""
    aims = {thing.id: thing for thing in first.things}
    one = two = first.drawn({})
    if second:
        ids = matching(first.things, second.things)
        aims |= {
            SECOND + thing.id: replace(thing, id=SECOND + thing.id) for thing in second.things if thing.id not in ids
        }
        two = second.drawn(ids, SECOND)
    found = given.drawn(matching(aims.values(), given.things), UNKNOWN)
    things = aims | {UNKNOWN + thing.id: thing for thing in given.things}
    return Comparison(article, things, {each: _part(found[each], one[each], two[each]) for each in Category})


def _part(found: Drawn, one: Drawn, two: Drawn) -> Part:
    """Right is what either annotator drew, wanted is what both drew."""
    wanted = {ends: proofs for ends, proofs in one.items() if ends in two}
    right = found.keys() & (one.keys() | two.keys())
    return Part(found, frozenset(right), wanted, frozenset(found.keys() & wanted.keys()))
