from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.server.serving import served


@pytest.fixture(scope="module")
def site(sample: Path) -> Iterator[httpx.Client]:
    """The sample graph, served for reading."""
    with served(sample) as address, httpx.Client(base_url=address, timeout=60) as client:
        yield client
