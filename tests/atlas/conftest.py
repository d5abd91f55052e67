from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.atlas.atlas import Atlas
from graph.atlas.keeping import atlas as drawn
from graph.atlas.places import Places
from graph.atlas.views import Views
from graph.collection import Collection
from graph.register.register import Register
from ontology.vocabulary import BASE
from tests.viz.readings import readings


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph of the made-up articles."""
    place = tmp_path_factory.mktemp("atlas")
    with Collection.open(place) as collection:
        for reading in readings():
            collection.replace(reading)
    return place


@pytest.fixture(scope="session")
def atlas(folder: Path) -> Iterator[Atlas]:
    with Collection.open(folder, read_only=True) as collection:
        found = drawn(collection, folder)
    yield found
    found.close()


@pytest.fixture(scope="session")
def register() -> Register:
    return Register.load()


@pytest.fixture
def views(atlas: Atlas, register: Register, tmp_path: Path) -> Views:
    return Views(atlas, Places(tmp_path), register, BASE)
