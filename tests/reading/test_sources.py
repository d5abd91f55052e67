from pathlib import Path

import pytest

from graph.reading.sources import sources
from ontology.errors import UnreadableArticle


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "diep/c.html", ".verborgen.txt", "beeld.png", "D.TXT"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("tekst")
    return tmp_path


def names(*paths: str | Path) -> list[str]:
    return [source.identifier for source in sources(paths)]


def test_a_folder_gives_all_articles_below_it_in_order(folder: Path) -> None:
    assert names(folder) == ["D.TXT", "a.md", "b.txt", "c.html"]


def test_globs(folder: Path) -> None:
    assert names(f"{folder}/*.txt") == ["b.txt"]
    assert names(f"{folder}/**/*.html") == ["c.html"]


def test_relative_globs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert names("*.m?") == ["a.md"]


def test_a_file_named_like_a_glob_is_that_file(folder: Path) -> None:
    (folder / "[1].txt").write_text("tekst")
    assert names(folder / "[1].txt") == ["[1].txt"]


def test_what_is_named_twice_is_read_once(folder: Path) -> None:
    assert names(folder / "b.txt", folder, f"{folder}/b*") == ["b.txt", "D.TXT", "a.md", "c.html"]


def test_an_address_is_its_own_identifier_without_the_fragment() -> None:
    assert names("https://example.org/a#deel", "https://example.org/a", "http://example.org/b") == [
        "https://example.org/a",
        "http://example.org/b",
    ]


def test_two_files_of_one_base_name_are_refused_with_both_places(folder: Path) -> None:
    (folder / "diep" / "b.txt").write_text("tekst")
    with pytest.raises(UnreadableArticle) as refused:
        sources([folder])
    assert str(folder / "b.txt") in str(refused.value) and str(folder / "diep" / "b.txt") in str(refused.value)


def test_base_names_are_the_same_however_the_machine_spells_them(tmp_path: Path) -> None:
    (tmp_path / "cafe\u0301.txt").write_text("tekst")
    assert names(tmp_path) == ["café.txt"]


@pytest.mark.parametrize("path", ["nergens.txt", "ftp://example.org/a.txt", "nergens/*.txt"])
def test_what_leads_nowhere_is_refused(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnreadableArticle, match="expected"):
        sources([path])


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    (tmp_path / "beeld.png").write_text("x")
    with pytest.raises(UnreadableArticle, match=r"a folder that holds an article ending in \.txt"):
        sources([tmp_path])
