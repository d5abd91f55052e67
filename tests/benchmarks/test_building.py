import re

import pytest

from tests.benchmarks.building import main

pytestmark = pytest.mark.alone


def test_building_takes_at_most_four_times_what_its_tools_take(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(1) <= 4
    assert re.search(r"ratio: \d\.\d\d \(at most 4\)", capsys.readouterr().out)
