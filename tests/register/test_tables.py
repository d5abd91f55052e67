import csv
import re
from pathlib import Path

import pytest

import seeds
from graph.register.municipality import REGION_TYPES
from graph.register.table import Row, read, several
from ontology.iri import normalise

FOLDER = Path(seeds.__file__).parent / "reference"
README = (FOLDER.parent / "README.md").read_text("utf-8")
TABLES = sorted(path.stem for path in FOLDER.glob("*.csv"))
OTHERS = [name for name in TABLES if name != "sources"]


@pytest.fixture(scope="module")
def codes() -> set[str]:
    return {row["code"] for row in read()["municipalities"]}


def rows(table: str) -> tuple[Row, ...]:
    return read()[table]


@pytest.mark.parametrize("table", TABLES)
def test_every_line_has_all_columns_and_no_stray_space(table: str) -> None:
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        head, *lines = csv.reader(file)
    assert lines and all(len(line) == len(head) for line in lines)
    assert [cell for line in lines for cell in line if cell != cell.strip() or "\ufeff" in cell] == []


@pytest.mark.parametrize("table", OTHERS)
def test_every_row_has_a_source_with_a_licence_and_says_how_sure_it_is(table: str) -> None:
    known = {row["id"] for row in rows("sources") if row["licence"] and row["licence_iri"]}
    for row in rows(table):
        assert several(row["sources"]) and set(several(row["sources"])) <= known, row
        assert row["verified"] in ("yes", "no"), row


@pytest.mark.parametrize("table", TABLES)
def test_the_readme_tells_of_every_table_and_its_size(table: str) -> None:
    assert re.search(rf"\| `{table}\.csv` \| {len(rows(table)):,} \|", README), (table, len(rows(table)))


def test_codes_lead_somewhere(codes: set[str]) -> None:
    provinces = {row["code"] for row in rows("provinces")}
    areas = {(row["type"], row["code"]) for row in rows("regions")}
    for row in rows("municipalities"):
        assert row["province"] in provinces
        assert set(several(row["successors"])) <= codes
        assert all((kind, row[kind]) in areas for kind in REGION_TYPES if row[kind]), row
    assert {code for row in rows("places") for code in several(row["municipalities"])} <= codes
    assert {row["municipality"] for row in rows("councils")} <= codes


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("municipalities", ("code",)),
        ("provinces", ("code",)),
        ("regions", ("type", "code")),
        ("partnerships", ("code",)),
        ("organisations", ("name",)),
        ("parties", ("name",)),
        ("councils", ("municipality", "party")),
        ("places", ("place",)),
        ("ambiguous", ("name",)),
        ("sources", ("id",)),
    ],
)
def test_keys_are_unique(table: str, columns: tuple[str, ...]) -> None:
    keys = [tuple(normalise(row[column]) for column in columns) for row in rows(table)]
    assert len(set(keys)) == len(keys)


def test_parties_of_councils_are_known_or_local() -> None:
    national = {row["name"] for row in rows("parties")}
    for row in rows("councils"):
        assert row["party"] in national if row["type"] == "national" else row["type"] == "local", row


def test_patterns_find_the_names_they_are_for() -> None:
    patterns = [re.compile(row["pattern"]) for row in rows("patterns")]
    for name in (
        "Gemeentebelangen Ede",
        "Leefbaar Rotterdam",
        "Hart voor Haarlem",
        "Lokaal Belang",
        "Lijst Groot Montferland",
    ):
        assert any(pattern.search(name) for pattern in patterns), name
    assert not any(pattern.search(name) for pattern in patterns for name in ("CDA", "Volt", "Partij voor de Dieren"))
