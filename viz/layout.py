"""Where everything stands: the map first, then who belongs together."""

from collections import defaultdict
from collections.abc import Mapping

import numpy as np

from viz.compact import Districts, compact
from viz.discs import Discs, pack
from viz.district import districts
from viz.network import Network, things
from viz.pairs import Points
from viz.projection import places
from viz.relax import Body, relax, separate, together
from viz.shelves import shelves
from viz.size import box
from viz.start import start

Position = tuple[float, float]
Room = Mapping[str, tuple[float, float]]
FILL = 4.8
LONGEST = 1.15
KEPT = 0.9
BESIDE = 60.0
ALOOF = 8000.0


def positions(whole: Network, previous: Mapping[str, Position] | None = None) -> dict[str, Position]:
    """Pixels east and south of the middle for every node; the same network always gets the same positions.

    Districts are laid out one by one, with their municipalities as on the map, and then set out as discs in the
    directions they have from each other. Positions in `previous` are kept as nearly as room allows, so that a
    new article moves old nodes little.
    """
    order = list(whole)
    if not order:
        return {}
    points = _settled(whole, order, previous) if previous else _fresh(whole, order)
    return {iri: (round(float(x), 1), round(float(y), 1)) for iri, (x, y) in zip(order, points, strict=True)}


def _fresh(whole: Network, order: list[str]) -> Points:
    """Every district on its own, then those on the map together, the others beside them, then what stands between."""
    parts: dict[str, list[str]] = defaultdict(list)
    for iri, district in districts(whole).items():
        parts[district].append(iri)
    for members in parts.values():
        members.sort()
    room = _room(whole)
    ground = {district: _ground(whole, members) for district, members in parts.items()}
    local = _districts(whole, room, {name: parts[name] for name in _ranked(parts)})
    mapped = {name: points for name, points in local.items() if np.isfinite(ground[name][0])}
    loose = {name: points for name, points in local.items() if name not in mapped}
    known = _mapped(room, parts, mapped, np.array([ground[name] for name in mapped]).reshape(-1, 2))
    known |= _beside(room, parts, loose, known)
    return _join(whole, room, order, np.array([known.get(iri, (np.nan, np.nan)) for iri in order]))


def _ranked(parts: Mapping[str, list[str]]) -> list[str]:
    return sorted(parts, key=lambda district: (-len(parts[district]), district))


def _ground(whole: Network, members: list[str]) -> Points:
    """Where a district lies on the map: the mean of its points, NaN where it has none."""
    on_map = places([whole.nodes[iri]["thing"] for iri in members])
    known = on_map[np.isfinite(on_map[:, 0])]
    middle: Points = known.mean(axis=0) if len(known) else np.array([np.nan, np.nan])
    return middle


def _mapped(
    room: Room, parts: Mapping[str, list[str]], local: Mapping[str, Points], ground: Points
) -> dict[str, Points]:
    """The districts that have a place on the map, in the directions they have from each other and close together."""
    if not local:
        return {}
    half = [_half(room, parts[name]) for name in local]
    radii = np.array([_reach(points, own) for points, own in zip(local.values(), half, strict=True)])
    placed = [points + middle for points, middle in zip(local.values(), pack(Discs(ground, radii)), strict=True)]
    group = np.repeat(np.arange(len(local)), [len(points) for points in placed])
    drawn = compact(Districts(np.concatenate(placed), np.concatenate(half), group, ground))
    return dict(zip((iri for name in local for iri in parts[name]), drawn, strict=True))


def _beside(
    room: Room, parts: Mapping[str, list[str]], local: Mapping[str, Points], known: Mapping[str, Points]
) -> dict[str, Points]:
    """The districts that no map knows, on shelves in the west, where the map has nothing but sea."""
    if not local:
        return {}
    corners = [_corners(points, _half(room, parts[name])) for name, points in local.items()]
    sizes = np.array([high - low for low, high in corners])
    map_ = np.array([known[iri] for iri in known]).reshape(-1, 2)
    low, high = _corners(map_, _half(room, list(known))) if len(map_) else (np.zeros(2), np.zeros(2))
    shelved, wide = shelves(sizes, float(high[1] - low[1]))
    origin = np.array([low[0] - wide - BESIDE, low[1]])
    return {
        iri: point - corner[0] + place + origin
        for name, corner, place in zip(local, corners, shelved, strict=True)
        for iri, point in zip(parts[name], local[name], strict=True)
    }


