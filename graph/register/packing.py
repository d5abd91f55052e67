"""Records as plain lists, and back, for keeping them."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import Any

from graph.register.record import Record

FIELDS = tuple(field.name for field in fields(Record))
DATES = ("valid_from", "valid_to")
TUPLES = ("names", "successors", "predecessors", "regions", "members", "point")
_TAKEN = attrgetter(*FIELDS)


def packed(records: Iterable[Record]) -> list[list[Any]]:
    """Each record's fields in order; dates as day numbers.

    >>> record = Record("https://example.org/1", "Ede", ("Ede",), "Municipality", "tooi", valid_to=date(2010, 1, 1))
    >>> unpacked(packed([record])) == (record,)
    True
    """
    return [[value.toordinal() if isinstance(value, date) else value for value in _TAKEN(record)] for record in records]


def unpacked(rows: Iterable[list[Any]]) -> tuple[Record, ...]:
    """The records that `packed` was given."""
    conversions: list[tuple[int, Callable[[Any], Any]]] = [
        *((FIELDS.index(name), date.fromordinal) for name in DATES),
        *((FIELDS.index(name), tuple) for name in TUPLES),
    ]
    return tuple(_record(row, conversions) for row in rows)


def _record(row: list[Any], conversions: list[tuple[int, Callable[[Any], Any]]]) -> Record:
    for number, convert in conversions:
        if row[number] is not None:
            row[number] = convert(row[number])
    return Record(*row)
