import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from tests.viz.names import line
from viz.assets import asset, media, names
from viz.network import Network
from viz.page import POLICY
from viz.page import page as served
from viz.payload import payload

pytestmark = pytest.mark.browser


@pytest.fixture
def address(network: Network, built: Path) -> Iterator[str]:
    """A small server that gives the page under its policy."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            name = path.rpartition("/")[2]
            if path == "/":
                self.answer(served("/api/network").encode(), "text/html; charset=utf-8")
            elif path == "/api/network":
                self.answer(json.dumps(payload(network)).encode(), "application/json")
            elif path.startswith("/static/") and name in names():
                self.answer(asset(name), media(name))
            else:
                self.send_error(404)

        def answer(self, body: bytes, kind: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


def test_it_works_under_its_strict_policy(page: Page, address: str, complaints: list[str]) -> None:
    page.goto(f"{address}#l={line('Den Helder', 'Schagen')}")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    expect(page.locator("#panel .passage")).to_have_count(3)
    assert page.evaluate("() => document.fonts.check('12px \"Inter Variable\"')")


def test_little_is_moved(page: Page, address: str, complaints: list[str]) -> None:
    sizes: list[int] = []
    page.on("response", lambda response: sizes.append(len(response.body())))
    page.goto(address)
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert 300_000 < sum(sizes) < 1_000_000


def test_a_server_that_does_not_answer_is_said_with_a_way_to_try_again(page: Page, address: str) -> None:
    page.route("**/api/network", lambda route: route.abort())
    page.goto(address)
    page.wait_for_selector("html[data-ready=failed]", state="attached")
    expect(page.locator("#panel h2")).to_have_text("Geen gegevens")
    page.unroute("**/api/network")
    page.get_by_role("button", name="Opnieuw proberen").click()
    page.wait_for_selector("html[data-ready=yes]", state="attached")
