"""Provinces: each a body that governs and an area that things lie in."""

from graph.register.address import body, region
from graph.register.naming import forms, preceded
from graph.register.record import Record
from graph.register.table import Row, Tables, several


def records(tables: Tables, base: str) -> tuple[Record, ...]:
    """Two records per province: the body under its TOOI IRI and the area as a region of type "province"."""
    rows = tables["provinces"]
    return (*(_body(row, base) for row in rows), *(_area(row, tables, base) for row in rows))


def _body(row: Row, base: str) -> Record:
    names = (row["name"], *several(row["names"]))
    said = forms(*preceded("provincie", names), *names)
    return Record(
        iri=body(row["code"]),
        label=said[0],
        names=said,
        kind="Province",
        code=row["code"],
        abbreviation=row["abbreviation"] or None,
        regions=(region("province", row["code"], base),),
        website=row["website"] or None,
        wikidata=row["wikidata"] or None,
        source=row["sources"],
        verified=row["verified"] == "yes",
    )


def _area(row: Row, tables: Tables, base: str) -> Record:
    inside = (each for each in tables["municipalities"] if each["province"] == row["code"] and not each["to"])
    return Record(
        iri=region("province", row["code"], base),
        label=row["name"],
        names=forms(row["name"], *several(row["names"])),
        kind="Region",
        type="province",
        code=row["code"],
        province=body(row["code"]),
        members=tuple(body(each["code"]) for each in inside),
        source=row["sources"],
        verified=row["verified"] == "yes",
    )
