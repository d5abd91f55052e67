"""Where the tests of the store keep one: in memory, on disk and on a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.oxigraph import serving

Place = Path | str | None


@pytest.fixture(params=["memory", "disk", "server"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    if request.param == "server":
        with serving() as address:
            yield address
    else:
        yield tmp_path if request.param == "disk" else None
