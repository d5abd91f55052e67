from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("blank")

TEXT = "De gemeenten Raalte en Olst-Wijhe vormen samen één sociaal team, en dat is al sinds het voorjaar zo."
ENGLISH = "The municipalities in the region have bought care together since this year and they want to go on with it."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "artikelen"
    folder.mkdir()
    (folder / "a.txt").write_text(f"Samen in Salland\n\n{TEXT}")
    return folder


def test_building_and_building_again(bundel, folder: Path, tmp_path: Path) -> None:
    first = bundel("build", folder, "--store", tmp_path / "graaf")
    assert first.status == 0
    assert first.out.startswith("1 article: 1 read; ")
    assert first.err == ""
    assert bundel("build", folder, "--store", tmp_path / "graaf").out == "1 article: 1 unchanged; 0 new claims\n"
    found = bundel(
        "query", "SELECT ?name { ?a a bundel:Article ; dct:identifier ?name }", "--store", tmp_path / "graaf"
    )
    assert found.out.split() == ["name", "a.txt"]


def test_our_own_articles_are_built_when_none_are_named(bundel, tmp_path: Path) -> None:
    assert bundel("build", "--store", tmp_path / "graaf").out.startswith("5 articles: 5 read; ")


def test_what_cannot_be_read_is_said_and_the_rest_is_stored(bundel, folder: Path, tmp_path: Path) -> None:
    (folder / "b.txt").write_bytes(b"\x89PNG\x00\x00")
    (folder / "c.md").write_text("---\ntitle: [kapot\n---\ntekst")
    (folder / "d.txt").write_text("")
    (folder / "e.txt").write_text(ENGLISH)
    ran = bundel("build", folder, "--store", tmp_path / "graaf")
    assert ran.status == 2
    assert ran.out.startswith("5 articles: 1 read, 1 refused, 3 failed; ")
    lines = ran.err.splitlines()
    assert [line.split(": expected ")[0] for line in lines] == [
        f"bundel: {str(folder / name)!r}" for name in ("b.txt", "c.md", "d.txt", "e.txt")
    ]
    assert "not binary data" in lines[0] and "line 3" in lines[1] and "empty" in lines[2] and "English" in lines[3]


def test_what_was_stored_stays_when_its_file_goes_bad(bundel, folder: Path, tmp_path: Path) -> None:
    bundel("build", folder, "--store", tmp_path / "graaf")
    before = bundel("query", "SELECT * { GRAPH ?g { ?s ?p ?o } } ORDER BY ?s ?p ?o", "--store", tmp_path / "graaf").out
    (folder / "a.txt").write_bytes(b"\x00")
    assert bundel("build", folder, "--store", tmp_path / "graaf").status == 2
    after = bundel("query", "SELECT * { GRAPH ?g { ?s ?p ?o } } ORDER BY ?s ?p ?o", "--store", tmp_path / "graaf").out
    assert after == before


def test_other_languages_are_read_when_asked_for(bundel, folder: Path, tmp_path: Path) -> None:
    (folder / "e.txt").write_text(ENGLISH)
    ran = bundel("build", folder, "--any-language", "--store", tmp_path / "graaf")
    assert ran.status == 0
    assert ran.out.startswith("2 articles: 2 read; ")


def test_two_files_of_one_name_are_refused_before_anything_is_read(bundel, folder: Path, tmp_path: Path) -> None:
    (folder / "diep").mkdir()
    (folder / "diep" / "a.txt").write_text(TEXT)
    ran = bundel("build", folder, "--store", tmp_path / "graaf")
    assert ran.status == 2
    assert str(folder / "a.txt") in ran.err and str(folder / "diep" / "a.txt") in ran.err
    assert not (tmp_path / "graaf").exists()


def test_too_much_text_is_refused_with_the_limit(bundel, folder: Path, tmp_path: Path) -> None:
    (folder / "a.txt").write_bytes(b"samen " * 9_000_000)
    ran = bundel("build", folder, "--store", tmp_path / "graaf")
    assert ran.status == 2
    assert "expected an article of at most 10 MB; this one has 54.0 MB" in ran.err


def test_debug_shows_where_each_trouble_came_from(
    bundel, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUNDEL_DEBUG", "1")
    (folder / "b.txt").write_bytes(b"\x00")
    ran = bundel("build", folder, "--store", tmp_path / "graaf")
    assert ran.status == 2
    assert "Traceback" in ran.err and "encoding.py" in ran.err
    assert ran.err.splitlines()[-1].startswith(f"bundel: {str(folder / 'b.txt')!r}: expected text")


def test_a_base_of_ones_own(bundel, tmp_path: Path) -> None:
    (tmp_path / "een.txt").write_text(TEXT)
    graph = ("--store", tmp_path / "graaf")
    assert bundel("build", tmp_path / "een.txt", *graph, "--base", "https://data.example.org/id/").status == 0
    asked = "SELECT ?a { GRAPH ?a { ?a a bundel:Article } }"
    assert "https://data.example.org/id/article/" in bundel("query", asked, *graph, "--format", "csv").out
    assert bundel("build", tmp_path / "een.txt", *graph).status == 0
    other = bundel("build", tmp_path / "een.txt", *graph, "--base", "https://elders.nl/id/")
    assert (other.status, other.err.count("\n")) == (2, 1)
    assert "expected https://data.example.org/id/, which this graph was built with" in other.err


def test_a_large_build_draws_what_the_explorer_opens_with(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph.cli import build as command

    command.built([str(folder)], tmp_path / "klein")
    assert not (tmp_path / "klein" / "atlas").exists()
    monkeypatch.setattr(command, "MANY", 1)
    command.built([str(folder)], tmp_path / "groot")
    assert list((tmp_path / "groot" / "atlas").glob("*.sqlite"))
