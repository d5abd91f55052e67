"""What stands out over the whole: who belong together, who ties most, who ties apart from each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

import networkx as nx

from viz.betweenness import betweenness
from viz.network import Network

SEED = 20
SMALLEST = 4
MOST = 12
LISTED = 40
SAMPLE = 60
EXACT = 600


@dataclass(frozen=True, slots=True)
class Figures:
    """Communities of four things or more, the largest first, each with its hub in front; bridges, with a score
    between 0 and 1 for how many of the shortest ways between others lead over them; and what most lines end at."""

    communities: tuple[tuple[str, ...], ...]
    bridges: Mapping[str, float]
    most: Mapping[str, int]


def figures(whole: Network) -> Figures:
    """What is tied most, the communities (Louvain, with a fixed seed) and the bridges (betweenness) of a network.

    Betweenness of large networks is estimated from a sample of the things, the same each time.
    """
    return Figures(communities(whole), bridges(whole), most(whole))


def communities(whole: Network) -> tuple[tuple[str, ...], ...]:
    """Groups of things with more ties among themselves than with others; the thing tied most comes first."""
    if not whole.number_of_edges():
        return ()
    found = nx.community.louvain_communities(whole, weight="weight", seed=SEED)
    kept = (_ranked(whole, members) for members in found if len(members) >= SMALLEST)
    return tuple(sorted(kept, key=lambda members: (-len(members), members[0]))[:LISTED])


def _ranked(whole: Network, members: set[str]) -> tuple[str, ...]:
    """The members, those with most ties among themselves first; a knot without a name of its own comes last."""
    inner = whole.subgraph(members)
    ties = dict(inner.degree(weight="weight"))
    unnamed = {iri: whole.nodes[iri]["kind"] == "gathering" for iri in members}
    return tuple(sorted(members, key=lambda iri: (unnamed[iri], -inner.degree(iri), -ties[iri], iri)))


def bridges(whole: Network) -> dict[str, float]:
    """The named things over which most of the shortest ways between others lead, at most twelve."""
    sample = None if len(whole) <= EXACT else Random(SEED).sample(list(whole), SAMPLE)
    scores = betweenness(whole, sample)
    named = [iri for iri in _named(whole) if scores[iri] > 0]
    best = sorted(named, key=lambda iri: (-scores[iri], iri))[:MOST]
    return {iri: round(scores[iri], 4) for iri in best}


def most(whole: Network) -> dict[str, int]:
    """The twelve named things with the most lines, regions apart."""
    named = [iri for iri in _named(whole) if whole.nodes[iri]["kind"] != "region"]
    return {iri: whole.degree(iri) for iri in sorted(named, key=lambda iri: (-whole.degree(iri), iri))[:MOST]}


def _named(whole: Network) -> list[str]:
    return [iri for iri in whole if whole.nodes[iri]["kind"] != "gathering"]
