from itertools import combinations
from math import atan2, degrees, dist, hypot
from statistics import median

import pytest

from tests.viz.conftest import network_of
from tests.viz.readings import entities, readings
from viz.gathering import gathered
from viz.layout import Position, positions
from viz.network import Network, things
from viz.size import radius


def iri(name: str) -> str:
    return entities()[name].iri


@pytest.fixture(scope="module")
def drawn(network: Network) -> Network:
    return gathered(network)


@pytest.fixture(scope="module")
def places(drawn: Network) -> dict[str, Position]:
    return positions(drawn)


def test_every_thing_has_a_place_and_no_two_overlap(drawn: Network, places: dict[str, Position]) -> None:
    sizes = {thing.iri: radius(thing, int(drawn.degree(thing.iri, weight="weight"))) for thing in things(drawn)}
    assert places.keys() == sizes.keys()
    for one, other in combinations(places, 2):
        assert dist(places[one], places[other]) > sizes[one] + sizes[other], (one, other)


def test_the_same_network_gets_the_same_places_whatever_the_order_of_reading(places: dict[str, Position]) -> None:
    assert positions(gathered(network_of(readings()[::-1]))) == places


@pytest.mark.parametrize(
    ("one", "other", "direction"),
    [
        ("Heerlen", "Den Helder", "north"),
        ("Zoetermeer", "Enschede", "east"),
        ("Groningen", "Waalre", "south"),
        ("Twenterand", "Leiden", "west"),
        ("Alkmaar", "Texel", "north"),
        ("Zoetermeer", "Alkmaar", "north"),
    ],
)
def test_it_is_a_map(places: dict[str, Position], one: str, other: str, direction: str) -> None:
    (x0, y0), (x1, y1) = places[iri(one)], places[iri(other)]
    heading = degrees(atan2(y0 - y1, x1 - x0))
    towards = {"north": 90, "east": 0, "south": -90, "west": 180}[direction]
    assert abs((heading - towards + 180) % 360 - 180) < 60


def test_no_municipality_stands_on_the_ground_of_another_region(drawn: Network, places: dict[str, Position]) -> None:
    region = {
        thing.iri: area
        for thing in things(drawn)
        for area in thing.areas
        if thing.point and drawn.graph["areas"][area].type == "jeugdregio"
    }
    for one, other, third in combinations(region, 3):
        if region[one] == region[other] == region[third]:
            corners = [places[one], places[other], places[third]]
            strangers = [iri for iri in region if region[iri] != region[one] and inside(places[iri], corners)]
            assert strangers == []


def inside(point: Position, corners: list[Position]) -> bool:
    sides = [
        (x1 - x0) * (point[1] - y0) - (y1 - y0) * (point[0] - x0)
        for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True)
    ]
    return all(side > 0 for side in sides) or all(side < 0 for side in sides)


def test_a_new_article_moves_old_nodes_little() -> None:
    before = positions(gathered(network_of(readings()[:-1])))
    after = positions(gathered(network_of(readings())), before)
    moved = [dist(before[thing], after[thing]) for thing in before if thing in after]
    wide = hypot(*(max(axis) - min(axis) for axis in zip(*before.values(), strict=True)))
    assert median(moved) < 0.005 * wide
    assert max(moved) < 0.06 * wide
    assert len(after) > len(before)


@pytest.mark.parametrize("left_out", [0, 3, 6, 12])
def test_even_without_the_old_places_a_new_article_leaves_the_map_as_it_was(left_out: int) -> None:
    rest = readings()[:left_out] + readings()[left_out + 1 :]
    before, after = positions(gathered(network_of(rest))), positions(gathered(network_of(readings())))
    wide = hypot(*(max(axis) - min(axis) for axis in zip(*after.values(), strict=True)))
    both = [thing for thing in before if thing in after]
    shift = [median(after[thing][axis] - before[thing][axis] for thing in both) for axis in (0, 1)]
    moved = [dist((before[thing][0] + shift[0], before[thing][1] + shift[1]), after[thing]) for thing in both]
    assert median(moved) < 0.04 * wide


def test_what_has_no_place_on_any_map_is_drawn_as_well(network: Network) -> None:
    people = [thing.iri for thing in things(network) if thing.point is None][:12]
    places = positions(network.subgraph(people).copy())
    assert len(set(places.values())) == len(people)


def test_nothing_to_draw(network: Network) -> None:
    assert positions(network.subgraph([]).copy()) == {}
