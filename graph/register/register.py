"""All records, found by IRI and by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Any

from graph.register import cache, compilation, packing
from graph.register.record import Record
from graph.register.source import Source
from graph.register.table import FOLDER, read
from ontology.iri import normalise
from ontology.vocabulary import BASE

__all__ = ["Record", "Register"]


@dataclass(frozen=True)
class Register:
    """What was known beforehand: records in a fixed order, with indexes by IRI, name, town and council.

    `places` leads from the normalised name of a town to the municipalities it lies or lay in. `ambiguous` are the
    normalised names that need a second cue, `surnames` those that need one behind "van". `patterns` are regular
    expressions of the names that local parties often have. `councils` leads from a municipality to the parties in its
    council. `fingerprint` changes with the tables, the base of minted IRIs and the code that reads them.
    """

    fingerprint: str
    records: tuple[Record, ...]
    sources: Mapping[str, Source]
    places: Mapping[str, tuple[str, ...]]
    ambiguous: frozenset[str]
    surnames: frozenset[str]
    patterns: tuple[str, ...]
    councils: Mapping[str, tuple[str, ...]]
    index: Mapping[str, tuple[int, ...]]

    @classmethod
    def load(cls, base: str = BASE, folder: Traversable = FOLDER, kept: Path | None = None) -> Register:
        """The register of the tables in `folder`; what has no official IRI gets one in `base`.

        It is compiled once and kept in the file `kept`, by default one in the user's cache folder.
        """
        tables = read(folder)
        key = compilation.key(tables, base)
        place = kept or cache.place(f"register-{sha256(base.encode()).hexdigest()[:8]}")
        found = cache.recall(place, key) if place else None
        if found is None:
            found = compilation.compiled(tables, base)
            if place:
                cache.keep(place, key, found)
        return cls._made(found)

    @classmethod
    def _made(cls, found: Mapping[str, Any]) -> Register:
        return cls(
            fingerprint=found["fingerprint"],
            records=packing.unpacked(found["records"]),
            sources=MappingProxyType({source["id"]: Source(**source) for source in found["sources"]}),
            ambiguous=frozenset(found["ambiguous"]),
            surnames=frozenset(found["surnames"]),
            patterns=tuple(found["patterns"]),
            **{name: _tuples(found[name]) for name in ("places", "councils", "index")},
        )

    @cached_property
    def by_iri(self) -> Mapping[str, Record]:
        """Every record under its IRI."""
        return MappingProxyType({record.iri: record for record in self.records})

    def named(self, name: str) -> tuple[Record, ...]:
        """The records that go by this name, whatever its case, accents and punctuation; abolished ones included."""
        return tuple(self.records[number] for number in self.index.get(normalise(name), ()))

    def at(self, name: str, day: date | None = None) -> Record | None:
        """The municipality of that name on that day, or (without a day) now.

        Where none of that name existed then, the one nearest in time; None when no municipality or more than one fits.
        """
        bearing = [record for record in self.named(name) if record.kind == "Municipality"]
        fitting = [record for record in bearing if record.exists(day)] or _nearest(bearing, day or date.max)
        return fitting[0] if len(fitting) == 1 else None

    def parties_of(self, municipality: str) -> tuple[Record, ...]:
        """The parties in the council of the municipality with this IRI, the largest first."""
        return tuple(self.by_iri[iri] for iri in self.councils.get(municipality, ()))


def _tuples(found: Mapping[str, list[Any]]) -> Mapping[str, tuple[Any, ...]]:
    return MappingProxyType({name: tuple(values) for name, values in found.items()})


def _nearest(bearing: list[Record], day: date) -> list[Record]:
    """Of municipalities that did not exist on the day, those that began or ended closest to it."""
    away = {record.iri: _distance(record, day) for record in bearing}
    return [record for record in bearing if away[record.iri] == min(away.values())]


def _distance(record: Record, day: date) -> int:
    ends = (end for end in (record.valid_from, record.valid_to) if end)
    return min((abs((end - day).days) for end in ends), default=0)
