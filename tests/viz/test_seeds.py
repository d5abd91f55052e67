from pathlib import Path

import pytest
from playwright.sync_api import Page

from graph.extraction.reader import Reader
from graph.quads.schemes import concepts
from graph.reading.articles import articles
from graph.register.register import Register
from ontology.reading import Reading
from tests.viz.conftest import Explorer, network_of
from viz.network import Network
from viz.picture import picture

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def read() -> tuple[Reading, ...]:
    """The five articles that Bundel ships, read by its reader."""
    reader = Reader(Register.load(), concepts())
    return tuple(reader.read(article) for article in articles([str(ROOT / "seeds" / "articles")]))


@pytest.fixture(scope="module")
def shipped(read: tuple[Reading, ...]) -> Network:
    return network_of(read)


def test_the_picture_of_the_five_articles_stays_under_three_megabytes(shipped: Network, built: Path) -> None:
    assert len(shipped.graph["sources"]) == 5
    assert len(picture(shipped).encode()) < 3_000_000


@pytest.mark.browser
def test_every_line_opens_a_sentence_that_stands_in_its_article(
    page, shipped: Network, read: tuple[Reading, ...], built: Path, tmp_path: Path, complaints: list[str]
) -> None:  # type: ignore[no-untyped-def]
    place = tmp_path / "vijf.html"
    place.write_text(picture(shipped), "utf-8")
    explorer = Explorer(page, place.as_uri()).open("#off=&sure=0")
    texts = [reading.article.text for reading in read]
    lines = explorer.shown("lines")
    assert len(lines) > 40
    shown = explorer.run(
        """ids => ids.map(id => { bundel.app.set({ line: id, thing: null });
        return [...document.querySelectorAll("#panel blockquote")].map(quote => quote.textContent) })""",
        lines,
    )
    for quotes in shown:
        assert quotes
        assert all(any(quote in text for text in texts) for quote in quotes)


@pytest.fixture
def telephone(page: Page, shipped: Network, built: Path, tmp_path: Path, complaints: list[str]) -> Explorer:
    """The picture of the five articles on a telephone."""
    place = tmp_path / "picture.html"
    place.write_text(picture(shipped), "utf-8")
    page.set_viewport_size({"width": 390, "height": 844})
    return Explorer(page, place.as_uri())


@pytest.mark.browser
def test_on_a_telephone_no_area_lies_under_the_line_that_tells_what_it_rests_on(telephone: Explorer) -> None:
    telephone.open("#v=regions")
    last = telephone.page.locator(".every button").last.bounding_box()
    foot = telephone.page.locator("#foundation").bounding_box()
    assert last and foot
    assert last["y"] + last["height"] <= foot["y"]


@pytest.mark.browser
def test_in_the_table_a_region_is_what_one_works_in(telephone: Explorer) -> None:
    telephone.page.set_viewport_size({"width": 1480, "height": 900})
    telephone.open("#v=table&lang=nl")
    told = telephone.run("() => [...document.querySelectorAll('#table tr[data-row]')].map(row => row.innerText)")
    inside = [" ".join(row.split()) for row in told if "werkt in" in row]
    assert inside
    assert not [row for row in inside if row.startswith("Twente werkt in")]
