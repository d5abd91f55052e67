"""What is on the screen while the camera moves over a crowd."""

from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.drawing import made
from tests.viz.conftest import Explorer
from viz.picture import picture

pytestmark = pytest.mark.browser

CROWD = 900
COLOURED = """([dx, dy, wait]) => new Promise((done) => {
  const { network, drawn } = bundel.stage;
  const { x, y } = network.getViewPosition();
  const count = () => {
    const canvas = document.querySelector("#graph canvas");
    const seen = new Uint8ClampedArray(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data);
    const coloured = [0, 0];
    for (let at = 0; at < seen.length; at += 4) {
      const [low, high] = [Math.min(...seen.subarray(at, at + 3)), Math.max(...seen.subarray(at, at + 3))];
      if (seen[at + 3] > 200 && high - low > 90) coloured[0] += 1;
      else if (seen[at + 3] > 60) coloured[1] += 1;
    }
    return { coloured, moving: drawn.moving, sliding: drawn.sliding };
  };
  network.moveTo({ position: { x: x + dx / network.getScale(), y: y + dy / network.getScale() } });
  setTimeout(() => done(count()), wait);
})"""


@pytest.fixture(scope="module")
def crowd(built: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a picture of a crowd."""
    place = tmp_path_factory.mktemp("crowd") / "picture.html"
    place.write_text(picture(made(CROWD), most=CROWD), "utf-8")
    return place.as_uri()


def seen(explorer: Explorer, right: int, down: int, wait: int) -> dict[str, Any]:
    """How many pixels are of nodes and of other things, so long after the camera was moved by so many pixels."""
    told: dict[str, Any] = explorer.run(COLOURED, [right, down, wait])
    return told


@pytest.mark.parametrize(("right", "down"), [(120, 60), (-400, 300)])
def test_nodes_and_lines_stay_while_the_camera_moves(page: Any, crowd: str, right: int, down: int) -> None:
    explorer = Explorer(page, crowd).open()
    moving = seen(explorer, right, down, wait=40)
    settled = seen(explorer, 0, 0, wait=600)
    assert (moving["moving"], moving["sliding"]) == (True, True)
    assert (settled["moving"], settled["sliding"]) == (False, False)
    for among_moving, among_settled in zip(moving["coloured"], settled["coloured"], strict=True):
        assert among_settled > 5_000
        assert among_moving == pytest.approx(among_settled, rel=0.06)
