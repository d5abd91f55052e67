from collections.abc import Callable, Iterator
from itertools import pairwise
from math import dist, hypot
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from graph.atlas.atlas import Atlas
from graph.atlas.finding import find
from graph.atlas.folding import split
from graph.atlas.keeping import atlas as drawn
from graph.atlas.places import WHOLE, Places
from graph.atlas.tables import create
from graph.atlas.views import Views
from graph.collection import Collection
from graph.register.register import Register
from ontology.errors import UnfitRequest, UnknownName
from ontology.vocabulary import BASE
from tests.viz.names import thing
from tests.viz.readings import readings

TWENTE = "region/jeugdregio/JZ12"


def ids(document: dict[str, Any]) -> set[str]:
    return {node["id"] for node in document["nodes"]}


def test_a_neighbourhood_is_what_stands_around_and_grows_by_steps(views: Views) -> None:
    sizes = [len(ids(views.around([thing("Twenterand")], steps, (), 300))) for steps in (1, 2, 3)]
    assert sizes == sorted(set(sizes))
    one = views.around([thing("Twenterand")], 1, (), 300)
    assert len(one["nodes"]) - 1 <= next(n["near"] for n in one["nodes"] if n["id"] == thing("Twenterand")) + 3
    assert not one["whole"]


def test_a_hub_gives_its_most_told_neighbours_first_and_says_how_many_there_are(views: Views) -> None:
    every = views.around([thing("Twenterand")], 1, (), 300)
    few = views.around([thing("Twenterand")], 1, (), 4)
    assert few["shown"] == {"things": 5, "of": len(every["nodes"])}
    assert ids(few) < ids(every)


def test_only_the_kinds_that_are_asked_for(views: Views) -> None:
    found = views.around([thing("Twenterand")], 1, ("post",), 300)
    assert ids(found) == {thing("Twenterand"), thing("Joris Veenkamp")}


@pytest.mark.parametrize(
    ("asked", "steps", "kinds", "error"),
    [
        (["nergens"], 1, (), UnknownName),
        (["https://example.org/nothing"], 1, (), UnknownName),
        ([thing("Schagen")], 0, (), UnfitRequest),
        ([thing("Schagen")], 4, (), UnfitRequest),
        ([thing("Schagen")], 1, ("marriage",), UnfitRequest),
    ],
)
def test_what_does_not_exist_is_quoted(
    views: Views, asked: list[str], steps: int, kinds: tuple[str, ...], error: type[Exception]
) -> None:
    with pytest.raises(error, match="expected"):
        views.around(asked, steps, kinds, 50)


def test_a_merged_municipality_leads_on_to_what_it_became(tmp_path: Path, atlas: Atlas) -> None:
    register = Register.load()
    gone = next(
        record
        for record in register.records
        if record.kind == "Municipality" and any(atlas.number(to) is not None for to in record.successors)
    )
    assert atlas.number(gone.iri) is None
    views = Views(atlas, Places(tmp_path), register, BASE)
    document = views.around([gone.iri], 1, (), 50)
    (later,) = document["moved"].values()
    assert later in ids(document)


def test_what_connects_holds_the_shared_and_every_hop(views: Views) -> None:
    ends = [thing("Marjan Oostra"), thing("Texel")]
    document = views.paths(ends, 50)
    assert ids(document) >= {*ends, thing("Inkoopteam Noordkop")}
    ties = {frozenset((edge["from"], edge["to"])) for edge in document["edges"]}
    assert {
        frozenset((ends[0], thing("Inkoopteam Noordkop"))),
        frozenset((ends[1], thing("Inkoopteam Noordkop"))),
    } <= ties


@pytest.mark.parametrize("asked", [[], ["Texel"], ["Texel", "Texel"], ["a", "b", "c", "d", "e"]])
def test_two_to_four_things_can_be_connected(views: Views, asked: list[str]) -> None:
    with pytest.raises(UnfitRequest, match="2 to 4"):
        views.paths([thing(name) if name == "Texel" else name for name in asked], 50)


def test_a_region_holds_what_is_at_home_there_and_says_so_when_cut(views: Views) -> None:
    overview = next(one for one in views.everything()["overviews"] if one["type"] == "jeugdregio")
    region = max((one for one in overview["regions"] if one["id"]), key=lambda one: sum(one["kinds"].values()))
    every = views.region(region["id"], "jeugdregio", 300)
    assert every["shown"]["of"] >= sum(region["kinds"].values())
    few = views.region(region["id"], "jeugdregio", 3)
    assert (few["shown"]["things"], few["shown"]["of"]) == (3, every["shown"]["of"])
    with pytest.raises(UnknownName, match="jeugdregio"):
        views.region("region/jeugdregio/JZ99", "jeugdregio", 3)


