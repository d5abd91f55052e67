"""Suppressing a person and merging two things, in the graph of a few articles and in whatever is made of it later."""

import json
import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graph.cli.build import built
from graph.server.app import app

RAALTE = """---
title: Jan van der Bakkeren tekent voor Raalte
date: 2024-03-04
publisher: De Stentor van Salland
source: https://example.org/nieuws/jan-van-der-bakkeren-tekent
citation: Interview met J. van der Bakkeren, De Stentor van Salland, 2024.
---
De gemeenten Raalte en Olst-Wijhe werken samen in het Sociaal Team Salland. Jan van der Bakkeren, wethouder van Raalte,
is er blij mee. Volgens Van der Bakkeren werken de gemeenten Raalte en Deventer ook samen. Jan ging naar huis.
"""
ZWOLLE = """---
title: Zwolle
---
Piet Hendriks is wethouder van Zwolle. De gemeenten Zwolle en Kampen werken samen.
"""
PEOPLE = "SELECT ?person ?name { ?person a bundel:Person ; skos:prefLabel ?name }"
BODIES = "SELECT ?body ?name { ?body a bundel:Municipality ; skos:prefLabel ?name }"
CLAIMED = """SELECT ?claim ?relation { GRAPH ?article {
  ?claim bundel:states ?relation . ?relation ?part <%s>
} }"""
TIED = "SELECT ?one ?other { ?one bundel:collaboratesWith ?other }"
KAMPEN, DEVENTER, ZWOLLE_IRI = (
    f"https://identifier.overheid.nl/tooi/id/gemeente/gm{n}" for n in ("0166", "0150", "0193")
)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    return written(tmp_path / "berichten")


def written(folder: Path) -> Path:
    folder.mkdir()
    (folder / "raalte.md").write_text(RAALTE, "utf-8")
    (folder / "zwolle.md").write_text(ZWOLLE, "utf-8")
    return folder


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("besluiten")
    assert not built([str(written(folder / "berichten"))], folder / "graaf").troubles
    return folder / "graaf"


@pytest.fixture
def place(graph: Path, tmp_path: Path) -> Path:
    """A copy of the graph, to decide about."""
    return Path(shutil.copytree(graph, tmp_path / "graaf"))


def asked(bundel, place: Path, query: str) -> list[list[str]]:
    told = bundel("query", query, "--store", place, "--format", "json").out
    return [[cell["value"] for cell in row.values()] for row in json.loads(told)["results"]["bindings"]]


def traces(place: Path, *words: str) -> list[str]:
    """Where the words stand in the files of a folder that people or programs read as text."""
    files = [file for file in place.rglob("*") if file.is_file() and "store" not in file.relative_to(place).parts]
    return [
        f"{file}: {word}"
        for file in files
        for word in words
        if word.lower() in file.read_text("utf-8", "ignore").lower()
    ]


def test_claims_and_posts_of_a_suppressed_person_are_gone_as_well(bundel, texts: Path, place: Path) -> None:
    people = {name: iri for iri, name in asked(bundel, place, PEOPLE)}
    gone = {iri for row in asked(bundel, place, CLAIMED % people["Jan van der Bakkeren"]) for iri in row}
    kept = {iri for row in asked(bundel, place, CLAIMED % people["Piet Hendriks"]) for iri in row}
    assert len(gone) > 1
    assert len(kept) > 1
    assert bundel("review", "--suppress", "Jan van der Bakkeren", "--store", place).status == 0
    assert bundel("build", texts, "--store", place).status == 0
    assert bundel("check", "--store", place).status == 0
    assert {iri: answered(place, iri) for iri in gone} == dict.fromkeys(gone, (410, 410))
    assert {iri: answered(place, iri) for iri in kept} == dict.fromkeys(kept, (303, 200))


def answered(place: Path, iri: str) -> tuple[int, int]:
    """How a request for a thing ends, and one for the document about it."""
    site, rest = TestClient(app(place), follow_redirects=False), iri.removeprefix("https://w3id.org/bundel/id/")
    return site.get(f"/id/{rest}").status_code, site.get(f"/doc/{rest}").status_code


