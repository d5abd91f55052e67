"""Mergers and divisions of municipalities as events."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from pyoxigraph import Literal, NamedNode

from graph.quads.terms import TYPE, Statement, dct, org, prov, xsd
from graph.register.record import Record
from ontology.iri import mint


@dataclass(frozen=True, slots=True)
class Change:
    """On `day` the municipalities `old` ceased and `new` took over; some of `new` may have existed before."""

    day: date
    old: frozenset[str]
    new: frozenset[str]

    def touches(self, other: "Change") -> bool:
        """Whether both are part of one event: the same day and a municipality in common."""
        return self.day == other.day and bool((self.old | self.new) & (other.old | other.new))

    def joined(self, other: "Change") -> "Change":
        """Both as one."""
        return Change(self.day, self.old | other.old, self.new | other.new)


def changes(records: Iterable[Record]) -> tuple[Change, ...]:
    """The events that ended municipalities, each whole, in order of their days."""
    found: list[Change] = []
    for record in records:
        if record.kind == "Municipality" and record.valid_to and record.successors:
            change = Change(record.valid_to + timedelta(1), frozenset((record.iri,)), frozenset(record.successors))
            for other in [other for other in found if other.touches(change)]:
                found.remove(other)
                change = change.joined(other)
            found.append(change)
    return tuple(sorted(found, key=lambda change: (change.day, sorted(change.old))))


def statements(records: tuple[Record, ...], base: str) -> Iterator[Statement]:
    """Each event with its day, the municipalities that ceased and those that took over."""
    begun = {record.iri: record.valid_from for record in records}
    for change in changes(records):
        event = NamedNode(mint("event", change.day.isoformat(), *sorted(change.old), base=base))
        yield event, TYPE, org("ChangeEvent")
        yield event, TYPE, prov("Activity")
        yield event, dct("date"), Literal(change.day.isoformat(), datatype=xsd("date"))
        for iri in sorted(change.old):
            yield event, org("originalOrganization"), NamedNode(iri)
            yield NamedNode(iri), org("changedBy"), event
        for iri in sorted(change.new):
            yield event, org("resultingOrganization"), NamedNode(iri)
            link = "resultedFrom" if begun.get(iri) == change.day else "changedBy"
            yield NamedNode(iri), org(link), event
