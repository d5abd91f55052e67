"""Municipalities since 2005."""

from collections import defaultdict
from collections.abc import Mapping

from graph.register.address import bodies, body, region
from graph.register.naming import forms, preceded
from graph.register.record import Record
from graph.register.table import Row, Tables, day, several

REGION_TYPES = (
    "jeugdregio",
    "ggd-regio",
    "arbeidsmarktregio",
    "veiligheidsregio",
    "corop-gebied",
    "zorgkantoorregio",
)


def records(tables: Tables, base: str) -> tuple[Record, ...]:
    """A record per municipality; abolished ones keep their own IRI and name their successors."""
    rows = tables["municipalities"]
    before = _predecessors(rows)
    return tuple(_record(row, before, base) for row in rows)


def regions(row: Row, base: str) -> tuple[str, ...]:
    """The IRIs of the regions a row of the table lies in, province first."""
    typed = (region(kind, row[kind], base) for kind in REGION_TYPES if row[kind])
    return (region("province", row["province"], base), *typed)


def _record(row: Row, before: Mapping[str, tuple[str, ...]], base: str) -> Record:
    code, names = row["code"], (row["name"], *several(row["names"]))
    return Record(
        iri=body(code),
        label=row["name"],
        names=forms(*names, *preceded("gemeente", names)),
        kind="Municipality",
        code=code,
        valid_from=day(row["from"]),
        valid_to=day(row["to"]),
        successors=bodies(several(row["successors"])),
        predecessors=bodies(before.get(code, ())),
        province=body(row["province"]),
        regions=regions(row, base),
        point=(float(row["lon"]), float(row["lat"])) if row["lon"] else None,
        website=row["website"] or None,
        wikidata=row["wikidata"] or None,
        source=row["sources"],
        verified=row["verified"] == "yes",
    )


def _predecessors(rows: tuple[Row, ...]) -> dict[str, tuple[str, ...]]:
    before: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for row in rows:
        for code in several(row["successors"]):
            before[code] += (row["code"],)
    return dict(before)
