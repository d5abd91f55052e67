"""The company that bodies keep: what a second look sees once all ties of an article have been weighed by themselves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from graph.extraction.figure import Figure
from graph.extraction.weighing.ground import Ground, Pair
from graph.extraction.weighing.pairs import sorts
from graph.extraction.weighing.partaking import kinds
from graph.extraction.weighing.signs import KEPT, NONE, Signs, rising, size

LEAST = 0.15
ENGAGED = 0.4
STRONG = 0.5
APART = (0, 1, 3, 6)
LINES = (0, 2, 4)
CROWD = (3, 6, 10, 16)
CORE = (2, 4, 7)
FIFTHS = 5


@dataclass(slots=True)
class Company:
    """The chances of the first look: of `pairs`, of who takes part in what, and of who works with anybody at all.

    `mates` are those who stand in one row or list with a body.
    """

    ground: Ground
    pairs: dict[Pair, float]
    shares: dict[Pair, float]
    engaged: dict[Figure, float]
    mates: dict[Figure, set[Figure]]
    near: dict[Figure, dict[Figure, float]] = field(default_factory=dict)
    within: dict[Figure, dict[Figure, float]] = field(default_factory=dict)
    core: set[Figure] = field(default_factory=set)

    def __post_init__(self) -> None:
        for (one, other), chance in self.pairs.items():
            self.near.setdefault(one, {})[other] = chance
            self.near.setdefault(other, {})[one] = chance
            if chance > STRONG:
                self.core |= {one, other}
        for (body, venture), chance in self.shares.items():
            self.within.setdefault(body, {})[venture] = chance

    @property
    def bodies(self) -> list[Figure]:
        """All bodies, in the order in which the article names them."""
        found = {*self.near, *self.within, *self.engaged}
        return sorted((one for one in found if one in self.ground.where), key=lambda one: self.ground.order[one])

    def ties(self) -> Iterator[tuple[Pair, Signs]]:
        """Pairs worth a second look, each with the signs of the company the two keep."""
        bodies = self.bodies
        for one, other in combinations(bodies, 2):
            if not self.ground.tied(one, other):
                continue
            shared = self._shared(one, other)
            common, mate = self._common(one, other), self._mate(one, other)
            low, high = sorted((self.engaged.get(one, 0.0), self.engaged.get(other, 0.0)))
            pair = self.ground.pair(one, other)
            if pair in self.pairs or low >= ENGAGED or max(shared, common, mate) >= LEAST:
                chances = {
                    "first look": self.pairs.get(pair, 0.0),
                    "sharing": shared,
                    "in common": common,
                    "by a mate": mate,
                    "less engaged": low,
                    "more engaged": high,
                    "both engaged": low * high,
                    "with anybody": max(self._most(one), self._most(other)),
                }
                far = NONE if pair in self.pairs else sorts(self.ground, pair) | {"far"}
                yield pair, _all(chances) | self._apart(pair, low, max(shared, common, mate), len(bodies)) | far

    def _shared(self, one: Figure, other: Figure) -> float:
        """The chance that both take part in one initiative."""
        theirs = self.within.get(other, {})
        return max((min(chance, theirs.get(v, 0.0)) for v, chance in self.within.get(one, {}).items()), default=0.0)

    def _common(self, one: Figure, other: Figure) -> float:
        """The chance that both work with a third."""
        theirs = self.near.get(other, {})
        return max((min(p, theirs.get(x, 0.0)) for x, p in self.near.get(one, {}).items() if x is not other), default=0)

    def _mate(self, one: Figure, other: Figure) -> float:
        """The chance that one works with a mate of the other."""
        chances = [self.near.get(one, {}).get(mate, 0.0) for mate in self.mates.get(other, ()) if mate is not one]
        chances += [self.near.get(other, {}).get(mate, 0.0) for mate in self.mates.get(one, ()) if mate is not other]
        return max(chances, default=0.0)

    def _most(self, figure: Figure) -> float:
        return max(self.near.get(figure, {}).values(), default=0.0)

    def _apart(self, pair: Pair, engaged: float, company: float, bodies: int) -> Signs:
        """How far apart the two are met, alone and with what else is known."""
        ground = self.ground
        one, other = ([ground.passages[at] for at in ground.where[figure]] for figure in pair)
        steps = min(abs(a.sentence.index - b.sentence.index) for a in one for b in other)
        lines = min(abs(a.sentence.line - b.sentence.line) for a in one for b in other)
        section = "one section" if {a.section for a in one} & {b.section for b in other} else "other sections"
        core = sum(figure in self.core for figure in pair), len(self.core)
        return _distant(
            size(steps, APART),
            size(lines, LINES),
            section,
            core[0],
            size(core[1], CORE),
            int(engaged * FIFTHS),
            int(company * FIFTHS),
            size(bodies, CROWD),
        )

    def parts(self) -> Iterator[tuple[Pair, Signs]]:
        """Bodies with initiatives worth a second look, each with the signs of the company they keep."""
        ventures = sorted({venture for _, venture in self.shares}, key=lambda venture: self.ground.order[venture])
        for body in self.bodies:
            mine = self.within.get(body, {})
            for venture in ventures:
                friend = self._friend(body, venture)
                mate = max((self._part(mate, venture) for mate in self.mates.get(body, ())), default=0.0)
                if venture in mine or max(friend, mate) >= LEAST:
                    chances = {
                        "first look": mine.get(venture, 0.0),
                        "by a partner": friend,
                        "by a mate": mate,
                        "engaged": self.engaged.get(body, 0.0),
                        "in another": max((c for v, c in mine.items() if v is not venture), default=0.0),
                        "somebody else in it": self._others(body, venture),
                    }
                    far = NONE if venture in mine else kinds(body, venture) | {"far"}
                    yield (body, venture), _all(chances) | far

    def _part(self, body: Figure, venture: Figure) -> float:
        return self.within.get(body, {}).get(venture, 0.0)

    def _friend(self, body: Figure, venture: Figure) -> float:
        """The chance that somebody who works with the body takes part."""
        near = self.near.get(body, {}).items()
        return max((min(chance, self._part(other, venture)) for other, chance in near), default=0.0)

    def _others(self, body: Figure, venture: Figure) -> float:
        return max((c for (one, v), c in self.shares.items() if v is venture and one is not body), default=0.0)


def _all(chances: Mapping[str, float]) -> Signs:
    return NONE.union(*(rising(name, chance) for name, chance in chances.items()))


@lru_cache(KEPT)
def _distant(
    apart: str, lines: str, section: str, inside: int, core: str, engaged: int, company: int, bodies: str
) -> Signs:
    """How far apart two are met, with how many of them are in the core, how engaged they are and in what company."""
    signs = {f"apart {apart}", f"lines {lines}", section, f"core {inside}", f"core {inside}, {section}"}
    signs |= {f"core of {core}", f"bodies {bodies}", f"bodies {bodies}, apart {apart}"}
    signs |= {f"engaged {engaged}, apart {apart}", f"engaged {engaged}, {section}"}
    return frozenset(signs | {f"company {company}, apart {apart}"})
