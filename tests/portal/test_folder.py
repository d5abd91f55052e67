import re
import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page
from rdflib import Graph

from graph.collection import Collection
from graph.portal.folder import SUMS, Portal
from graph.settings import Settings
from ontology.errors import BadSettings, UnwritablePlace
from tests.portal.conftest import PUBLISHED
from tests.sample import ARTICLE, BLONK, HELDER, TEAM

LINK = re.compile(r'(?:href|src|srcset)="([^"]+)"')


@pytest.fixture(scope="module")
def collection(furnished: Path) -> Iterator[Collection]:
    with Collection.open(furnished, read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def folder(collection: Collection, furnished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("uitgave") / "site"
    Portal(collection.store, furnished, PUBLISHED).write(place)
    return place


def test_everything_is_there(folder: Path) -> None:
    for name in (
        "index.html",
        "index.en.html",
        "catalog.html",
        "catalog.ttl",
        ".well-known/void",
        "dumps/bundel.nq.gz",
        "def.html",
        "def.ttl",
        "def/shapes.ttl",
        "def/themes.en.html",
        "def/context.jsonld",
        "doc.html",
        "verkenner.html",
        "static/pages.css",
        "doc/tooi/gemeente/gm0400.html",
    ):
        assert (folder / name).stat().st_size > 100, name


def test_links_lead_to_files_that_are_there(folder: Path) -> None:
    broken = set()
    for page in folder.rglob("*.html"):
        if page.name == "verkenner.html":
            continue
        for link in map(unescape, LINK.findall(page.read_text("utf-8"))):
            parts = urlsplit(link)
            if parts.scheme or not parts.path:
                continue
            if not (page.parent / unquote(parts.path)).is_file():
                broken.add((str(page.relative_to(folder)), link))
    assert broken == set()


def test_pages_are_in_both_languages_and_keep_to_theirs(folder: Path) -> None:
    path = folder / "doc" / TEAM.iri.partition("/id/")[2]
    dutch, english = (path.with_name(path.name + end).read_text("utf-8") for end in (".html", ".en.html"))
    assert "Doet mee" in dutch and "Takes part" in english
    assert "gm0400.html" in dutch and "gm0400.en.html" in english


def test_no_page_has_the_text_of_an_article(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix in (".html", ".ttl", ".nt", ".csv"):
            assert ARTICLE.text not in path.read_text("utf-8"), path


def test_each_thing_has_its_turtle(folder: Path) -> None:
    for iri in (BLONK.iri, TEAM.iri):
        assert len(Graph().parse(folder / "doc" / f"{iri.partition('/id/')[2]}.ttl")) > 5
    assert len(Graph().parse(folder / "doc/tooi" / f"{HELDER.iri.partition('/tooi/id/')[2]}.ttl")) > 5


def test_the_sums_are_those_of_the_files(folder: Path) -> None:
    ran = subprocess.run(["sha256sum", "--quiet", "-c", SUMS], cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
    listed = {line.partition("  ")[2] for line in (folder / SUMS).read_text().splitlines()}
    assert listed | {SUMS} == {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_writing_again_gives_the_same_and_takes_away_what_is_over(
    collection: Collection, furnished: Path, folder: Path
) -> None:
    before = (folder / SUMS).read_text()
    stale = folder / "doc" / "person" / "vroeger.html"
    stale.write_text("vroeger")
    (folder / SUMS).write_text(before + f"{'0' * 64}  doc/person/vroeger.html\n")
    Portal(collection.store, furnished, PUBLISHED).write(folder)
    assert (folder / SUMS).read_text() == before
    assert not stale.exists()


def test_a_folder_of_somebody_else_is_left_alone(collection: Collection, furnished: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van mij")
    with pytest.raises(UnwritablePlace, match="an empty folder, or one that a catalogue was written to before"):
        Portal(collection.store, furnished, PUBLISHED).write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_without_settings_nothing_is_written(collection: Collection, furnished: Path) -> None:
    with pytest.raises(BadSettings, match=r"'publisher, contact, licence': expected in bundel\.toml"):
        Portal(collection.store, furnished, Settings())


@pytest.mark.browser
@pytest.mark.parametrize("name", ["index.html", "doc.html", "def.en.html", "doc/tooi/gemeente/gm0400.html"])
def test_it_can_be_read_without_a_server(folder: Path, page: Page, complaints: list[str], name: str) -> None:
    page.goto((folder / name).as_uri())
    assert page.locator("h1").count() == 1
    assert page.evaluate("getComputedStyle(document.body).display") == "flex"
