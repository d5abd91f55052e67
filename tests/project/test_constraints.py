import re
from pathlib import Path

from tests.project.pins import BUILDING, pins

ROOT = Path(__file__).parents[2]


def test_everything_that_is_needed_is_pinned_exactly() -> None:
    pinned = set((ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines())
    assert set(pins()) - pinned == set()
    assert {name for name in BUILDING if not any(pin.startswith(f"{name}==") for pin in pinned)} == set()


def test_pins_are_names_and_versions_only() -> None:
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line)
