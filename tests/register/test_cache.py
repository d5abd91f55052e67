from pathlib import Path
from shutil import copytree

import pytest

from graph.register import cache, compilation
from graph.register.register import Register
from graph.register.table import FOLDER

KEY = "0" * cache.DIGITS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(str(FOLDER), tmp_path / "reference"))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "register.json"


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    made: list[str] = []
    compiled = compilation.compiled
    monkeypatch.setattr(compilation, "compiled", lambda tables, base: made.append(base) or compiled(tables, base))
    return made


def test_the_kept_register_equals_the_fresh_one(kept: Path, compilations: list[str]) -> None:
    fresh = Register.load(kept=kept)
    again = Register.load(kept=kept)
    assert again == fresh
    assert again.by_iri == fresh.by_iri
    assert len(compilations) == 1


def test_a_changed_table_is_read_again(folder: Path, kept: Path, compilations: list[str]) -> None:
    before = Register.load(folder=folder, kept=kept)
    table = folder / "municipalities.csv"
    table.write_text(
        table.read_text("utf-8").replace("GM1700,Twenterand,", "GM1700,Twenterand,Vriezenveen en omstreken"), "utf-8"
    )
    after = Register.load(folder=folder, kept=kept)
    assert not before.named("Vriezenveen en omstreken")
    assert [each.label for each in after.named("Vriezenveen en omstreken")] == ["Twenterand"]
    assert before.fingerprint != after.fingerprint
    assert len(compilations) == 2


def test_changed_code_is_run_again(
    kept: Path, compilations: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Register.load(kept=kept)
    other = tmp_path / "other.py"
    other.write_text("changed = True\n")
    monkeypatch.setattr(compilation, "CODE", (*compilation.CODE, other))
    Register.load(kept=kept)
    assert len(compilations) == 2


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "foreign", "folder"])
def test_a_damaged_file_is_not_used(kept: Path, compilations: list[str], damage: str) -> None:
    fresh = Register.load(kept=kept)
    content = kept.read_bytes()
    if damage == "folder":
        kept.unlink()
        kept.mkdir()
    else:
        middle = len(content) // 2
        kept.write_bytes(
            {
                "cut": content[:middle],
                "flipped": content[:middle] + bytes((content[middle] ^ 1,)) + content[middle + 1 :],
                "empty": b"",
                "foreign": b'{"records": []}',
            }[damage]
        )
    assert Register.load(kept=kept) == fresh
    assert len(compilations) == 2
    if damage != "folder":
        assert kept.read_bytes() == content


def test_a_place_that_cannot_be_written_is_let_be(tmp_path: Path, compilations: list[str]) -> None:
    (tmp_path / "file").write_text("no folder")
    register = Register.load(kept=tmp_path / "file" / "register.json")
    assert register.named("Twenterand")
    assert (tmp_path / "file").read_text() == "no folder"
    assert len(compilations) == 1


def test_nothing_half_written_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(self: Path, target: Path) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fails)
    cache.keep(tmp_path / "kept.json", KEY, {"a": 1})
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_under_another_key_is_not_recalled(tmp_path: Path) -> None:
    cache.keep(tmp_path / "kept.json", KEY, {"a": 1})
    assert cache.recall(tmp_path / "kept.json", KEY) == {"a": 1}
    assert cache.recall(tmp_path / "kept.json", "1" * cache.DIGITS) is None


def test_the_folder_follows_the_user_s_wish(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.folder() == tmp_path / "bundel"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.folder() == tmp_path / ".cache" / "bundel"


def test_without_a_folder_for_caches_the_register_still_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "place", lambda name: None)
    assert Register.load().named("Twenterand")
