from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.cli.main import run
from ontology.article import Article
from ontology.reading import Reading


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


Bundel = Callable[..., Ran]


@pytest.fixture
def bundel(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Bundel:
    """Runs the command line in this process."""

    def ran(*arguments: str | Path) -> Ran:
        monkeypatch.setattr("sys.argv", ["bundel", *map(str, arguments)])
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as left:
            run()
        told = capfdbinary.readouterr()
        status = left.value.code
        return Ran(status if isinstance(status, int) else 0, told.out.decode(), told.err.decode())

    return ran


class Blank:
    """A reader that finds nothing."""

    version = "blank"

    def read(self, article: Article) -> Reading:
        return Reading(article=article, reader=self.version)


@pytest.fixture
def blank(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds go without rules and registers, and so in no time."""
    monkeypatch.setattr("graph.equipment.reader", lambda base, pipeline: Blank())
    monkeypatch.setattr("graph.equipment.furnish", lambda store, base: None)
