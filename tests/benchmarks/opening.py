"""How the explorer opens on a graph of 100,000 things, beside one of 500: processor time and bytes of each door.

Every door is asked under other addresses each time, so that nothing is answered from what was kept; "again" asks for
two steps once more. What is told of each is the median, and how much it costs beside 500 things.

usage: python -m tests.benchmarks.opening [THINGS] [FOLDER]
"""

import gzip
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from starlette.testclient import TestClient

from graph.atlas.keeping import atlas
from graph.collection import Collection
from graph.server.app import app
from tests.benchmarks.country import build

SMALL, LARGE = 500, 100_000
REPEATS = 7
AGAIN = "two steps, again"


def doors(client: TestClient) -> dict[str, str]:
    """What is asked: the overview, its largest region, around the thing with most lines, and so on."""
    opening = client.get("/api/network").json()
    (hub, _), *_, (other, _) = opening["most"]
    overview = next(one for one in opening["overviews"] if one["type"] == "jeugdregio")
    region = max((one for one in overview["regions"] if one["id"]), key=lambda one: one["size"])["id"]
    return {
        "overview": "/api/network",
        "region": f"/api/network?area={region}&type=jeugdregio",
        "around a hub": f"/api/network?focus={hub}&steps=1",
        "two steps": f"/api/network?focus={hub}&steps=2&most=300",
        AGAIN: f"/api/network?focus={hub}&steps=2&most=300",
        "search": "/api/search?q=ensch",
        "search, very many hits": "/api/search?q=samenwerking",
        "search, two words": "/api/search?q=001+stichting",
        "as municipalities are now": f"/api/network?focus={hub}&steps=1&now=1",
        "what connects": f"/api/paths?between={hub}&between={other}",
    }


def seconds(act: Callable[[], object]) -> float:
    """Processor time that it takes, which other programs on the machine change little."""
    start = time.process_time()
    act()
    return time.process_time() - start


def ready(folder: Path, things: int) -> float:
    """Build the graph where there is none yet; seconds to draw its atlas."""
    if not (folder / "store").exists():
        build(folder, things)
    with Collection.open(folder, read_only=True) as collection:
        return seconds(lambda: atlas(collection, folder).close())


def measured(folder: Path) -> dict[str, tuple[float, int]]:
    """For each door the median seconds and the bytes that move; for `first` those of a server that just started."""
    found = {"first": (seconds(lambda: TestClient(app(folder)).get("/api/network")), 0)}
    client = TestClient(app(folder))
    for name, address in doors(client).items():
        answer = client.get(address)
        others = [address + (f"&turn={turn}" if "?" in address and name != AGAIN else "") for turn in range(REPEATS)]
        times = [seconds(partial(client.get, other)) for other in others]
        found[name] = (median(times), len(gzip.compress(answer.content)))
        if answer.status_code != 200:
            print(f"{name}: {answer.status_code} {answer.text[:120]}")
    return found


def main(things: int = LARGE, kept: str = "") -> None:
    """Print, for both sizes, seconds and bytes, and the ratio of the large to the small."""
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(kept or temporary)
        found = []
        for size in (SMALL, things):
            drawn = ready(root / str(size), size)
            print(f"{size} things: atlas drawn in {drawn:.1f} s of processor time")
            found.append(measured(root / str(size)))
        small, large = found
        print(f"{'':24}{SMALL:>12}{things:>12}   ratio       {SMALL:>9} B{things:>9} B   ratio")
        for name in small:
            (one, few), (other, many) = small[name], large[name]
            moved = f"{few:>9}{many:>11}{many / max(few, 1):>8.1f}"
            print(f"{name:24}{one:>10.4f} s{other:>10.4f} s{other / one:>8.1f}       {moved}")


if __name__ == "__main__":
    main(*(int(given) if given.isdigit() else given for given in sys.argv[1:]))  # type: ignore[arg-type]
