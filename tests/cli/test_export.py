import gzip
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

SUFFIXES = ("ttl", "trig", "nt", "nq", "jsonld", "rdf", "gexf", "graphml", "html")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_by_its_suffix(bundel, sample: Path, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"graaf.{suffix}"
    ran = bundel("export", file, "--store", sample)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith(f"{file}: ")
    assert "gezamenlijk inkoopteam" in file.read_text(encoding="utf-8")


def test_packed_is_the_same(bundel, sample: Path, tmp_path: Path) -> None:
    bundel("export", tmp_path / "graaf.nt", "--store", sample)
    bundel("export", tmp_path / "graaf.nt.gz", "--store", sample)
    plain = (tmp_path / "graaf.nt").read_bytes()
    assert gzip.decompress((tmp_path / "graaf.nt.gz").read_bytes()) == plain
    assert len(list(parse(plain, RdfFormat.N_TRIPLES))) > 50


def test_a_spreadsheet_is_three(bundel, sample: Path, tmp_path: Path) -> None:
    ran = bundel("export", tmp_path / "graaf.csv", "--store", sample)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "graaf-claims.csv",
        "graaf-edges.csv",
        "graaf-nodes.csv",
    ]
    assert ran.err.count("\n") == 3


def test_the_articles_text_is_never_exported(bundel, sample: Path, tmp_path: Path) -> None:
    from tests.sample import ARTICLE

    for suffix in SUFFIXES:
        bundel("export", tmp_path / f"graaf.{suffix}", "--store", sample)
        assert ARTICLE.text[:120] not in (tmp_path / f"graaf.{suffix}").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["graaf.xyz", "graaf", "graaf.gz", "graaf.ttl.zip"])
def test_an_unknown_suffix_is_said_with_those_that_are_known(bundel, sample: Path, tmp_path: Path, name: str) -> None:
    ran = bundel("export", tmp_path / name, "--store", sample)
    assert ran.status == 2
    assert f"{name!r}: expected a name that ends in .ttl, .trig" in ran.err
    assert ran.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said(bundel, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    ran = bundel("export", tmp_path / "bestand" / "graaf.ttl", "--store", sample)
    assert ran.status == 2
    assert "expected a place that may be written" in ran.err


def settled(place: Path) -> Path:
    file = place / "bundel.toml"
    agent = '[publisher]\nname = "gemeente Schagen"\niri = "https://identifier.overheid.nl/tooi/id/gemeente/gm0441"\n'
    contact = '[contact]\nname = "Datapunt"\npage = "https://data.example.org/"\n'
    file.write_text(f'licence = "CC0-1.0"\n{agent}{contact}')
    return file


def test_a_catalogue_is_a_folder(bundel, sample: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    ran = bundel("export", "--catalog", site, "--store", sample, "--config", settled(tmp_path))
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == f"{site}: {len([path for path in site.rglob('*') if path.is_file()])} files\n"
    assert "gemeente Schagen" in (site / "catalog.ttl").read_text(encoding="utf-8")


def test_a_catalogue_that_lacks_something_is_not_written(bundel, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "bundel.toml").write_text('licence = "CC0-1.0"')
    site = tmp_path / "site"
    ran = bundel("export", "--catalog", site, "--store", sample, "--config", tmp_path / "bundel.toml")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "'publisher, contact': expected in bundel.toml or the environment, for DCAT-AP-NL 3.0 asks" in ran.err
    assert not site.exists()


def test_something_to_write_must_be_named(bundel, sample: Path) -> None:
    ran = bundel("export", "--store", sample)
    assert ran.status == 2 and "--catalog" in ran.err
