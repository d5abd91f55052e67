"""All records, found by IRI and by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType

from graph.register import ministry, municipality, organisation, partnership, party, place, province, region
from graph.register.record import Record
from graph.register.source import Source, sources
from graph.register.table import Tables, read
from ontology.iri import normalise
from ontology.vocabulary import BASE

__all__ = ["Record", "Register"]


@dataclass(frozen=True)
class Register:
    """What was known beforehand: records in a fixed order, with indexes by IRI, name, town and council."""

    records: tuple[Record, ...]
    sources: Mapping[str, Source]
    places: Mapping[str, tuple[str, ...]]
    ambiguous: frozenset[str]
    councils: Mapping[str, tuple[str, ...]]
    index: Mapping[str, tuple[int, ...]]

    @classmethod
    def load(cls, base: str = BASE) -> Register:
        """The register of the tables that ship with Bundel; what has no official IRI gets one in `base`."""
        return build(read(), base)

    @cached_property
    def by_iri(self) -> Mapping[str, Record]:
        """Every record under its IRI."""
        return MappingProxyType({record.iri: record for record in self.records})

    def named(self, name: str) -> tuple[Record, ...]:
        """The records that go by this name, whatever its case, accents and punctuation; abolished ones included."""
        return tuple(self.records[place] for place in self.index.get(normalise(name), ()))

    def at(self, name: str, day: date | None = None) -> Record | None:
        """The municipality of that name on that day, or (without a day) now.

        Where none of that name existed then, the one nearest in time; None when no municipality or more than one fits.
        """
        bearing = [record for record in self.named(name) if record.kind == "Municipality"]
        fitting = [record for record in bearing if record.exists(day)] or _nearest(bearing, day)
        return fitting[0] if len(fitting) == 1 else None

    def parties_of(self, municipality: str) -> tuple[Record, ...]:
        """The parties in the council of the municipality with this IRI, the largest first."""
        return tuple(self.by_iri[iri] for iri in self.councils.get(municipality, ()))


def build(tables: Tables, base: str = BASE) -> Register:
    """The register that the tables make."""
    kinds = (municipality, province, region, partnership, ministry, organisation, party)
    records = _distinct(record for kind in kinds for record in kind.records(tables, base))
    return Register(
        records=records,
        sources=MappingProxyType({source.id: source for source in sources(tables)}),
        places=MappingProxyType(place.places(tables)),
        ambiguous=place.ambiguous(tables),
        councils=MappingProxyType(party.seats(tables, base)),
        index=MappingProxyType(_index(records)),
    )


def _distinct(records: Iterable[Record]) -> tuple[Record, ...]:
    found: dict[str, Record] = {}
    for record in records:
        found.setdefault(record.iri, record)
    return tuple(found.values())


def _index(records: tuple[Record, ...]) -> dict[str, tuple[int, ...]]:
    index: defaultdict[str, tuple[int, ...]] = defaultdict(tuple)
    for number, record in enumerate(records):
        for name in dict.fromkeys(map(normalise, record.names)):
            index[name] += (number,)
    return dict(index)


def _nearest(bearing: list[Record], day: date | None) -> list[Record]:
    if day is None:
        latest = max((record.valid_to for record in bearing if record.valid_to), default=None)
        return [record for record in bearing if record.valid_to == latest]
    distances = {record.iri: _distance(record, day) for record in bearing}
    return [record for record in bearing if distances[record.iri] == min(distances.values())]


def _distance(record: Record, day: date) -> int:
    ends = (end for end in (record.valid_from, record.valid_to) if end)
    return min((abs((end - day).days) for end in ends), default=0)
