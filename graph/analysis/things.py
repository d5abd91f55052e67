"""Entities as the things that nodes show."""

from collections.abc import Iterable, Iterator

from graph.analysis.asking import TYPES, Askable, grouped
from graph.analysis.naming import Naming
from graph.register.register import Record, Register
from ontology.vocabulary import BUNDEL, INITIATIVE_KINDS, REGION_TYPES
from viz.area import Area
from viz.kind import Kind
from viz.sentence import Sentence
from viz.thing import Thing

KINDS = {
    "Municipality": Kind.MUNICIPALITY,
    "Collective": Kind.COLLECTIVE,
    "Organisation": Kind.ORGANISATION,
    "Initiative": Kind.INITIATIVE,
    "Person": Kind.PERSON,
    "Region": Kind.REGION,
}
GENERAL = frozenset(("Organisation", "Initiative", "Person", "Region"))
DRAWN = ("jeugdregio", "province")


def things(store: Askable, naming: Naming, register: Register | None, topics: Iterable[Sentence]) -> Iterator[Thing]:
    """Every thing of the store with what the register knows of it and the sentences that tell its themes."""
    told: dict[str, list[Sentence]] = {}
    for topic in topics:
        told.setdefault(topic.ends[0], []).append(topic)
    for iri, described in sorted(grouped(store, TYPES, "thing").items()):
        classes = {row["class"].removeprefix(BUNDEL) for row in described}
        if kind := _kind(classes):
            detail = next((row["kind"] for row in described if "kind" in row), None)
            record = register.by_iri.get(iri) if register else None
            yield Thing(
                iri=iri,
                label=naming.label(iri),
                kind=kind,
                type=_type(classes, detail),
                alternatives=naming.alternatives(iri),
                areas=drawn_areas(record),
                point=record.point if record else None,
                topics=tuple(told.get(iri, ())),
            )


def _kind(classes: set[str]) -> Kind | None:
    return next((kind for name, kind in KINDS.items() if name in classes), None)


def _type(classes: set[str], detail: str | None) -> str | None:
    """The narrowest word for what it is: its subclass, the kind of initiative or the type of region."""
    if narrow := sorted(name for name in classes - GENERAL if name[0].isupper()):
        return narrow[0]
    return detail.removeprefix(INITIATIVE_KINDS).removeprefix(REGION_TYPES) if detail else None


def drawn_areas(record: Record | None) -> tuple[str, ...]:
    """The areas of the drawn types that a municipality lies in, or the one that a province or region is."""
    if record is None or record.kind not in ("Municipality", "Province", "Region"):
        return ()
    if record.type in DRAWN:
        return (record.iri,)
    return tuple(
        sorted(iri for iri in record.regions if f"/region/{DRAWN[0]}/" in iri or f"/region/{DRAWN[1]}/" in iri)
    )


def areas(found: Iterable[Thing], register: Register | None) -> Iterator[Area]:
    """The areas that things lie in, under the name people use: "Twente", not "jeugdregio Twente"."""
    for iri in sorted({area for thing in found for area in thing.areas}):
        if register and (record := register.by_iri.get(iri)) and record.type:
            yield Area(iri=iri, label=_short(record), type=record.type)


def _short(record: Record) -> str:
    shorter = (name for name in record.names[1:] if record.label.endswith(name) and " " + name in record.label)
    return min(shorter, key=len, default=record.label)
