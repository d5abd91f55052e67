"""The company that bodies keep: what a second look sees once all ties of an article have been weighed by themselves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, combinations

from graph.extraction.figure import Figure
from graph.extraction.weighing.ground import Ground, Pair
from graph.extraction.weighing.pairs import sorts
from graph.extraction.weighing.partaking import kinds
from graph.extraction.weighing.signs import KEPT, STEPS, Signs, passed, size, stairs

LEAST = 0.15
ENGAGED = 0.4
STRONG = 0.5
APART = (0, 1, 3, 6)
LINES = (0, 2, 4)
CROWD = (3, 6, 10, 16)
CORE = (2, 4, 7)
FIFTHS = 5
FAR = frozenset({"far"})
FIRST, SHARING, COMMON, MATE = map(stairs, ("first look", "sharing", "in common", "by a mate"))
LESS, MORE, BOTH, ANYBODY = map(stairs, ("less engaged", "more engaged", "both engaged", "with anybody"))
PARTNER, ENGAGEMENT, ANOTHER, ELSE = map(stairs, ("by a partner", "engaged", "in another", "somebody else in it"))
NOBODY: Mapping[Figure, float] = {}
Top = tuple[Figure | None, float, float]


@dataclass(slots=True, eq=False)
class Companion:
    """A body with its chances and with where it is met: the sentences and lines in their order, and the sections."""

    figure: Figure
    name: object
    near: Mapping[Figure, float]
    within: Mapping[Figure, float]
    mates: set[Figure]
    engaged: float
    most: float
    core: bool
    sentences: list[int]
    lines: list[int]
    sections: set[int]


@dataclass(slots=True)
class Company:
    """The chances of the first look: of `pairs`, of who takes part in what, and of who works with anybody at all.

    `mates` are those who stand in one row or list with a body. `near` and `within` hold what has a chance that passes
    a step: with whom each body works and in what it takes part.
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
            if chance >= STEPS[0]:
                self.near.setdefault(one, {})[other] = chance
                self.near.setdefault(other, {})[one] = chance
            if chance > STRONG:
                self.core |= {one, other}
        for (body, venture), chance in self.shares.items():
            if chance >= STEPS[0]:
                self.within.setdefault(body, {})[venture] = chance

    @property
    def bodies(self) -> list[Figure]:
        """All bodies, in the order in which the article names them."""
        found = {*chain(*self.pairs), *(body for body, _ in self.shares), *self.engaged}
        return sorted((one for one in found if one in self.ground.where), key=lambda one: self.ground.order[one])

    def ties(self) -> Iterator[tuple[Pair, tuple[Signs, ...]]]:
        """Pairs worth a second look, each with the signs of the company the two keep."""
        companions = [self._companion(figure) for figure in self.bodies]
        core, crowd = size(len(self.core), CORE), size(len(companions), CROWD)
        for one, other in combinations(companions, 2):
            if one.name == other.name:
                continue
            shared, common = _meeting(one.within, other.within), _meeting(one.near, other.near)
            mate = max(_beside(one, other), _beside(other, one))
            low, high = min(one.engaged, other.engaged), max(one.engaged, other.engaged)
            pair, company = (one.figure, other.figure), max(shared, common, mate)
            if pair in self.pairs or low >= ENGAGED or company >= LEAST:
                signs = (
                    _apart(one, other, core, int(low * FIFTHS), int(company * FIFTHS), crowd),
                    FIRST[passed(self.pairs.get(pair, 0.0))],
                    SHARING[passed(shared)],
                    COMMON[passed(common)],
                    MATE[passed(mate)],
                    LESS[passed(low)],
                    MORE[passed(high)],
                    BOTH[passed(low * high)],
                    ANYBODY[passed(max(one.most, other.most))],
                )
                yield pair, signs if pair in self.pairs else (*signs, sorts(self.ground, pair), FAR)

    def _companion(self, figure: Figure) -> Companion:
        passages = [self.ground.passages[at] for at in self.ground.where[figure]]
        near = self.near.get(figure, NOBODY)
        return Companion(
            figure,
            self.ground.name(figure),
            near,
            self.within.get(figure, NOBODY),
            self.mates.get(figure, set()),
            self.engaged.get(figure, 0.0),
            max(near.values(), default=0.0),
            figure in self.core,
            [passage.sentence.index for passage in passages],
            [passage.sentence.line for passage in passages],
            {passage.section for passage in passages},
        )

    def parts(self) -> Iterator[tuple[Pair, tuple[Signs, ...]]]:
        """Bodies with initiatives worth a second look, each with the signs of the company they keep."""
        ventures = sorted({venture for _, venture in self.shares}, key=lambda venture: self.ground.order[venture])
        circles = {venture: self._circle(venture) for venture in ventures}
        tops = {venture: _top(circle) for venture, circle in circles.items()}
        for body in self.bodies if ventures else ():
            mine, near, mates = (
                _top(self.within.get(body, NOBODY)),
                self.near.get(body, NOBODY),
                self.mates.get(body, ()),
            )
            for venture in ventures:
                circle, pair = circles[venture], (body, venture)
                friend = _meeting(near, circle)
                mate = max((circle[mate] for mate in mates if mate in circle), default=0.0)
                if pair in self.shares or max(friend, mate) >= LEAST:
                    signs = (
                        FIRST[passed(self.shares.get(pair, 0.0))],
                        PARTNER[passed(friend)],
                        MATE[passed(mate)],
                        ENGAGEMENT[passed(self.engaged.get(body, 0.0))],
                        ANOTHER[passed(_besides(mine, venture))],
                        ELSE[passed(_besides(tops[venture], body))],
                    )
                    yield pair, signs if pair in self.shares else (*signs, kinds(body, venture), FAR)

    def _circle(self, venture: Figure) -> dict[Figure, float]:
        """Who may take part in an initiative."""
        return {body: chance for (body, one), chance in self.shares.items() if one is venture and chance >= STEPS[0]}


