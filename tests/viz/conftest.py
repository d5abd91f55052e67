import shutil
from collections.abc import Iterator
from fcntl import LOCK_EX, flock
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from graph.analysis.network import network as drawn
from graph.register.register import Register
from graph.store.store import Store
from ontology.reading import Reading
from tests.viz.readings import readings
from tests.viz.serving import serving
from viz.network import Network

ROOT = Path(__file__).parents[2]
PROBE = (Path(__file__).parent / "probe.js").read_text("utf-8") + ";0"


def network_of(given: tuple[Reading, ...]) -> Network:
    with Store.open() as store:
        for reading in given:
            store.replace(reading)
        return drawn(store, Register.load())


@pytest.fixture(scope="session")
def network() -> Network:
    """The network of the made-up articles."""
    return network_of(readings())


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled front end, made anew where its sources have changed; by one process at a time."""
    with (tmp_path_factory.getbasetemp().parent / "front-end").open("w") as turn:
        flock(turn, LOCK_EX)
        try:
            run_path(str(ROOT / "hatch_build.py"))["build"](ROOT / "viz")
        except SystemExit as failure:
            pytest.skip(f"no front end: {str(failure).splitlines()[-1]}")
    return ROOT / "viz" / "static" / "built"


@pytest.fixture(scope="session")
def picture(network: Network, built: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the made-up network's picture."""
    from viz.picture import picture as drawing

    place = tmp_path_factory.mktemp("picture") / "picture.html"
    place.write_text(drawing(network), "utf-8")
    return place.as_uri()


class Explorer:
    """A page of ours in the browser."""

    def __init__(self, page: Any, address: str) -> None:
        self.page, self.address = page, address

    def open(self, hash: str = "") -> "Explorer":
        self.page.goto("about:blank")
        self.page.goto(self.address + hash)
        self.page.wait_for_selector("html[data-ready=yes]", state="attached")
        self.run(PROBE)
        return self

    def run(self, script: str, argument: Any = None) -> Any:
        return self.page.evaluate(script, argument)

    def place(self, thing: str) -> tuple[float, float]:
        """Where a thing stands on the screen."""
        x, y = self.run("id => probe.thing(id)", thing)
        return x, y

    def middle(self, line: str) -> tuple[float, float]:
        """Where the middle of a line is on the screen."""
        x, y = self.run("id => probe.line(id)", line)
        return x, y

    def shown(self, what: str) -> list[str]:
        """The ids of the things or lines in view."""
        found: list[str] = self.run(f"() => [...bundel.app.selection.{what}.keys()].sort()")
        return found


@pytest.fixture
def explorer(page: Any, picture: str, complaints: list[str]) -> Iterator[Explorer]:
    """The picture of the made-up network; a test fails on any complaint or request elsewhere."""
    yield Explorer(page, picture)


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph of the articles that ship."""
    from graph.cli.build import built as read

    folder = tmp_path_factory.mktemp("echt") / "graaf"
    read([], folder)
    return folder


@pytest.fixture(scope="module")
def public(real: Path, built: Path) -> Iterator[str]:
    """The address of that graph as everybody may see it."""
    with serving(real, local=False) as site:
        yield site


@pytest.fixture(scope="module")
def own(real: Path, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a copy of that graph on one's own machine, where it can be changed."""
    folder = shutil.copytree(real, tmp_path_factory.mktemp("eigen") / "graaf")
    with serving(Path(folder), local=True) as site:
        yield site
