from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.atlas.atlas import Atlas
from graph.atlas.keeping import atlas as drawn
from graph.atlas.places import Places
from graph.atlas.today import Today, heir
from graph.atlas.views import Views
from graph.collection import Collection
from graph.register.register import Register
from ontology.vocabulary import BASE
from tests.server.test_large import HAREN, SCHAGEN, TEXEL, ZIJPE, merged
from viz.municipality import Municipality

NIEDORP, KROON = "tooi:gemeente/gm0412", "tooi:gemeente/gm1911"


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    """The atlas of one article about municipalities that are gone."""
    folder = tmp_path_factory.mktemp("oud")
    with Collection.open(folder) as collection:
        collection.replace(merged())
        found = drawn(collection, folder)
    yield found
    found.close()


@pytest.fixture
def today(old: Atlas, tmp_path: Path) -> Views:
    return Views(old, Places(tmp_path), Register.load(), BASE, Today(old))


def test_what_has_become_one_has_the_lines_of_all_and_none_to_itself(today: Views) -> None:
    document = today.everything()
    names = {node["id"]: node for node in document["nodes"]}
    assert set(names) == {SCHAGEN, TEXEL, KROON}
    ends = {frozenset((edge["from"], edge["to"])): edge["sentences"] for edge in document["edges"]}
    assert {pair: len(said) for pair, said in ends.items()} == {
        frozenset((SCHAGEN, TEXEL)): 2,
        frozenset((SCHAGEN, KROON)): 1,
    }
    assert names[SCHAGEN]["near"] == 2
    assert names[SCHAGEN]["ties"] == {"collaboration": 2}
    assert names[KROON]["label"] == "Hollands Kroon"
    assert "gemeente Niedorp" in names[KROON]["also"]


def test_every_name_it_ever_had_leads_to_it(today: Views) -> None:
    for name in (HAREN, ZIJPE, SCHAGEN):
        document = today.around([name], 1, (), 50)
        assert {node["id"] for node in document["nodes"]} == {SCHAGEN, TEXEL, KROON}
        assert document["moved"] == ({} if name == SCHAGEN else {name: SCHAGEN})
    ways = today.paths([NIEDORP, TEXEL], 50)
    assert SCHAGEN in {node["id"] for node in ways["nodes"]}


def test_one_that_was_divided_over_several_stays_what_it_was() -> None:
    known = {
        each.iri: each
        for each in (
            Municipality(iri="a", label="A", until="2018-12-31", into=("b", "c")),
            Municipality(iri="b", label="B"),
            Municipality(iri="c", label="C"),
            Municipality(iri="d", label="D", until="2000-12-31", into=("e",)),
            Municipality(iri="e", label="E", until="2010-12-31", into=("b",)),
            Municipality(iri="f", label="F", until="2010-12-31", into=("f",)),
        )
    }
    assert [heir(known, iri) for iri in "abdef"] == [None, None, "b", "b", None]
