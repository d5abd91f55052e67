"""Ministries, with the names they bore in other periods."""

from collections import defaultdict

from graph.register.address import bodies, body
from graph.register.naming import forms
from graph.register.record import Record
from graph.register.table import Row, Tables, day, several


def records(tables: Tables, base: str) -> tuple[Record, ...]:
    """A record per ministry; a renamed one stays the same, its latest name is the label."""
    periods: defaultdict[str, list[Row]] = defaultdict(list)
    for row in tables["ministries"]:
        periods[row["code"]].append(row)
    return tuple(_record(code, rows) for code, rows in periods.items())


def _record(code: str, rows: list[Row]) -> Record:
    rows = sorted(rows, key=lambda row: row["to"] or "9999", reverse=True)
    latest, first = rows[0], rows[-1]
    return Record(
        iri=body(code),
        label=latest["name"],
        names=forms(*(name for row in rows for name in _names(row))),
        kind="Ministry",
        code=code,
        abbreviation=latest["abbreviation"] or None,
        valid_from=day(first["from"]),
        valid_to=day(latest["to"]),
        successors=bodies(several(latest["successors"])),
        website=latest["website"] or None,
        wikidata=latest["wikidata"] or None,
        source="|".join(forms(*(source for row in rows for source in several(row["sources"])))),
        verified=latest["verified"] == "yes",
    )


def _names(row: Row) -> tuple[str, ...]:
    short = row["abbreviation"]
    return (row["name"], short, f"ministerie van {short}", *several(row["names"]))
