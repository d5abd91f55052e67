"""Where exports are written: suffixes, packing, and places that cannot be written."""

import gzip
from pathlib import Path

import pytest

from graph.export.export import SUFFIXES, export
from graph.store.store import Store
from ontology.errors import UnknownFormat, UnwritablePlace
from tests.quads.sample import noordkop


@pytest.mark.parametrize("suffix", [".ttl", ".nq", ".csv", ".graphml"])
def test_packed_is_the_same_and_bears_no_time(suffix: str, store: Store, tmp_path: Path) -> None:
    plain = export(store, tmp_path / f"g{suffix}")
    packed = export(store, tmp_path / f"g{suffix}.gz")
    assert [path.name for path in packed] == [f"{path.name}.gz" for path in plain]
    for one, other in zip(plain, packed, strict=True):
        assert gzip.decompress(other.read_bytes()) == one.read_bytes()
        assert other.read_bytes()[4:8] == bytes(4)


def test_suffix_in_capitals(store: Store, tmp_path: Path) -> None:
    assert export(store, tmp_path / "G.TTL")[0].name == "G.TTL"


@pytest.mark.parametrize("name", ["graph.xyz", "graph", "graph.gz", ".ttl", "graph.ttl.zip"])
def test_unknown_suffix_lists_the_known_ones(name: str, store: Store, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat) as caught:
        export(store, tmp_path / name)
    assert all(suffix in str(caught.value) for suffix in SUFFIXES)
    assert not list(tmp_path.iterdir())


def test_an_unwritable_place_is_told_and_nothing_is_left(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritablePlace, match=r"g\.ttl"):
        export(store, tmp_path / "file" / "g.ttl")
    (tmp_path / "g.ttl").mkdir()
    with pytest.raises(UnwritablePlace):
        export(store, tmp_path / "g.ttl")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "g.ttl"]


def test_an_empty_graph_can_be_written(tmp_path: Path) -> None:
    for suffix in SUFFIXES:
        assert all(path.exists() for path in export(Store.open(), tmp_path / f"g{suffix}"))


def test_replaced_file_stays_whole_when_writing_fails(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [path] = export(store, tmp_path / "g.ttl")
    before = path.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UnwritablePlace, match="No space left"):
        export(Store.open(), path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["g.ttl"]


def test_noordkop_month_stays_a_month(store: Store, tmp_path: Path) -> None:
    [path] = export(store, tmp_path / "g.ttl")
    assert f'"{noordkop().article.issued}"^^xsd:gYearMonth' in path.read_text("utf-8")
