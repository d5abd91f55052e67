"""The reference tables as they stand on disk."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

Row = Mapping[str, str]

FOLDER: Traversable = files("seeds") / "reference"


@dataclass(frozen=True)
class Tables:
    """The tables of a folder; `contents` holds each file's bytes under its name without suffix."""

    contents: Mapping[str, bytes]

    def __getitem__(self, table: str) -> tuple[Row, ...]:
        """The rows of one table, in their order."""
        if table not in self._parsed:
            self._parsed[table] = tuple(csv.DictReader(self.contents[table].decode("utf-8").splitlines()))
        return self._parsed[table]

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of all names and contents."""
        digest = sha256()
        for name, content in self.contents.items():
            digest.update(f"{name}\x1f{len(content)}\x1f".encode() + content)
        return digest.hexdigest()

    @cached_property
    def _parsed(self) -> dict[str, tuple[Row, ...]]:
        return {}


def read(folder: Traversable = FOLDER) -> Tables:
    """The tables of a folder of CSV files (UTF-8, a header line, lists split by "|")."""
    found = sorted((file.name, file) for file in folder.iterdir() if file.name.endswith(".csv"))
    return Tables(MappingProxyType({name.removesuffix(".csv"): file.read_bytes() for name, file in found}))


def several(cell: str) -> tuple[str, ...]:
    """The items of a cell.

    >>> several("GM0048|GM0007")
    ('GM0048', 'GM0007')
    """
    return tuple(item for item in cell.split("|") if item)


def day(cell: str) -> date | None:
    """The date in a cell; a year alone is its first day.

    >>> day("2018-01-01"), day(""), day("1980")
    (datetime.date(2018, 1, 1), None, datetime.date(1980, 1, 1))
    """
    if not cell:
        return None
    return date.fromisoformat(cell if len(cell) > 4 else f"{cell}-01-01")
