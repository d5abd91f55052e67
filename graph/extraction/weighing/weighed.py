"""What is said once it has been weighed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason
from graph.extraction.weighing.cliques import cliques, least
from graph.extraction.weighing.ground import Ground, Pair
from graph.extraction.weighing.sighting import Sighting
from graph.extraction.weighing.signs import NONE
from graph.extraction.weighing.verdict import Sight, Verdict
from graph.extraction.weighing.weights import weights
from graph.extraction.weighing.witness import apart, best, bounds, standing

SURE = 0.5
ADDED = 0.6
VAGUE = 0.7
APART = 0.7
RULED = 0.25
DOUBT = 0.1
DIGITS = 2
PARSED = "parsed"
Rule = Callable[..., object]
Place = tuple[int, int, Rule]
Parts = dict[str, tuple[Figure, ...]]


def weighed(scene: Scene, said: list[Statement]) -> list[Statement]:
    """The statements with the confidence that all signs together give, and what else the signs say.

    What the rules say stays unless the signs speak against it: what they doubt gets their low confidence, for the gate
    to put on the review list, and what they hold unlikely goes. What no rule says is added where the chance is well
    above even.
    """
    sight = Sight.of(Ground.of(scene, said))
    weighing = Weighing(sight, Verdict.of(sight, weights()))
    return [*weighing.others(), *weighing.collaborations(), *weighing.participations()]


class Weighing:
    """Goes through what the rules said and what the verdict on their article adds."""

    def __init__(self, sight: Sight, verdict: Verdict) -> None:
        self.sight, self.ground, self.verdict = sight, sight.ground, verdict
        self.told: set[Pair] = set()

    def others(self) -> Iterator[Statement]:
        """What is not weighed: other relations, what is denied or over, people's part, what a parse told."""
        return (statement for statement in self.ground.said if not _open(statement))

    def collaborations(self) -> Iterator[Statement]:
        """Who works with whom: what the rules say, then pairs of which they say nothing."""
        for statement in self.ground.said:
            if _open(statement) and statement.relation == "Collaboration":
                yield from self._ruled(statement)
        found: dict[Place, dict[Pair, float]] = {}
        proofs: dict[Place, list[Mention]] = {}
        for pair, chance in self.verdict.pairs.items():
            proof = self._proof(pair, chance) if _passes(pair, chance) and self._new(pair) else None
            if proof:
                sighting, rule = proof
                place = (sighting.first, sighting.last, rule)
                found.setdefault(place, {})[pair] = chance
                proofs.setdefault(place, []).extend(sighting.mentions)
        for place, pairs in found.items():
            yield from self._joint(place, pairs, proofs[place])

    def _new(self, pair: Pair) -> bool:
        """Whether no rule told a pair yet, and neither is but a place."""
        return pair not in self.told and self.ground.places.isdisjoint(pair)

    def _ruled(self, statement: Statement) -> Iterator[Statement]:
        """What a rule says of pairs; those in doubt apart, for the review list."""
        chances = {pair: _ruled(self.verdict.pairs.get(pair, 0.0)) for pair in self._pairs(statement.parts["members"])}
        sure = {pair: chance for pair, chance in chances.items() if chance >= SURE}
        doubts = {pair: chance for pair, chance in chances.items() if DOUBT <= chance < SURE and _firm(*pair)}
        self.told |= sure.keys()
        for pairs in (sure, doubts):
            for members in cliques(pairs, self.ground.order.__getitem__):
                parts = {**statement.parts, "members": members}
                if not all(self._takes(member, statement) for member in members):
                    parts.pop("within", None)
                yield replace(statement, parts=parts, confidence=round(least(members, pairs), DIGITS))

    def _pairs(self, members: tuple[Figure, ...]) -> Iterator[Pair]:
        both = combinations(dict.fromkeys(members), 2)
        return (self.ground.pair(one, other) for one, other in both if self.ground.tied(one, other))

    def _takes(self, member: Figure, statement: Statement) -> bool:
        """Whether a member likely takes part in the initiative of a statement."""
        return all(_ruled(self.verdict.parts.get((member, v), 0.0)) >= SURE for v in statement.parts.get("within", ()))

    def _proof(self, pair: Pair, chance: float) -> tuple[Sighting, Rule] | None:
        """Where a pair is borne out best, and the reason it gives."""
        sightings = self.sight.pairs.get(pair, ())
        found = best(sightings, weights()["pairs"], self.ground)
        if found:
            return found, _one if found.first == found.last else _following
        if chance < APART or any(one.first == one.last for one in sightings):
            return None
        found = apart(pair, self.sight, weights()["engaged"])
        return (found, _apart) if found else None

    def _joint(self, place: Place, pairs: dict[Pair, float], mentions: list[Mention]) -> Iterator[Statement]:
        first, last, rule = place
        for members in cliques(pairs, self.ground.order.__getitem__):
            named = [m for m in dict.fromkeys(mentions) if not set(members).isdisjoint(m.figures)]
            sighting = Sighting(first, last, NONE, tuple(named))
            yield self._statement("Collaboration", {"members": members}, sighting, rule, least(members, pairs))

    def participations(self) -> Iterator[Statement]:
        """Who takes part in what: what the rules say, then what they say nothing of."""
        told: set[Pair] = set()
        for statement in self.ground.said:
            if _open(statement) and statement.relation == "Participation":
                pair = (statement.parts["member"][0], statement.parts["initiative"][0])
                chance = _ruled(self.verdict.parts.get(pair, 0.0))
                if chance >= SURE or (chance >= DOUBT and _firm(*pair)):
                    told.add(pair)
                    yield replace(statement, confidence=round(chance, DIGITS))
        for pair, chance in self.verdict.parts.items():
            if _passes(pair, chance) and pair not in told:
                found = best(self.sight.shares.get(pair, ()), weights()["shares"], self.ground)
                if found:
                    parts: Parts = {"member": pair[:1], "initiative": pair[1:]}
                    yield self._statement("Participation", parts, found, _part, chance)

    def _statement(self, relation: str, parts: Parts, sighting: Sighting, rule: Rule, chance: float) -> Statement:
        first, last = bounds(sighting, self.ground)
        ties, words = self.ground.scene.lexicon.ties, self.ground.scene.document.lower[first.start : last.end]
        return Statement(
            relation,
            parts,
            first.start,
            last.end,
            reason(rule),
            "weighing",
            round(chance, DIGITS),
            status=standing(sighting, self.ground),
            kind=reading.kind(words, ties) if relation == "Collaboration" else None,
            mentions=sighting.mentions,
        )


