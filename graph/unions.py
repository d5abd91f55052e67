"""Which things were judged to be one, and readings that follow."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from graph.decided import FILE, KINDS
from graph.log import Log
from ontology.claim import Claim
from ontology.entity import Entity
from ontology.reading import Reading
from ontology.refusal import Refusal
from ontology.union import Union

FORMER = "merged.jsonl"
ONE = "De zin verbindt een naam met zichzelf, nu twee namen zijn samengevoegd."


class Unions(Log[Union]):
    """Every union in the order they were made, in the folder `place` or (None) in memory."""

    def __init__(self, place: Path | str | None = None) -> None:
        expected = "a union of two things as the log keeps it"
        super().__init__(None if place is None else Path(place) / FILE, Union, expected, KINDS, FORMER)

    def now(self) -> dict[str, str]:
        """What every IRI that was merged away is now."""
        return (list(self.since()) or [{}])[-1]

    def since(self) -> Iterator[dict[str, str]]:
        """What every IRI that was merged away was after each union, the oldest first."""
        found: dict[str, str] = {}
        for told in self:
            new = found.get(told.new, told.new)
            if new != told.old:
                found = {old: new if to == told.old else to for old, to in found.items()} | {told.old: new}
                yield found


def united(reading: Reading, now: Mapping[str, str]) -> Reading:
    """The reading with every thing under the IRI it has now; what would tie a thing to itself is kept out."""
    if not any(entity.iri in now for entity in reading.entities):
        return reading
    entities: dict[str, Entity] = {}
    for entity in sorted(reading.entities, key=lambda entity: entity.iri in now):
        iri = now.get(entity.iri, entity.iri)
        entities[iri] = _joined(entities[iri], entity) if iri in entities else entity.model_copy(update={"iri": iri})
    claims, refusals = [], list[Refusal]()
    for claim in reading.claims:
        told = renamed(claim, now)
        if told:
            claims.append(told)
        else:
            refusals.append(Refusal(claim=claim, reason=ONE))
    for refusal in reading.refusals:
        told = renamed(refusal.claim, now)
        refusals.append(refusal.model_copy(update={"claim": told}) if told else refusal)
    changed = {"entities": tuple(entities.values()), "claims": tuple(claims), "refusals": tuple(refusals)}
    return reading.model_copy(update=changed)


def _joined(one: Entity, other: Entity) -> Entity:
    names = dict.fromkeys((*one.alternatives, *(name for name in other.names if name != one.label)))
    return one.model_copy(update={"alternatives": tuple(names)})


def renamed(claim: Claim, now: Mapping[str, str]) -> Claim | None:
    """The claim about what its things are now; None where that would tie a thing to itself."""
    try:
        relation = type(claim.relation)(**_replaced(claim.relation.model_dump(), now))
    except ValidationError:
        return None
    steps = tuple(
        step.model_copy(update={"leads_to": now.get(step.leads_to, step.leads_to)}) for step in claim.evidence.steps
    )
    return claim.model_copy(
        update={"relation": relation, "evidence": claim.evidence.model_copy(update={"steps": steps})}
    )


def _replaced(value: Any, now: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: _replaced(part, now) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_replaced(part, now) for part in value)
    return now.get(value, value) if isinstance(value, str) else value
