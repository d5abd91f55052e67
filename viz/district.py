"""Which part of the page a thing belongs to."""

from collections import Counter

import networkx as nx

from viz.network import Network, things

CRITERIA = ("jeugdregio", "province")
SHARE = 0.45
ROUNDS = 12


def districts(whole: Network, criteria: tuple[str, ...] = CRITERIA) -> dict[str, str]:
    """The district of each node: an area for what lies there and for what has most of its ties there.

    Things that tie several areas about equally, with no area above `SHARE` of their ties, get none. What is not
    tied to any area makes districts of its own, one per connected part, named after the first IRI in it.
    """
    settled = _settled(whole, criteria)
    settled |= _sharing(whole, settled)
    home = dict(settled)
    changed = set(settled)
    for _ in range(ROUNDS):
        if not changed:
            break
        home, changed = _grown(whole, home, settled, changed)
    loose = [iri for iri in whole if iri not in home and not _between(whole, iri, home)]
    for part in nx.connected_components(whole.subgraph(loose)):
        home |= dict.fromkeys(part, min(part))
    return home


def _settled(whole: Network, criteria: tuple[str, ...]) -> dict[str, str]:
    """The things that reference data place in an area, by the first criterion that any area fits."""
    areas = whole.graph["areas"]
    found: dict[str, str] = {}
    for thing in things(whole):
        fitting = ((criteria.index(areas[iri].type), iri) for iri in thing.areas if areas[iri].type in criteria)
        if thing.point and (best := min(fitting, default=None)):
            found[thing.iri] = best[1]
    return found


def _sharing(whole: Network, settled: dict[str, str]) -> dict[str, str]:
    """Things without a point of their own: the district of most things in the same area, so a province in its own."""
    members: dict[str, Counter[str]] = {}
    for thing in things(whole):
        for area in thing.areas if thing.iri in settled else ():
            members.setdefault(area, Counter())[settled[thing.iri]] += 1
    found: dict[str, str] = {}
    for thing in things(whole):
        counts = [members[area] for area in thing.areas if area in members and thing.iri not in settled]
        if counts:
            found[thing.iri] = min(counts[0], key=lambda district: (-counts[0][district], district))
    return found


def _grown(
    whole: Network, home: dict[str, str], settled: dict[str, str], changed: set[str]
) -> tuple[dict[str, str], set[str]]:
    """Where everything is at home after one more round of votes, and what that changed; only what stands beside a
    change votes anew."""
    voters = {near for iri in changed for near in whole.adj[iri]} - settled.keys()
    votes = {iri: _winner(_votes(whole, iri, home)) for iri in voters}
    moved = {iri: winner for iri, winner in votes.items() if winner != home.get(iri)}
    left = {iri for iri, winner in moved.items() if winner is None}
    grown = {iri: area for iri, area in home.items() if iri not in left} | {
        iri: winner for iri, winner in moved.items() if winner is not None
    }
    return grown, set(moved)


def _votes(whole: Network, iri: str, home: dict[str, str]) -> Counter[str]:
    count: Counter[str] = Counter()
    for neighbour in whole.adj[iri]:
        if neighbour in home:
            count[home[neighbour]] += whole.edges[iri, neighbour]["weight"]
    return count


def _winner(count: Counter[str]) -> str | None:
    if not count:
        return None
    area, most = min(count.items(), key=lambda vote: (-vote[1], vote[0]))
    return area if most / count.total() > SHARE else None


def _between(whole: Network, iri: str, home: dict[str, str]) -> bool:
    return any(neighbour in home for neighbour in whole.adj[iri])
