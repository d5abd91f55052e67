"""The sentence that bears a tie out best."""

from collections.abc import Iterable

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.weighing.ground import Ground, Pair
from graph.extraction.weighing.sighting import Sighting
from graph.extraction.weighing.verdict import Sight
from graph.extraction.weighing.weights import Weights
from ontology.status import Status

LONGEST = 600
ELSEWHERE = "doet volgens deze plaats mee aan dezelfde samenwerking"


def best(sightings: Iterable[Sighting], weights: Weights, ground: Ground) -> Sighting | None:
    """The sighting that speaks most for a tie, the first of equals; none where a sentence denies it."""
    met = list(sightings)
    if any(one.first == one.last and not standing(one, ground).lives for one in met):
        return None
    fits = [one for one in met if _short(one, ground) and (one.first == one.last or standing(one, ground).lives)]
    return max(fits, key=lambda one: weights.chance(one.signs), default=None)


def _short(sighting: Sighting, ground: Ground) -> bool:
    """Whether it is a quote, not a page: one sentence, or two that follow each other and are not too long."""
    first, last = bounds(sighting, ground)
    starts = ground.scene.document.starts
    return sighting.last - sighting.first <= 1 and starts[last.end - 1] - starts[first.start] <= LONGEST


def bounds(sighting: Sighting, ground: Ground) -> tuple[Sentence, Sentence]:
    """The first and the last sentence."""
    sentences = ground.scene.document.sentences
    return sentences[sighting.first], sentences[sighting.last]


def standing(sighting: Sighting, ground: Ground) -> Status:
    """How the clauses of the mentions say that a tie stands."""
    found = set()
    for mention in sighting.mentions:
        passage = ground.passages[ground.scene.sentence_of(mention.start).index]
        if passage.clauses:
            found.add(passage.standings[passage.part(mention.start)])
    order = (Status.DENIED, Status.ENDED, Status.PLANNED)
    return next((status for status in order if status in found), Status.EXISTING)


def apart(pair: Pair, sight: Sight, weights: Weights) -> Sighting | None:
    """For two who are never named together: where the later one is engaged, with where the other is."""
    found = [best(sight.engaged.get(figure, ()), weights, sight.ground) for figure in pair]
    here, there = sorted((one for one in found if one), key=lambda one: -one.first) if all(found) else (None, None)
    if here is None or there is None:
        return None
    afar = [Mention(m.start, m.end, m.figures, why=m.why or ELSEWHERE) for m in there.mentions]
    return Sighting(here.first, here.last, here.signs, (*here.mentions, *afar))
