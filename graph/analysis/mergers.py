"""Municipalities through time: what the drawn ones were and became."""

from collections.abc import Iterable, Iterator

from graph.analysis.things import drawn_areas
from graph.register.register import Record, Register
from viz.kind import Kind
from viz.municipality import Municipality
from viz.thing import Thing


def merged(found: Iterable[Thing], register: Register | None) -> Iterator[Municipality]:
    """The municipalities among the things, and every one that a merger, split or new name ties to them."""
    if register is None:
        return
    reached = [thing.iri for thing in found if thing.kind is Kind.MUNICIPALITY and thing.iri in register.by_iri]
    known = set(reached)
    while reached:
        record = register.by_iri[reached.pop()]
        yield _municipality(record)
        tied = {iri for iri in (*record.successors, *record.predecessors) if iri in register.by_iri} - known
        known |= tied
        reached += sorted(tied)


def _municipality(record: Record) -> Municipality:
    return Municipality(
        iri=record.iri,
        label=record.label,
        since=record.valid_from.isoformat() if record.valid_from else None,
        until=record.valid_to.isoformat() if record.valid_to else None,
        into=record.successors,
        areas=drawn_areas(record),
    )
