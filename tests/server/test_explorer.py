from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from playwright.sync_api import Page, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from graph.server.app import app
from graph.server.listening import address, listen

pytestmark = pytest.mark.browser


@contextmanager
def served(whole: Starlette) -> Iterator[str]:
    """The address at which an application answers."""
    bound = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(whole, log_level="error"))
    thread = Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    yield address(bound)
    server.should_exit = True
    thread.join(timeout=5)


@pytest.fixture(scope="module")
def site(sample: Path) -> Iterator[str]:
    with served(app(sample)) as address_:
        yield address_


def test_the_explorer_draws_what_is_served(page: Page, site: str, complaints: list[str]) -> None:
    page.goto(site)
    page.wait_for_selector("canvas")
    expect(page.get_by_text("Kompas").first).to_be_attached()


def test_no_other_page_can_embed_it(page: Page, site: str) -> None:
    page.set_content(f'<iframe src="{site}"></iframe>')
    page.wait_for_function("window.frames.length === 1")
    assert page.frames[-1].url == "chrome-error://chromewebdata/"


@pytest.fixture
def elsewhere(site: str) -> Iterator[str]:
    """A page of others, on a server of its own, with the picture in it."""

    async def page(_: Request) -> Response:
        return HTMLResponse(f'<iframe src="{site}?embed=1" width="800" height="600"></iframe>')

    with served(Starlette(routes=[Route("/", page)])) as other:
        yield other


def test_any_page_can_embed_what_is_made_for_it(page: Page, elsewhere: str) -> None:
    page.goto(elsewhere)
    inside = page.frame_locator("iframe")
    expect(inside.locator("#foundation")).to_contain_text("Berust op")
    expect(inside.locator("#legend")).to_be_hidden()


def test_a_server_that_went_away_is_said_and_the_picture_stays(page: Page, site: str, sample: Path) -> None:
    with served(app(sample)) as own:
        page.goto(own)
        page.wait_for_selector("html[data-ready=yes]", state="attached")
    page.evaluate("look()")
    notice = page.locator("#notices .strip")
    expect(notice).to_contain_text("De server antwoordt niet meer. Het beeld blijft staan")
    assert page.evaluate("() => bundel.app.selection.lines.size") > 0
    page.locator("#search").fill("komp")
    expect(page.locator("#suggestions li").first).to_contain_text("Kompas")
    page.route("**/api/network", lambda route: route.fulfill(status=200, headers={"ETag": '"anders"'}))
    notice.get_by_role("button", name="Opnieuw proberen").click()
    expect(notice).to_have_text("De graaf is intussen veranderd.Opnieuw laden")
