import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import expect

settings.register_profile("bundel", deadline=None)
settings.load_profile("bundel")
PATIENCE = 120_000
expect.set_options(timeout=PATIENCE // 4)

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = next((found for name in NAMES if (found := shutil.which(name))), None)
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CHROMIUM is None:
        skip = pytest.mark.skip(reason="no Chromium: apt install chromium fonts-liberation")
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(skip)


@pytest.fixture(scope="session", autouse=True)
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests leave the user's own caches and settings alone."""
    before = dict(os.environ)
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
    os.environ.pop("BUNDEL_STORE", None)
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    return {"executable_path": CHROMIUM, "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, object]:
    return {"viewport": {"width": 1480, "height": 900}, "locale": "nl-NL", "reduced_motion": "reduce"}


@pytest.fixture
def context(context):  # type: ignore[no-untyped-def]
    """A busy machine may take its time."""
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture
def complaints(page) -> Iterator[list[str]]:  # type: ignore[no-untyped-def]
    """What the page complained of, or asked of another machine; a test that uses this fails on any of it."""
    heard: list[str] = []

    def guard(route) -> None:  # type: ignore[no-untyped-def]
        address = route.request.url
        if address.startswith(("http://127.0.0.1:", "file://", "data:", "blob:", "about:")):
            route.continue_()
        else:
            heard.append(f"asked for {address}")
            route.abort()

    page.route("**/*", guard)
    page.on("console", lambda told: heard.append(told.text) if told.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    yield heard
    assert heard == []


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the source articles, where there is one."""
    place = Path(__file__).parents[2] / "shared"
    if not place.exists():
        pytest.skip("the source articles are not ours to publish")
    return place


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small graph, made without a reader: who works with whom in the north of Noord-Holland."""
    from graph.collection import Collection
    from tests.sample import reading

    folder = tmp_path_factory.mktemp("graaf")
    with Collection.open(folder) as collection:
        collection.replace(reading())
    return folder
