"""Political parties: national ones and those of one council."""

from collections import defaultdict
from datetime import date

from graph.register.address import body, organisation, region
from graph.register.naming import forms
from graph.register.record import Record
from graph.register.table import Row, Tables, day, several


def records(tables: Tables, base: str) -> tuple[Record, ...]:
    """A record per party; a name that several councils know stands for as many parties."""
    rows = tables["municipalities"]
    provinces = {row["code"]: row["province"] for row in rows}
    local = (row for row in tables["councils"] if row["type"] == "local")
    return (
        *(_national(row, base) for row in tables["parties"]),
        *(_local(row, provinces, base) for row in local),
    )


def seats(tables: Tables, base: str) -> dict[str, tuple[str, ...]]:
    """Per municipality the parties in its council, both as IRIs, the largest first."""
    councils: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for row in tables["councils"]:
        councils[body(row["municipality"])] += (_iri(row, base),)
    return dict(councils)


def _iri(row: Row, base: str) -> str:
    scope = (row["municipality"],) if row["shared"] else ()
    return organisation(row["party"], *scope, base=base)


def _national(row: Row, base: str) -> Record:
    return Record(
        iri=organisation(row["name"], base=base),
        label=row["name"],
        names=forms(row["name"], row["abbreviation"], *several(row["names"])),
        kind="PoliticalParty",
        type=row["type"],
        abbreviation=row["abbreviation"] or None,
        valid_from=day(row["from"]),
        valid_to=_last(row["to"]),
        source=row["sources"],
        verified=row["verified"] == "yes",
    )


def _last(year: str) -> date | None:
    return date(int(year), 12, 31) if year else None


def _local(row: Row, provinces: dict[str, str], base: str) -> Record:
    province = provinces[row["municipality"]]
    name, _, bracketed = row["party"].partition(" (")
    return Record(
        iri=_iri(row, base),
        label=row["party"],
        names=forms(row["party"], name, bracketed.rstrip(")")),
        kind="PoliticalParty",
        type="local",
        code=row["municipality"],
        province=body(province),
        regions=(region("province", province, base),),
        source=row["sources"],
        verified=row["verified"] == "yes",
    )
