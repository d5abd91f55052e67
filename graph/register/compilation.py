"""The tables made into what a register holds, in plain values that can be kept on disk."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from graph.register import ministry, municipality, organisation, packing, partnership, party, place, province, region
from graph.register.record import Record
from graph.register.source import sources
from graph.register.table import Tables
from ontology.iri import normalise

KINDS = (municipality, province, region, partnership, ministry, organisation, party)
CODE = (*sorted(Path(__file__).parent.glob("*.py")), Path(normalise.__code__.co_filename))


def key(tables: Tables, base: str) -> str:
    """A digest of all that decides what `compiled` gives: the tables, the base, and the code itself."""
    code = b"\x1f".join(path.read_bytes() for path in CODE)
    return sha256(b"\x1f".join((tables.fingerprint.encode(), base.encode(), code))).hexdigest()


def compiled(tables: Tables, base: str) -> dict[str, Any]:
    """The fields of a `Register` by name, records packed and sets as sorted lists."""
    records = [record for kind in KINDS for record in kind.records(tables, base)]
    return {
        "fingerprint": key(tables, base),
        "records": packing.packed(records),
        "sources": [asdict(source) for source in sources(tables)],
        "places": place.places(tables),
        "ambiguous": sorted(place.ambiguous(tables)),
        "surnames": sorted(place.surnames(tables)),
        "patterns": [row["pattern"] for row in tables["patterns"]],
        "councils": party.seats(tables, base),
        "index": _index(records),
    }


def _index(records: Iterable[Record]) -> dict[str, list[int]]:
    """Per normalised name the places in the list of the records that bear it."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        for name in dict.fromkeys(map(normalise, record.names)):
            index[name].append(number)
    return dict(index)
