"""A picture of the explorer with the graph of our own articles. usage: screenshot.py FILE.png"""

import sys
import tempfile
from pathlib import Path
from threading import Thread

import uvicorn
from playwright.sync_api import sync_playwright

from graph.cli.build import built
from graph.server.app import app
from graph.server.listening import address, listen
from tests.conftest import CHROMIUM, FLAGS

SIZE = {"width": 1480, "height": 900}
SETTLED = 1500


def shoot(file: Path) -> None:
    """Build the graph, serve it, and write what a browser shows."""
    with tempfile.TemporaryDirectory() as folder:
        built([], Path(folder))
        bound = listen("127.0.0.1", 0)
        server = uvicorn.Server(uvicorn.Config(app(Path(folder)), log_level="error"))
        thread = Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        _write(address(bound), file)
        server.should_exit = True
        thread.join()


def _write(site: str, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport=SIZE, locale="nl-NL", reduced_motion="reduce")
        page.goto(site)
        page.wait_for_selector("canvas")
        page.wait_for_timeout(SETTLED)
        page.screenshot(path=file)
        browser.close()


if __name__ == "__main__":
    if CHROMIUM is None:
        sys.exit("No Chromium here to take a picture with.")
    shoot(Path(sys.argv[1]))
