"""How likely every tie of an article is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.extraction.figure import Figure
from graph.extraction.weighing import engagement, pairs, partaking
from graph.extraction.weighing.company import Company
from graph.extraction.weighing.ground import Ground, Pair
from graph.extraction.weighing.sighting import Sighting, together
from graph.extraction.weighing.signs import NONE, Case, Signs
from graph.extraction.weighing.weights import Weights

SIDE = frozenset({"row", "list"})


@dataclass(slots=True)
class Sight:
    """Everything that was sighted in an article, and the signs of the first look by what they speak for."""

    ground: Ground
    pairs: dict[Pair, list[Sighting]] = field(default_factory=dict)
    shares: dict[Pair, list[Sighting]] = field(default_factory=dict)
    engaged: dict[Figure, list[Sighting]] = field(default_factory=dict)
    signs: dict[str, dict[object, Case]] = field(default_factory=dict)

    @classmethod
    def of(cls, ground: Ground) -> "Sight":
        """All sightings and signs."""
        sight = cls(ground, pairs.sighted(ground), partaking.sighted(ground), engagement.engaged(ground))
        sight.signs = {"pairs": sight._pairs(), "shares": sight._shares(), "engaged": sight._engaged()}
        return sight

    def _pairs(self) -> dict[object, Case]:
        ruled = pairs.ruled(self.ground)
        keys = dict.fromkeys((*self.pairs, *ruled))
        return {
            pair: Case(together(self.pairs.get(pair, ())), (*pairs.known(self.ground, pair), ruled.get(pair, NONE)))
            for pair in keys
        }

    def _shares(self) -> dict[object, Case]:
        ruled, circles = partaking.ruled(self.ground), partaking.circles(self.ground)
        keys = dict.fromkeys((*self.shares, *ruled))
        return {
            (body, venture): Case(
                together(self.shares.get((body, venture), ())),
                (
                    *partaking.known(self.ground, body, venture, len(circles.get(venture, set()) - {body})),
                    ruled.get((body, venture), NONE),
                ),
            )
            for body, venture in keys
        }

    def _engaged(self) -> dict[object, Case]:
        told = engagement.told(self.ground)
        return {figure: Case(together(found), told[figure]) for figure, found in self.engaged.items()}

    def again(self, chances: Mapping[str, Mapping[object, float]]) -> dict[str, dict[object, Case]]:
        """The signs of the second look, given the chances of the first."""
        company = Company(self.ground, chances["pairs"], chances["shares"], chances["engaged"], self._mates())  # type: ignore[arg-type]
        return {
            "ties": {pair: _more(self.signs["pairs"].get(pair), signs) for pair, signs in company.ties()},
            "parts": {pair: _more(self.signs["shares"].get(pair), signs) for pair, signs in company.parts()},
        }

    def _mates(self) -> dict[Figure, set[Figure]]:
        found: dict[Figure, set[Figure]] = {}
        for (one, other), sightings in self.pairs.items():
            if not all(SIDE.isdisjoint(sighting.signs) for sighting in sightings):
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
        return found


@dataclass(frozen=True, slots=True)
class Verdict:
    """The chance of every pair and of every body's part in an initiative, from 0 to 1."""

    pairs: Mapping[Pair, float]
    parts: Mapping[Pair, float]

    @classmethod
    def of(cls, sight: Sight, weights: Mapping[str, Weights]) -> "Verdict":
        """The verdict on what was sighted."""
        first = {name: weigh(signs, weights[name]) for name, signs in sight.signs.items()}
        second = {name: weigh(signs, weights[name]) for name, signs in sight.again(first).items()}
        return cls(second["ties"], second["parts"])  # type: ignore[arg-type]


def _more(first: Case | None, signs: tuple[Signs, ...]) -> Case:
    """What the first look saw and the signs of the second."""
    return Case(first.met, first.known + signs) if first else Case(NONE, signs)


def weigh(cases: Mapping[object, Case], weights: Weights) -> dict[object, float]:
    """The chance of each."""
    return {key: weights.verdict(case) for key, case in cases.items()}
