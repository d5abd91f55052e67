"""How well whole articles are read: never worse than before.

`open` may be looked into by whoever writes rules. `apart` is kept apart to see how well rules do on what they were not
written for: only its figures are asserted, and nothing of what it holds may be shown.
"""

from functools import cache
from pathlib import Path

import pytest

from graph.extraction.reader import Reader
from tests.extraction.corpus import CORPUS, total
from tests.extraction.scoring import Total

SHARED = Path(__file__).parents[3] / "shared"
FOLDERS = {
    "open": (CORPUS / "open/articles", CORPUS / "open/gold"),
    "apart": (CORPUS / "apart/articles", CORPUS / "apart/gold"),
    "real": (SHARED / "seeds", SHARED / "gold/seeds-a", SHARED / "gold/seeds-b"),
    "real, later": (SHARED / "dev-articles", SHARED / "gold/dev"),
}
PRECISION = {
    "open": {"pair": 0.82, "participates": 0.66, "post": 0.93, "party": 0.90},
    "apart": {"pair": 0.69, "participates": 0.49, "post": 0.82, "party": 0.90},
    "real": {"pair": 0.90, "participates": 0.80, "post": 0.95, "party": 0.95},
    "real, later": {"pair": 0.85, "post": 0.85, "party": 0.95},
}
HEADLINE = {"open": 0.72, "apart": 0.60, "real": 0.81, "real, later": 0.82}


@cache
def scored(name: str, reader: Reader) -> Total:
    """The scores of one set of articles; skips where it is not there."""
    if not all(folder.is_dir() for folder in FOLDERS[name]):
        pytest.skip(f"the articles of {name!r} are not here")
    return total(reader, *FOLDERS[name])


@pytest.mark.parametrize(
    ("name", "tie", "floor"), [(name, tie, floor) for name, ties in PRECISION.items() for tie, floor in ties.items()]
)
def test_precision(name: str, tie: str, floor: float, reader: Reader) -> None:
    reached = scored(name, reader)[tie].precision
    assert reached >= floor


@pytest.mark.parametrize(("name", "floor"), HEADLINE.items())
def test_headline(name: str, floor: float, reader: Reader) -> None:
    reached = scored(name, reader).headline
    assert reached >= floor
