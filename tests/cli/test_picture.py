import re
from pathlib import Path

import pytest
from playwright.sync_api import Page


def test_one_page_that_asks_nothing_of_any_network(bundel, sample: Path, tmp_path: Path) -> None:
    ran = bundel("picture", tmp_path / "kaart.html", "--title", "Wie <werkt> met wie", "--store", sample)
    assert ran.status == 0
    assert re.fullmatch(r".*kaart\.html: [\d.]+ [kM]B\n", ran.err)
    page = (tmp_path / "kaart.html").read_text()
    assert "<title>Wie &lt;werkt&gt; met wie</title>" in page
    assert not re.search(r"""(src|href)=["'](https?:)?//""", page)
    assert "gezamenlijk inkoopteam" in page


def test_the_same_graph_gives_the_same_page(bundel, sample: Path, tmp_path: Path) -> None:
    for name in ("een.html", "twee.html"):
        bundel("picture", tmp_path / name, "--store", sample)
    assert (tmp_path / "een.html").read_bytes() == (tmp_path / "twee.html").read_bytes()


@pytest.mark.browser
def test_it_draws_without_a_server(bundel, sample: Path, tmp_path: Path, page: Page, complaints: list[str]) -> None:
    bundel("picture", tmp_path / "kaart.html", "--store", sample)
    page.goto((tmp_path / "kaart.html").as_uri())
    page.wait_for_selector("canvas")


def test_what_cannot_be_written_is_said(bundel, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    ran = bundel("picture", tmp_path / "bestand" / "kaart.html", "--store", sample)
    assert ran.status == 2
    assert "expected a place that may be written" in ran.err
    assert (
        "'kaart.pdf': expected a name that ends in .html or .htm"
        in bundel("picture", "kaart.pdf", "--store", sample).err
    )


def test_a_language_that_is_not_there_is_said(bundel, sample: Path, tmp_path: Path) -> None:
    ran = bundel("picture", tmp_path / "kaart.html", "--language", "fr", "--store", sample)
    assert (ran.status, ran.err) == (2, "bundel: 'fr': expected one of en, nl\n")
