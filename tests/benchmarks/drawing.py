"""How soon and how smoothly the explorer draws, beside pyvis's own page of the same graph in the same browser.

Prints ratios measured in one run; `python -m tests.benchmarks.drawing [NODES]...`.
"""

import json
import random
import sys
import tempfile
from pathlib import Path
from threading import Thread
from time import perf_counter

import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright
from pyvis.network import Network as Pyvis

from graph.cli.build import built
from graph.server.app import app
from graph.server.listening import address, listen
from ontology.status import Status
from tests.conftest import CHROMIUM, FLAGS
from viz.kind import Kind
from viz.line import Line
from viz.network import Network, network
from viz.picture import picture
from viz.sentence import Sentence
from viz.source import Source
from viz.thing import Thing
from viz.tie import Tie

SIZES = {500: 10.0, 2000: 30.0}
LINES = 3
PATIENCE = 1.6
MOVING = 3000
LARGEST = 1_000_000
SMOOTH = 0.5

STABLE = "() => new Promise((done) => network.once('stabilized', () => done(performance.now())))"
PAINTED = (
    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
)
FRAMES = """([milliseconds, panning]) => new Promise((done) => {
  const network = panning ? bundel.stage.network : null;
  const from = network?.getViewPosition();
  const [wide, high] = [600, 400].map((pixels) => pixels / (network?.getScale() ?? 1));
  const begun = performance.now();
  let frames = 0;
  const step = (now) => {
    if (now - begun > milliseconds) return done((frames * 1000) / (now - begun));
    frames += 1;
    const [aside, down] = [wide * Math.sin(frames / 20), high * Math.sin(frames / 13)];
    network?.moveTo({ position: { x: from.x + aside, y: from.y + down } });
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})"""


def made(size: int) -> Network:
    """A network of so many things and three times as many lines, the same every time."""
    chance = random.Random(size)
    kinds = [Kind.MUNICIPALITY, Kind.ORGANISATION, Kind.INITIATIVE, Kind.PERSON]
    things = [
        Thing(
            iri=f"https://example.org/{place}",
            label=f"Samenwerking {place}",
            kind=kinds[place % len(kinds)],
            point=(chance.uniform(4.0, 7.0), chance.uniform(51.0, 53.3)) if place % len(kinds) == 0 else None,
        )
        for place in range(size)
    ]
    pairs = {tuple(sorted(chance.sample(range(size), 2))) for _ in range(size * LINES)}
    lines = [_line(things[one].iri, things[other].iri) for one, other in sorted(pairs)]
    return network(things, lines, [Source(iri="https://example.org/article", identifier="article")])


def _line(one: str, other: str) -> Line:
    said = Sentence(
        iri=f"{one}+{other}",
        relation=f"{one}-{other}",
        tie=Tie.PARTICIPATION,
        ends=(one, other),
        status=Status.EXISTING,
        confidence=0.9,
        because="een werkwoord van samenwerken",
        quote="Zij werken samen.",
        source="https://example.org/article",
    )
    return Line(ends=(min(one, other), max(one, other)), sentences=(said,))


def peer(whole: Network, place: Path) -> None:
    """pyvis's own page, as it comes."""
    drawing = Pyvis(cdn_resources="in_line")  # type: ignore[no-untyped-call]
    for iri, label in whole.nodes(data="label"):
        drawing.add_node(iri, label=label)  # type: ignore[no-untyped-call]
    for one, other in whole.edges:
        drawing.edges.append({"from": one, "to": other})
    place.write_text(drawing.generate_html(), "utf-8")  # type: ignore[no-untyped-call]


def opened(browser: Browser, place: Path) -> Page:
    """The page in a window of its own that reaches nothing but this machine."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.route("http*://**", lambda route: route.abort())
    page.goto(place.as_uri(), wait_until="commit")
    return page


def soon(browser: Browser, size: int, folder: Path, least: float) -> bool:
    """Print when both have their first stable picture; whether ours is so many times as soon."""
    whole = made(size)
    ours, theirs = folder / "ours.html", folder / "theirs.html"
    begun = perf_counter()
    ours.write_text(picture(whole, most=size), "utf-8")
    writing = perf_counter() - begun
    peer(whole, theirs)
    page = opened(browser, ours)
    page.wait_for_selector("html[data-ready=yes]", state="attached", timeout=120_000)
    own = page.evaluate(PAINTED) / 1000
    page.close()
    patience = own * least * PATIENCE
    other, sign = _stable(browser, theirs, patience), ""
    if other is None:
        other, sign = patience, "more than "
    print(f"{size} nodes, first stable picture: ours {own:.2f} s (page made in {writing:.2f} s),", end=" ")
    print(f"pyvis {sign}{other:.1f} s: {sign}{other / own:.0f} times as soon (at least {least:.0f})")
    return bool(other / own >= least)


def _stable(browser: Browser, place: Path, patience: float) -> float | None:
    """After how many seconds pyvis's page stands still; None where one need wait no longer."""
    page = opened(browser, place)
    try:
        page.wait_for_function("typeof network === 'object' && network !== null", timeout=patience * 1000)
        page.set_default_timeout(patience * 1000)
        waiting = f"({STABLE})().then((at) => {{ document.title = 'stable ' + at }})"
        page.evaluate(f"() => {{ void {waiting} }}")
        page.wait_for_function("document.title.startsWith('stable')", timeout=patience * 1000)
        return float(page.title().partition(" ")[2]) / 1000
    except Exception as late:
        if "Timeout" not in str(late):
            raise
        return None
    finally:
        page.close()


def smooth(browser: Browser, size: int, folder: Path) -> bool:
    """Print how many frames per second panning leaves of those of an empty page; whether it is half."""
    place = folder / "panning.html"
    place.write_text(picture(made(size), most=size), "utf-8")
    blank = browser.new_page()
    idle = blank.evaluate(FRAMES, [MOVING, False])
    blank.close()
    page = opened(browser, place)
    page.wait_for_selector("html[data-ready=yes]", state="attached", timeout=120_000)
    page.evaluate(PAINTED)
    panning = page.evaluate(FRAMES, [MOVING, True])
    page.close()
    print(f"{size} nodes, panning: {panning:.0f} frames per second, empty page {idle:.0f}:", end=" ")
    print(f"{panning / idle:.2f} of it (at least {SMOOTH})")
    return bool(panning / idle >= SMOOTH)


def light(browser: Browser, folder: Path) -> bool:
    """Print how many bytes opening the start page moves; whether that is under a million."""
    built([], folder)
    bound = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app(folder), log_level="error"))
    thread = Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    page = browser.new_page()
    moved: list[float] = []
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.on("Network.loadingFinished", lambda told: moved.append(told["encodedDataLength"]))
    page.goto(address(bound))
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    page.close()
    server.should_exit = True
    thread.join()
    print(f"opening the start page moves {sum(moved) / 1000:.0f} kB in {len(moved)} answers (less than 1,000)")
    return sum(moved) < LARGEST


def main(*sizes: int) -> bool:
    """Measure everything; whether every target is met."""
    asked = {size: SIZES.get(size, 10.0) for size in sizes} if sizes else SIZES
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        folder = Path(place)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        met = [soon(browser, size, folder, least) for size, least in asked.items()]
        met += [smooth(browser, max(asked), folder), light(browser, folder / "graph")]
        browser.close()
    print(json.dumps({"all targets met": all(met)}))
    return all(met)


if __name__ == "__main__":
    if CHROMIUM is None:
        print("No Chromium here, so nothing is drawn.")
    else:
        sys.exit(not main(*map(int, sys.argv[1:])))
