"""What connects two things."""

from itertools import pairwise

import networkx as nx

from viz.line import Line
from viz.network import Network
from viz.sentence import Sentence
from viz.tie import Tie

THRESHOLD = 0.5
COSTS = {Tie.PARTY: 3.0, Tie.PLACEMENT: 3.0}
DOUBT = 0.1


def path(whole: Network, start: str, end: str) -> tuple[tuple[str, Sentence, str], ...] | None:
    """The shortest connection between two IRIs, as hops from thing to thing with the surest sentence for each.

    Only sentences that speak of a living relation count, with a confidence of at least 0.5; lying in one region or
    belonging to one party counts as three hops. None where nothing connects them, nothing where they are the same.
    """
    try:
        found: list[str] = nx.dijkstra_path(whole, start, end, weight=_weight)
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return None
    return tuple((one, best(whole.edges[one, other]["line"]), other) for one, other in pairwise(found))


def _weight(_one: str, _other: str, attributes: dict[str, Line]) -> float | None:
    """What a hop costs; None hides a line that no living relation stands for."""
    told = living(attributes["line"])
    return min(map(cost, told)) if told else None


def cost(sentence: Sentence) -> float:
    """What a hop over this sentence costs: one, or three for a party or a place, and a little for doubt."""
    return COSTS.get(sentence.tie, 1.0) + DOUBT * (1 - sentence.confidence)


def living(line: Line) -> list[Sentence]:
    """The sentences of a line that say, surely enough, that something exists or is planned."""
    return [told for told in line.sentences if alive(told)]


def alive(told: Sentence) -> bool:
    """Whether the sentence says, surely enough, that something exists or is planned."""
    return told.status.lives and told.confidence >= THRESHOLD


def best(line: Line) -> Sentence:
    """The sentence that tells most surely what lives between two things."""
    return min(living(line), key=lambda told: (cost(told), told.status.value, told.source, told.start, told.iri))
