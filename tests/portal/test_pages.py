"""The pages in a browser: by day and by night, wide and narrow."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest
import uvicorn
from playwright.sync_api import Browser

from graph.server.app import app
from graph.server.listening import address, listen
from ontology.iri import claim_iri, relation_iri
from ontology.vocabulary import BASE
from tests.portal.conftest import PUBLISHED
from tests.sample import ARTICLE, SCHAGEN, TEAM, reading

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "viz" / "node_modules" / "axe-core" / "axe.min.js"
CLAIM = reading().claims[0]
OWN = [TEAM.iri, ARTICLE.iri, claim_iri(CLAIM), relation_iri(CLAIM.relation)]
PATHS = [
    *("doc/" + iri.removeprefix(BASE) for iri in OWN),
    f"doc?iri={quote(SCHAGEN.iri, safe='')}",
    "doc",
    "doc/nergens",
    "def",
    "def/themes",
    "def/shapes",
    "catalog",
]
VIOLATIONS = "async () => (await axe.run()).violations.map(v => v.id + ' ' + v.nodes.map(n => n.html).join(' '))"


@pytest.fixture(scope="module")
def site(furnished: Path) -> Iterator[str]:
    bound = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app(furnished, settings=PUBLISHED), log_level="error"))
    thread = Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    yield address(bound)
    server.should_exit = True
    thread.join(timeout=5)


@pytest.mark.parametrize(("width", "mode"), [(1440, "light"), (390, "dark")])
def test_every_page_can_be_read_by_all(site: str, browser: Browser, width: int, mode: str) -> None:
    """No violation of WCAG that axe finds, nothing wider than the screen, nothing from elsewhere, no complaint."""
    if not AXE.exists():
        pytest.skip("no axe-core: python hatch_build.py --dev")
    heard: list[str] = []
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=mode)  # type: ignore[arg-type]
    page = context.new_page()
    page.on("console", lambda told: heard.append(told.text) if "nergens" not in page.url else None)
    page.on("request", lambda asked: heard.append(asked.url) if not asked.url.startswith(site) else None)
    for path in PATHS:
        page.goto(site + path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        page.evaluate(AXE.read_text("utf-8") + ";0")
        assert page.evaluate(VIOLATIONS) == [], path
    context.close()
    assert heard == []


def test_axe_finds_what_is_wrong(site: str, browser: Browser) -> None:
    if not AXE.exists():
        pytest.skip("no axe-core: python hatch_build.py --dev")
    page = browser.new_page()
    page.goto(site + "def/shapes")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"x.svg\">')")
    page.evaluate(AXE.read_text("utf-8") + ";0")
    assert any("image-alt" in found for found in page.evaluate(VIOLATIONS))


def test_night_is_dark(site: str, browser: Browser) -> None:
    colours = set()
    for mode in ("light", "dark"):
        context = browser.new_context(color_scheme=mode)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(site + "catalog")
        colours.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        context.close()
    assert len(colours) == 2