def _corners(points: Points, half: Points) -> tuple[Points, Points]:
    low: Points = (points - half).min(axis=0)
    high: Points = (points + half).max(axis=0)
    return low, high


def _reach(points: Points, half: Points) -> float:
    """The radius of a disc for a district: corners may stick out, for neighbours seldom have one in the same place."""
    edges = np.abs(points) + half
    return float(np.sqrt(edges[:, 0].max() * edges[:, 1].max()))


def _districts(whole: Network, room: Room, parts: Mapping[str, list[str]]) -> dict[str, Points]:
    """Every district around its own middle; they are laid out in one go, so far apart that none feels another."""
    bodies, edge = list[Body](), 0.0
    for members in parts.values():
        body = _district(whole, room, members)
        low, high = float(body.points[:, 0].min()), float(body.points[:, 0].max())
        bodies.append(body.moved(edge - low))
        edge += high - low + ALOOF
    cuts = np.cumsum([len(body.points) for body in bodies])[:-1]
    settled = np.split(relax(together(bodies)), cuts) if bodies else []
    return {name: _centred(points) for name, points in zip(parts, settled, strict=True)}


def _district(whole: Network, room: Room, members: list[str]) -> Body:
    """One district as it begins."""
    half = _half(room, members)
    on_map = places([whole.nodes[iri]["thing"] for iri in members])
    fixed = np.isfinite(on_map[:, 0])
    known = _scaled(on_map, half)
    begun = start(whole, members, known, 44.0)
    anchor = np.where(fixed[:, None], known, begun)
    return _body(whole, half, members, begun, anchor, np.where(fixed, 0.18, 0.012))


def _centred(points: Points) -> Points:
    centred: Points = points - (points.min(axis=0) + points.max(axis=0)) / 2
    return centred


def _scaled(on_map: Points, half: Points) -> Points:
    """The map of a district at the scale that gives all its members room."""
    known = on_map[np.isfinite(on_map[:, 0])]
    if not len(known):
        return on_map
    spread = np.maximum(np.ptp(known, axis=0), 4.0)
    needed = float((half[:, 0] * half[:, 1] * 4).sum()) * FILL
    wanted = min(np.sqrt(needed / (spread[0] * spread[1])), np.sqrt(needed) * LONGEST / spread.max())
    scale = float(np.clip(wanted, 3.0, 22.0))
    scaled: Points = (on_map - known.mean(axis=0)) * scale
    return scaled


def _join(whole: Network, room: Room, order: list[str], known: Points) -> Points:
    """Everything together: districts keep their places, what stands between them finds its own."""
    begun = start(whole, order, known, 50.0)
    settled = np.isfinite(known[:, 0])
    mapped = np.isfinite(places(things(whole))[:, 0])
    pull = np.where(mapped, 0.6, np.where(settled, 0.12, 0.004))
    return relax(_body(whole, _half(room, order), order, begun, begun, pull), rounds=60)


def _settled(whole: Network, order: list[str], previous: Mapping[str, Position]) -> Points:
    """Old nodes where they were, new ones beside their neighbours."""
    known = np.array([previous.get(iri, (np.nan, np.nan)) for iri in order])
    begun = start(whole, order, known, 60.0)
    old = np.isfinite(known[:, 0])
    if old.all():
        return separate(known, _half(_room(whole), order), np.full(len(order), KEPT))
    body = _body(whole, _half(_room(whole), order), order, begun, begun, np.where(old, KEPT, 0.02))
    moved = relax(body, rounds=60)
    return separate(moved, body.half, body.pull)


def _body(whole: Network, half: Points, order: list[str], begun: Points, anchor: Points, pull: Points) -> Body:
    index = {iri: place for place, iri in enumerate(order)}
    around = {iri: [index[other] for other in whole.adj[iri] if other in index] for iri in order}
    lines = sorted((index[iri], other) for iri, others in around.items() for other in others if index[iri] < other)
    weight = [0.03 / np.sqrt(max(len(around[order[one]]), len(around[order[two]]))) for one, two in lines]
    return Body(begun, half, np.array(lines, dtype=np.intp).reshape(-1, 2), np.array(weight), anchor, pull)


def _room(whole: Network) -> Room:
    """Half the width and height of every node with its label."""
    return {iri: box(whole.nodes[iri]["thing"], int(weight)) for iri, weight in whole.degree(weight="weight")}


def _half(room: Room, order: list[str]) -> Points:
    """Half the boxes (n, 2) of the nodes."""
    return np.array([room[iri] for iri in order]).reshape(-1, 2)
