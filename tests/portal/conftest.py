from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graph.collection import Collection
from graph.equipment import furnish
from graph.server.app import app
from graph.settings import Settings
from tests.sample import reading

PUBLISHED = Settings(
    licence="CC-BY-4.0",
    publisher={"name": "gemeente Schagen", "iri": "https://identifier.overheid.nl/tooi/id/gemeente/gm0441"},
    contact={"name": "Datapunt", "email": "data@example.org"},
)


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with the registers beside it."""
    folder = tmp_path_factory.mktemp("portaal")
    with Collection.open(folder) as collection:
        furnish(collection.store)
        collection.replace(reading())
    return folder


@pytest.fixture(scope="session")
def client(furnished: Path) -> Iterator[TestClient]:
    """The portal of the sample, as somebody who publishes it has it."""
    with TestClient(app(furnished, settings=PUBLISHED), follow_redirects=False) as client:
        yield client
