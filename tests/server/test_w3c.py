from pathlib import Path

import pytest

from tests.server.serving import TOKEN, empty, served
from tests.server.w3c import EXCEPTIONS, Site, trials


def test_the_suites_of_the_w3c(shared: Path, tmp_path: Path) -> None:
    folder = shared / "w3c"
    if not folder.exists():
        pytest.skip("the suites are not there")
    failed = {}
    with served(empty(tmp_path), writing=True) as address:
        for trial in trials(folder, Site(address, TOKEN)):
            try:
                trial.run()
            except AssertionError as error:
                failed[trial.name] = str(error)
    assert failed.keys() == EXCEPTIONS.keys(), failed
