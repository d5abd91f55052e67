"""Organisations of the social domain, and the national bodies and programmes around it."""

from graph.register.address import body, initiative, organisation, region
from graph.register.naming import forms
from graph.register.record import Record
from graph.register.table import Row, Tables, day, several
from ontology.iri import normalise
from ontology.vocabulary import TOOI


def records(tables: Tables, base: str) -> tuple[Record, ...]:
    """A record per organisation, under its TOOI IRI where it has one."""
    provinces = _provinces(tables)
    return tuple(_record(row, provinces, base) for row in tables["organisations"])


def _record(row: Row, provinces: dict[str, str], base: str) -> Record:
    province = provinces.get(normalise(row["place"]))
    own = initiative if row["kind"] == "Initiative" else organisation
    return Record(
        iri=f"{TOOI}{row['code']}" if row["code"] else own(row["name"], base=base),
        label=row["name"],
        names=forms(row["name"], row["abbreviation"], *several(row["names"])),
        kind=row["kind"] or None,
        type=row["type"] or None,
        code=row["code"].rpartition("/")[2] or None,
        abbreviation=row["abbreviation"] or None,
        valid_to=day(row["to"]),
        province=body(province) if province else None,
        regions=(region("province", province, base),) if province else (),
        website=row["website"] or None,
        wikidata=row["wikidata"] or None,
        source=row["sources"],
        verified=row["verified"] == "yes",
    )


def _provinces(tables: Tables) -> dict[str, str]:
    """Per town the province it lies in, towns whose name recurs in another province left out."""
    lies: dict[str, set[str]] = {}
    provinces = {row["code"]: row["province"] for row in tables["municipalities"]}
    for row in tables["municipalities"]:
        for name in (row["name"], *several(row["names"])):
            lies.setdefault(normalise(name), set()).add(row["province"])
    for row in tables["places"]:
        for code in several(row["municipalities"]):
            lies.setdefault(normalise(row["place"]), set()).add(provinces[code])
    return {name: found.pop() for name, found in lies.items() if len(found) == 1}
