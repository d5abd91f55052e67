"""A readable notation for claims and names, and what a reading lacks or has too much against it.

    Post: Mark Jansen | wethouder | Schagen
    Collaboration: Texel + Schagen | inkoopteam | joint-procurement [planned]

An end is written by any name its entity has, people by their label; `*` fits anything, `-` nothing; a part left
out at the end is not compared, nor is what an initiative is for (`inkoopteam` for `inkoopteam voor de Wmo`).
`Nuth (gm0951)` asks for that very municipality. Without brackets behind it a claim is `existing`; `[*]` fits
every status.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.entity import Entity
from ontology.initiative import Initiative
from ontology.iri import normalise
from ontology.person import Person
from ontology.reading import Reading

LEADING = re.compile(
    r"^(?:(?:de|het|een|deze|alle|onze|gezamenlijk|gezamenlijke|gemeente|provincie|ministerie van|zorgverzekeraar"
    r"|programma|project|pilot|convenant|netwerk) )+(?=.)"
)
WRITTEN = re.compile(r"^(?P<relation>\w+): (?P<parts>.*?)(?: \[(?P<status>\*|\w+)\])?$")
CODED = re.compile(r"^(?P<name>.+) \((?P<code>gm\d{4})\)$")


def plain(name: str) -> str:
    """The name without what articles put before it.

    >>> plain("de gemeente Súdwest-Fryslân")
    'sudwest fryslan'
    """
    return LEADING.sub("", normalise(name))


def fits(wanted: str, entity: Entity | None) -> bool:
    """Whether the entity is the one written."""
    if wanted == "*" or entity is None:
        return wanted == "*" or (wanted == "-") == (entity is None)
    coded = CODED.match(wanted)
    if coded:
        return entity.iri.endswith("/" + coded["code"]) and fits(coded["name"], entity)
    names = (entity.label,) if isinstance(entity, Person) else (*entity.names, entity.iri.rpartition("#")[2])
    plains = {plain(name) for name in names}
    purposed = isinstance(entity, Initiative) and any(name.startswith(plain(wanted) + " voor ") for name in plains)
    return purposed or plain(wanted) in plains


@dataclass(frozen=True)
class Written:
    """A claim as a case writes it."""

    relation: str
    parts: tuple[str, ...]
    status: str
    text: str

    @classmethod
    def of(cls, text: str) -> "Written":
        """The parts of a written claim."""
        found = WRITTEN.match(text)
        assert found, f"not in the notation: {text!r}"
        parts = tuple(part.strip() for part in found["parts"].split(" | "))
        return cls(found["relation"], parts, found["status"] or "existing", text)

    def fits(self, claim: Claim, entities: Mapping[str, Entity]) -> bool:
        """Whether the claim says just this."""
        if type(claim.relation).__name__ != self.relation or self.status not in {"*", claim.status.value}:
            return False
        if isinstance(claim.relation, Collaboration):
            return self._collaboration(claim.relation, entities)
        ends = [entities.get(iri) for iri in claim.relation.ends]
        if len(self.parts) == 2:
            return all(map(fits, self.parts, ends))
        member, role, other = self.parts
        return fits(member, ends[0]) and fits(other, ends[1]) and (self.relation == "Topic" or _called(role, claim))

    def _collaboration(self, relation: Collaboration, entities: Mapping[str, Entity]) -> bool:
        members = self.parts[0].split(" + ")
        within, kind = (*self.parts[1:], "*", "*")[:2]
        return (
            _paired(members, [entities[iri] for iri in relation.members])
            and fits(within, entities.get(relation.within or ""))
            and kind in {"*", relation.kind or "-"}
        )


def _paired(members: list[str], found: list[Entity]) -> bool:
    """Whether every written member is another one found, and none is left."""
    if not members or not found:
        return not members and not found
    head, *rest = members
    return any(fits(head, one) and _paired(rest, [other for other in found if other is not one]) for one in found)


def _called(role: str, claim: Claim) -> bool:
    """Whether the claim's role is worded so, or narrows the concept of that name."""
    given = getattr(claim.relation, "role", None)
    if role == "*" or given is None:
        return role == "*" or (role == "-") == (given is None)
    concepts = (iri.rpartition("#")[2] for iri in (given.iri, given.concept or "") if "#" in iri)
    return normalise(role) in {normalise(given.label), *map(normalise, concepts)}


def shown(claim: Claim, entities: Mapping[str, Entity]) -> str:
    """The claim in the notation, with every part."""
    relation, status = claim.relation, "" if claim.status.value == "existing" else f" [{claim.status.value}]"
    labels = [entities[iri].label if iri in entities else iri for iri in relation.ends]
    if isinstance(relation, Collaboration):
        within = entities[relation.within].label if relation.within else "-"
        return f"Collaboration: {' + '.join(labels)} | {within} | {relation.kind or '-'}{status}"
    role = getattr(relation, "role", None)
    parts = [labels[0], *([role.label if role else "-"] if hasattr(relation, "role") else []), labels[1]]
    return f"{type(relation).__name__}: {' | '.join(parts)}{status}"


@dataclass(frozen=True)
class Difference:
    """What was written and not claimed, and what was claimed and not written."""

    missing: tuple[str, ...]
    extra: tuple[str, ...]


def difference(reading: Reading, wanted: Iterable[str], relations: Iterable[str]) -> Difference:
    """The written claims against the reading's claims of these relations; saying a thing twice is saying it once."""
    entities = {entity.iri: entity for entity in reading.entities}
    kinds, written = set(relations), [Written.of(text) for text in wanted]
    claims = [claim for claim in reading.claims if type(claim.relation).__name__ in kinds]
    missing = [one.text for one in written if not any(one.fits(claim, entities) for claim in claims)]
    extra = {shown(claim, entities) for claim in claims if not any(one.fits(claim, entities) for one in written)}
    return Difference(tuple(missing), tuple(sorted(extra)))


def named(reading: Reading, kind: str, wanted: Iterable[str]) -> Difference:
    """The written names (`Mark Jansen = Jansen`) against the reading's entities of a class."""
    entities = [one for one in reading.entities if type(one).__name__.lower() == kind]
    missing, left = [], list(entities)
    for text in wanted:
        forms = text.split(" = ")
        entity = next((one for one in left if _all(forms, one)), None)
        if entity:
            left.remove(entity)
        else:
            missing.append(text)
    return Difference(tuple(missing), tuple(sorted(" = ".join(one.names) for one in left)))


def _all(forms: list[str], entity: Entity) -> bool:
    names = {plain(name) for name in entity.names}
    return plain(forms[0]) == plain(entity.label) and all(plain(form) in names for form in forms[1:])
