from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from playwright.sync_api import Page, expect

from graph.server.app import app
from graph.server.listening import address, listen

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(sample: Path) -> Iterator[str]:
    bound = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app(sample), log_level="error"))
    thread = Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    yield address(bound)
    server.should_exit = True
    thread.join(timeout=5)


def test_the_explorer_draws_what_is_served(page: Page, site: str, complaints: list[str]) -> None:
    page.goto(site)
    page.wait_for_selector("canvas")
    expect(page.get_by_text("Kompas").first).to_be_attached()


def test_no_other_page_can_embed_it(page: Page, site: str) -> None:
    page.set_content(f'<iframe src="{site}"></iframe>')
    page.wait_for_function("window.frames.length === 1")
    assert page.frames[-1].url == "chrome-error://chromewebdata/"