def _ruled(chance: float) -> float:
    """The confidence in what a rule says: even, unless the signs speak for it or against it."""
    return max(chance, SURE) if chance >= RULED else chance


def _passes(pair: Pair, chance: float) -> bool:
    """Whether something is added at a chance: a higher one for a group that is neither counted nor of an area."""
    if chance < ADDED:
        return False
    vague = any(figure.collective and figure.number is None and not any(figure.scope) for figure in pair)
    return chance >= VAGUE if vague else True


def _firm(*figures: Figure) -> bool:
    """Whether all have a name of their own, so that a doubt about them is worth a question."""
    return not any(figure.generic or figure.loose for figure in figures)


def _open(statement: Statement) -> bool:
    """Whether a statement is to be weighed: a living one of who works together or of a body's part in something."""
    if not statement.status.lives or statement.rule == PARSED:
        return False
    if statement.relation == "Participation":
        return statement.parts["member"][0].type == "organisation"
    return statement.relation == "Collaboration"


def _one() -> None:
    """De zin noemt deze partijen samen, en de tekst als geheel maakt samenwerking waarschijnlijk."""


def _following() -> None:
    """De zinnen noemen deze partijen na elkaar, en de tekst als geheel maakt samenwerking waarschijnlijk."""


def _apart() -> None:
    """Deze partijen doen volgens verschillende zinnen mee aan de samenwerking waar de tekst over gaat."""


def _part() -> None:
    """De zin noemt deze partij bij het initiatief, en de tekst als geheel maakt deelname waarschijnlijk."""
