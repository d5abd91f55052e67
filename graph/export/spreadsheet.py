"""CSV: things, ties and claims, each in a file of its own."""

import csv
from collections.abc import Iterable
from dataclasses import asdict, fields
from io import StringIO
from typing import Any

from graph.export.rows import Edge, Node, Rows, Said
from graph.store.store import Store


def sheets(store: Store) -> dict[str, str]:
    """The texts of the three files by name, as RFC 4180 has it: commas, quotes where needed, CR LF."""
    rows = Rows(store)
    return {
        "nodes": _sheet(Node, rows.nodes()),
        "edges": _sheet(Edge, rows.edges()),
        "claims": _sheet(Said, rows.claims()),
    }


def _sheet(kind: type[Any], rows: Iterable[Any]) -> str:
    file = StringIO(newline="")
    writer = csv.DictWriter(file, [field.name for field in fields(kind)])
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in asdict(row).items()})
    return file.getvalue()


def _cell(value: object) -> str:
    """Words as they are, truth in lower case."""
    return str(value).lower() if isinstance(value, bool) else str(value)