def _meeting(one: Mapping[Figure, float], other: Mapping[Figure, float]) -> float:
    """The chance that somebody or something stands in both."""
    best = 0.0
    for each in one.keys() & other.keys() if one and other else ():
        best = max(best, min(one[each], other[each]))
    return best


def _beside(one: Companion, other: Companion) -> float:
    """The chance that one works with a mate of the other."""
    if not one.near or not other.mates:
        return 0.0
    return max((one.near[mate] for mate in one.near.keys() & other.mates), default=0.0)


def _top(chances: Mapping[Figure, float]) -> Top:
    """Who has the highest chance, that chance, and the highest of the others."""
    first = max(chances, key=chances.__getitem__, default=None)
    others = (chance for each, chance in chances.items() if each is not first)
    return first, chances[first] if first else 0.0, max(others, default=0.0)


def _besides(top: Top, figure: Figure) -> float:
    """The highest chance of another."""
    first, chance, second = top
    return second if first is figure else chance


def _apart(one: Companion, other: Companion, core: str, engaged: int, company: int, crowd: str) -> Signs:
    """How far apart the two are met, alone and with what else is known."""
    return _distant(
        size(_least(one.sentences, other.sentences), APART),
        size(_least(one.lines, other.lines), LINES),
        "other sections" if one.sections.isdisjoint(other.sections) else "one section",
        one.core + other.core,
        core,
        engaged,
        company,
        crowd,
    )


def _least(one: list[int], other: list[int]) -> int:
    """The least distance between numbers of two rising rows."""
    if one[-1] <= other[0] or other[-1] <= one[0]:
        return max(other[0] - one[-1], one[0] - other[-1])
    best, at, there = abs(one[0] - other[0]), 0, 0
    while best and at < len(one) and there < len(other):
        apart = one[at] - other[there]
        best = min(best, abs(apart))
        at, there = (at + 1, there) if apart < 0 else (at, there + 1)
    return best


@lru_cache(KEPT)
def _distant(
    apart: str, lines: str, section: str, inside: int, core: str, engaged: int, company: int, bodies: str
) -> Signs:
    """How far apart two are met, with how many of them are in the core, how engaged they are and in what company."""
    signs = {f"apart {apart}", f"lines {lines}", section, f"core {inside}", f"core {inside}, {section}"}
    signs |= {f"core of {core}", f"bodies {bodies}", f"bodies {bodies}, apart {apart}"}
    signs |= {f"engaged {engaged}, apart {apart}", f"engaged {engaged}, {section}"}
    return frozenset(signs | {f"company {company}, apart {apart}"})