def test_overviews_count_everything_once(views: Views) -> None:
    document = views.everything()
    named = sum(node["kind"] != "gathering" for node in document["nodes"])
    for overview in document["overviews"]:
        assert sum(sum(region["kinds"].values()) for region in overview["regions"]) == named
        inside = sum(region["lines"] for region in overview["regions"])
        assert inside + sum(count for *_, count in overview["crossings"]) == len(document["edges"])
        assert [region["id"] for region in overview["regions"]].count(None) <= 1


def test_search_ranks_whole_names_before_beginnings_before_words_before_parts(atlas: Atlas) -> None:
    found = find(atlas, "TWENTE", 8, BASE)
    assert found["of"] >= len(found["found"]) > 1
    assert found["found"][0]["form"].lower().startswith("twente")
    ranks = [(one["form"].lower() == "twente", one["form"].lower().startswith("twente")) for one in found["found"]]
    assert all(one >= other for one, other in pairwise(ranks))
    assert find(atlas, "EL KHATIB", 1, BASE)["found"][0]["label"] == "Nadia el Khatib"
    assert find(atlas, "%_'; --", 8, BASE) == {"found": [], "of": 0}
    assert find(atlas, "   ", 8, BASE) == {"found": [], "of": 0}


@pytest.fixture
def names(tmp_path: Path) -> Iterator[Callable[[str], list[str]]]:
    """What is found, by form, among a few names of things of equal weight."""
    made = create(tmp_path / "names.sqlite")
    for number, (label, *others) in enumerate(NAMES):
        made.execute("INSERT INTO things VALUES (?, ?, 'organisation', ?, 1, '{}')", (number, f"x:{number}", label))
        for form in (label, *others):
            row = (number, form, form == label, "".join(f" {word}" for word in split(form)))
            made.execute("INSERT INTO forms VALUES (?, ?, ?, ?)", row)
    made.execute("COMMIT")
    made.close()
    atlas = Atlas(tmp_path / "names.sqlite")
    yield lambda typed: [one["form"] for one in find(atlas, typed, 8, BASE)["found"]]
    atlas.close()


NAMES = (
    ("Inkooporganisatie Schagen",),
    ("Schagen",),
    ("Schagerland",),
    ("Stichting Schagen Zorgt",),
    ("Oudschagen",),
    ("Anna van der Naaten", "wethouder Van der Naaten"),
    ("Coöperatie 'Één Thuis' (Súdwest-Fryslân)", "ÉT"),
    ("Nederlandse Spoorwegen", "NS"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("inkoop schagen", ["Inkooporganisatie Schagen"]),
        ("SCHAGEN inkoop", ["Inkooporganisatie Schagen"]),
        ("van der naaten", ["Anna van der Naaten"]),
        ("wethouder naaten", ["wethouder Van der Naaten"]),
        ("naaten, anna", ["Anna van der Naaten"]),
        ("schagen", ["Schagen", "Stichting Schagen Zorgt", "Inkooporganisatie Schagen", "Oudschagen"]),
        ("schag", ["Schagen", "Schagerland", "Stichting Schagen Zorgt", "Inkooporganisatie Schagen", "Oudschagen"]),
        ("fryslan een thuis", ["Coöperatie 'Één Thuis' (Súdwest-Fryslân)"]),
        ("sudwest-fryslân", ["Coöperatie 'Één Thuis' (Súdwest-Fryslân)"]),
        ("et", ["ÉT"]),
        ("erland schag", ["Schagerland"]),
        ("schagen texel", []),
        ("%", []),
    ],
)
def test_words_fit_in_any_order_without_accents_and_the_best_comes_first(
    names: Callable[[str], list[str]], typed: str, found: list[str]
) -> None:
    assert names(typed)[: len(found)] == found
    assert bool(names(typed)) == bool(found)


def test_a_new_article_moves_old_things_little_from_build_to_build(tmp_path: Path) -> None:
    places, register = Places(tmp_path / "places"), Register.load()
    seen = []
    with Collection.open(tmp_path) as collection:
        for reading in readings()[:-1]:
            collection.replace(reading)
        for last in (None, readings()[-1]):
            if last:
                collection.replace(last)
            views = Views(drawn(collection, tmp_path), Places(tmp_path / "places"), register, BASE)
            seen.append({node["id"]: (node["x"], node["y"]) for node in views.everything()["nodes"]})
    before, after = seen
    wide = hypot(*(max(axis) - min(axis) for axis in zip(*before.values(), strict=True)))
    assert len(after) > len(before)
    assert mean(dist(before[id], after[id]) for id in before if id in after) < 0.01 * wide
    assert len(places.recall(WHOLE)) == len(after)


def test_the_same_graph_drawn_again_stands_where_it_stood(views: Views) -> None:
    first, again = views.everything(), views.everything()
    assert first["nodes"] == again["nodes"]


def test_damaged_places_are_laid_out_afresh(tmp_path: Path) -> None:
    (tmp_path / "places.json").write_text('{"": {"a": [1]}, "b"')
    assert Places(tmp_path).recall(WHOLE) == {}
