"""The explorer and the editor behind a proxy that serves them under a path of its own."""

import re
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from playwright.sync_api import Page, expect
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.server.app import app
from graph.server.listening import address, listen
from tests.sample import SCHAGEN

PREFIX = "/diensten/bundel"

pytestmark = pytest.mark.browser


def proxied(served: ASGIApp) -> ASGIApp:
    """What a proxy makes of it: everything under the prefix, and nothing beside it."""

    async def proxy(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await served(scope, receive, send)
        inside = scope["path"].startswith(PREFIX + "/")
        path = scope["path"].removeprefix(PREFIX) if inside else "/buiten/het/pad"
        await served({**scope, "path": path, "raw_path": path.encode()}, receive, send)

    return proxy


@pytest.fixture(scope="module")
def site(sample: Path) -> Iterator[str]:
    bound = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(proxied(app(sample)), log_level="error"))
    thread = Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    yield address(bound).rstrip("/") + PREFIX
    server.should_exit = True
    thread.join(timeout=5)


def test_the_explorer_works_under_a_path(page: Page, site: str, complaints: list[str]) -> None:
    page.goto(f"{site}/#n=tooi:gemeente/gm0441")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    expect(page.locator("#panel h2")).to_contain_text("Schagen")
    page.locator("[data-key=ask]").click()
    expect(page.locator(".questions button").first).to_be_visible()


def test_the_editor_works_under_a_path(page: Page, site: str, complaints: list[str]) -> None:
    query = f"SELECT ?naam WHERE {{ <{SCHAGEN.iri}> skos:prefLabel ?naam }}"
    page.goto(f"{site}/query?{'query=' + query.replace(' ', '%20').replace('?', '%3F')}")
    page.get_by_role("button", name="Vraag het").first.click()
    expect(page.locator("table")).to_contain_text("gemeente Schagen")
    page.locator("#explorer").click()
    page.wait_for_url(re.compile(rf"{PREFIX}/(#.*)?$"))
    page.wait_for_selector("html[data-ready=yes]", state="attached")
