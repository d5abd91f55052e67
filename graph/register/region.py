"""Regions by type."""

from collections import defaultdict
from collections.abc import Iterable

from graph.register.address import body, region
from graph.register.municipality import REGION_TYPES
from graph.register.naming import forms, preceded
from graph.register.record import Record
from graph.register.table import Row, Tables, several

_UNTYPED = ("streek", "landsdeel", "land")


def records(tables: Tables, base: str) -> tuple[Record, ...]:
    """A record per region; the same name under another type is another region with other members."""
    inside = _members(tables["municipalities"])
    return tuple(_record(row, inside.get((row["type"], row["code"]), ()), base) for row in tables["regions"])


def _record(row: Row, inside: tuple[Row, ...], base: str) -> Record:
    provinces = several(row["provinces"]) or _provinces(inside)
    said = _names(row)
    return Record(
        iri=region(row["type"], row["code"], base),
        label=said[0],
        names=said,
        kind="Region",
        type=row["type"],
        code=row["code"],
        province=body(provinces[0]) if len(provinces) == 1 else None,
        regions=tuple(region("province", code, base) for code in provinces),
        members=tuple(body(each["code"]) for each in inside),
        edition=row["reference"] or None,
        source=row["sources"],
        verified=row["verified"] == "yes",
    )


def _names(row: Row) -> tuple[str, ...]:
    names = (row["name"], *several(row["names"]))
    if row["type"] in _UNTYPED:
        return forms(*names, *preceded("regio", (name for name in names if not name.startswith(("de ", "het ")))))
    typed = preceded(row["type"], names) or (f"{row['type']} {row['name']}",)
    if row["type"] in REGION_TYPES:
        return forms(*typed, *names, *preceded("regio", (name for name in names if not name.startswith("Regio "))))
    return forms(*typed)


def _members(rows: Iterable[Row]) -> dict[tuple[str, str], tuple[Row, ...]]:
    inside: defaultdict[tuple[str, str], tuple[Row, ...]] = defaultdict(tuple)
    for row in rows:
        for kind in REGION_TYPES:
            if row[kind] and not row["to"]:
                inside[kind, row[kind]] += (row,)
    return dict(inside)


def _provinces(inside: tuple[Row, ...]) -> tuple[str, ...]:
    return tuple(sorted({row["province"] for row in inside}))