def test_a_suppressed_person_stands_nowhere_any_more(bundel, texts: Path, place: Path, tmp_path: Path) -> None:
    person = next(iri for iri, name in asked(bundel, place, PEOPLE) if "Bakkeren" in name)
    site = TestClient(app(place), follow_redirects=False)
    address = f"/doc/{person.removeprefix('https://w3id.org/bundel/id/')}"
    assert site.get(address).status_code == 200
    assert "Bakkeren" in site.get("/api/network").text
    ties = asked(bundel, place, TIED)

    ran = bundel("review", "--suppress", "Jan van der Bakkeren", "--store", place)
    assert (ran.status, ran.out) == (0, "")
    assert "suppressed for good; struck out in 1 article" in ran.err
    for kind in ("trig", "ttl", "jsonld", "csv", "gexf", "html", "nq"):
        assert bundel("export", tmp_path / f"graaf.{kind}", "--store", place).status == 0
        made = [file for file in tmp_path.glob("graaf*") if file.is_file()]
        assert made
        assert not [file for file in made if "bakkeren" in file.read_text("utf-8").lower()]
    assert traces(place, "bakkeren") == []
    assert [name for _, name in asked(bundel, place, PEOPLE)] == ["Piet Hendriks"]
    stay = asked(bundel, place, TIED)
    assert all(pair in stay for pair in ties)
    network = site.get("/api/network").text
    assert "Bakkeren" not in network
    assert "████" in network
    assert site.get(address).status_code == 410
    assert site.get("/api/search?q=bakkeren").json()["of"] == 0
    assert bundel("check", "--store", place).status == 0

    assert "2 unchanged" in bundel("build", texts, "--store", place).out
    with (texts / "nieuw.txt").open("w", encoding="utf-8") as file:
        file.write("Nieuws\n\nJAN VAN DER BAKKEREN is burgemeester van Ommen. Ommen en Hellendoorn werken samen.\n")
    assert bundel("build", texts, "--store", place).status == 0
    assert traces(place, "bakkeren") == []
    assert [name for _, name in asked(bundel, place, PEOPLE)] == ["Piet Hendriks"]


def test_the_log_alone_is_enough_for_another_machine(bundel, texts: Path, place: Path, tmp_path: Path) -> None:
    bundel("review", "--suppress", "Jan van der Bakkeren", "--store", place)
    other = tmp_path / "elders"
    other.mkdir()
    (other / "people.jsonl").write_bytes((place / "people.jsonl").read_bytes())
    assert bundel("build", texts, "--store", other).status == 0
    assert [name for _, name in asked(bundel, other, PEOPLE)] == ["Piet Hendriks"]
    assert traces(other, "bakkeren") == []


@pytest.mark.parametrize("given", ["Bakkeren", "https://w3id.org/bundel/id/person/0000000000000000", KAMPEN])
def test_who_cannot_be_suppressed_is_quoted(bundel, place: Path, given: str) -> None:
    ran = bundel("review", "--suppress", given, "--store", place)
    assert ran.status != 0
    assert given in ran.err
    assert not (place / "people.jsonl").exists()


def test_two_that_are_one_have_one_address_and_the_lines_of_both(bundel, texts: Path, place: Path) -> None:
    site = TestClient(app(place), follow_redirects=False)
    ran = bundel("review", "--merge", "gemeente Kampen", DEVENTER, "--store", place)
    assert "one thing from now on; followed in 1 article" in ran.err
    ties = asked(bundel, place, TIED)
    assert [ZWOLLE_IRI, DEVENTER] in ties
    assert not any(KAMPEN in pair for pair in ties)
    moved = site.get(f"/doc?iri={KAMPEN}")
    assert moved.status_code == 301
    assert "gm0150" in moved.headers["location"]
    assert "2 unchanged" in bundel("build", texts, "--store", place).out
    assert asked(bundel, place, TIED) == ties
    assert bundel("check", "--store", place).status == 0
    assert KAMPEN not in {iri for iri, _ in asked(bundel, place, BODIES)}


def test_what_two_that_are_one_said_of_each_other_is_kept_out(bundel, place: Path) -> None:
    bundel("review", "--merge", KAMPEN, ZWOLLE_IRI, "--store", place)
    assert not any({KAMPEN, ZWOLLE_IRI} & set(pair) for pair in asked(bundel, place, TIED))
    assert "verbindt een naam met zichzelf" in bundel("review", "--list", "--store", place).out


@pytest.mark.parametrize(
    ("old", "new"), [("Nergenshuizen", DEVENTER), (KAMPEN, KAMPEN), ("Piet Hendriks", KAMPEN), (KAMPEN, "Atlantis")]
)
def test_what_cannot_be_merged_is_quoted(bundel, place: Path, old: str, new: str) -> None:
    ran = bundel("review", "--merge", old, new, "--store", place)
    assert ran.status != 0
    assert old in ran.err or new in ran.err
    assert not (place / "people.jsonl").exists()
