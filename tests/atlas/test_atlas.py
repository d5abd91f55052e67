from itertools import combinations, pairwise
from pathlib import Path

import pytest

from graph.analysis.network import network
from graph.analysis.path import best, cost, path
from graph.atlas.atlas import Atlas
from graph.atlas.keeping import FOLDER, Atlases
from graph.atlas.keeping import atlas as drawn
from graph.atlas.ways import way
from graph.collection import Collection
from graph.register.register import Register
from tests.viz.readings import entities, readings
from viz.payload import payload


def iri(name: str) -> str:
    return entities()[name].iri


def number(atlas: Atlas, name: str) -> int:
    found = atlas.number(iri(name))
    assert found is not None
    return found


def test_the_whole_read_back_draws_the_same_document_as_the_store_itself(folder: Path, atlas: Atlas) -> None:
    with Collection.open(folder, read_only=True) as collection:
        direct = payload(network(collection.store, Register.load()))
    assert payload(atlas.network(atlas.weightiest(atlas.size))) == direct


def test_part_of_it_has_its_own_lines_articles_and_areas_and_no_others(atlas: Atlas) -> None:
    part = atlas.network([number(atlas, "Den Helder"), number(atlas, "Schagen")])
    assert [line.ends for *_, line in part.edges(data="line")] == [tuple(sorted(map(iri, ("Den Helder", "Schagen"))))]
    told = {sentence.source for *_, line in part.edges(data="line") for sentence in line.sentences}
    told |= {topic.source for _, thing in part.nodes(data="thing") for topic in thing.topics}
    assert set(part.graph["sources"]) == told
    assert {area.label for area in part.graph["areas"].values()} == {"Kop van Noord-Holland", "Noord-Holland"}


def test_what_is_reached_comes_with_what_ties_it_and_by_kind_of_line(atlas: Atlas) -> None:
    schagen = number(atlas, "Schagen")
    every = dict(atlas.reached([schagen]))
    posts = dict(atlas.reached([schagen], ("post",)))
    assert posts.keys() < every.keys()
    degrees = atlas.degrees([schagen])[schagen]
    assert degrees["post"] == len(posts)
    assert degrees[""] == len(atlas.hops(schagen)) == sum(living > 0 for living in every.values())
    assert set(degrees) - {""} == {tie for _, ties in atlas.ties([schagen]) for tie in ties}


def test_the_way_between_two_is_one_of_the_cheapest_there_are(atlas: Atlas) -> None:
    whole = atlas.network(atlas.weightiest(atlas.size))
    named = sorted(thing for thing in whole)[::7]
    for one, other in combinations(named, 2):
        ends = [atlas.number(one), atlas.number(other)]
        found = [atlas.iri(place) for place in way(atlas, *ends)]  # type: ignore[arg-type]
        hops = path(whole, one, other)
        assert bool(found) == (hops is not None)
        if hops:
            wanted = sum(cost(told) for _, told, _ in hops)
            taken = sum(cost(best(whole.edges[pair]["line"])) for pair in pairwise(found))
            assert (found[0], found[-1]) == (one, other)
            assert taken == pytest.approx(wanted)


def test_a_way_is_not_sought_without_end(atlas: Atlas) -> None:
    assert way(atlas, number(atlas, "Den Helder"), number(atlas, "Heerlen"), most=1) == []


def test_it_is_drawn_once_per_revision_and_older_ones_are_cleared_away(tmp_path: Path) -> None:
    with Collection.open(tmp_path) as collection:
        collection.replace(readings()[0])
        first = drawn(collection, tmp_path)
        stamp = first.place.stat().st_mtime_ns
        assert drawn(collection, tmp_path).place.stat().st_mtime_ns == stamp
        collection.replace(readings()[1])
        second = drawn(collection, tmp_path)
    assert [place.name for place in (tmp_path / FOLDER).iterdir()] == [second.place.name]
    assert second.place.name != first.place.name


def test_a_folder_that_may_not_be_written_is_served_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Collection.open(tmp_path) as collection:
        collection.replace(readings()[0])
        (tmp_path / FOLDER).write_text("in the way")
        assert drawn(collection, tmp_path).size > 0
    assert (tmp_path / FOLDER).read_text() == "in the way"


def test_the_same_collection_keeps_the_same_atlas(folder: Path) -> None:
    atlases = Atlases(folder)
    with Collection.open(folder, read_only=True) as one, Collection.open(folder, read_only=True) as other:
        assert atlases.of(one) is atlases.of(one)
        assert atlases.of(other).place == atlases.of(one).place
