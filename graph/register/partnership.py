"""Registered partnerships (gemeenschappelijke regelingen) and other standing regional bodies."""

from graph.register.address import bodies, body, organisation, region
from graph.register.municipality import REGION_TYPES
from graph.register.naming import forms
from graph.register.record import Record
from graph.register.table import Row, Tables, day, several


def records(tables: Tables, base: str) -> tuple[Record, ...]:
    """A record per partnership with the public bodies that are its members."""
    rows = tables["municipalities"]
    provinces = {row["code"]: row["province"] for row in rows}
    areas = _areas(rows, base)
    return tuple(_record(row, provinces, areas, base) for row in tables["partnerships"])


def _record(row: Row, provinces: dict[str, str], areas: dict[frozenset[str], tuple[str, ...]], base: str) -> Record:
    members = several(row["members"])
    inside = frozenset(code for code in members if code in provinces)
    lies = {provinces[code] for code in inside} | {code for code in members if code.startswith("PV")}
    province = lies.pop() if len(lies) == 1 else None
    around = (region("province", province, base),) if province else ()
    return Record(
        iri=body(row["code"]) if row["code"].startswith("so") else organisation(row["name"], base=base),
        label=row["name"],
        names=forms(row["name"], row["abbreviation"], *several(row["names"])),
        kind="PartnershipBody",
        type=row["type"],
        code=row["code"],
        abbreviation=row["abbreviation"] or None,
        valid_from=day(row["from"]),
        valid_to=day(row["to"]),
        province=body(province) if province else None,
        regions=forms(*around, *(areas.get(inside, ()) if inside else ())),
        members=bodies(members),
        website=row["website"] or None,
        source=row["sources"],
        verified=row["verified"] == "yes",
    )


def _areas(rows: tuple[Row, ...], base: str) -> dict[frozenset[str], tuple[str, ...]]:
    """Per set of municipalities the regions that consist of exactly these."""
    inside: dict[str, set[str]] = {}
    for row in rows:
        for kind in ("province", *REGION_TYPES):
            if row[kind] and not row["to"]:
                inside.setdefault(region(kind, row[kind], base), set()).add(row["code"])
    areas: dict[frozenset[str], tuple[str, ...]] = {}
    for iri, codes in inside.items():
        areas[frozenset(codes)] = (*areas.get(frozenset(codes), ()), iri)
    return areas
