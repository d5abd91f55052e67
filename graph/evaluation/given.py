"""What a reading says that an article says."""

from collections.abc import Iterator

from graph.evaluation.account import Account, Fact, Proof, together
from graph.evaluation.category import Category
from graph.evaluation.thing import INITIATIVE, ORGANISATION, PERSON, REGION, Thing
from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.entity import Entity
from ontology.initiative import Initiative
from ontology.leadership import Leadership
from ontology.organisation import Organisation, OrganisationKind
from ontology.participation import Participation
from ontology.party import PartyMembership
from ontology.person import Person
from ontology.placement import Placement
from ontology.post import Post
from ontology.reading import Reading
from ontology.region import Region
from ontology.relation import Relation
from ontology.theme import Theme

SURE = 0.5
KINDS: dict[type[Entity], str] = {
    Person: PERSON,
    Organisation: ORGANISATION,
    Region: REGION,
    Initiative: INITIATIVE,
    Theme: "theme",
}
CATEGORIES: dict[type[Relation], Category] = {
    Post: Category.POST,
    PartyMembership: Category.PARTY,
    Participation: Category.PARTICIPATES,
    Leadership: Category.LEADS,
    Placement: Category.LOCATED,
}


def given(reading: Reading) -> Account:
    """The account that a reading gives: what it claims to exist or to be planned.

    Where things lie counts from the confidence at which it is drawn on the map, all else counts however unsure.
    """
    facts = (fact for claim in reading.claims if claim.status.lives for fact in _facts(claim))
    return Account(tuple(_things(reading)), tuple(facts))


def _things(reading: Reading) -> Iterator[Thing]:
    """The things of a reading; one that it gives twice is one thing with all its names."""
    kept: dict[str, Thing] = {}
    for entity in reading.entities:
        if kind := KINDS.get(type(entity)):
            group = isinstance(entity, Organisation) and entity.kind is OrganisationKind.COLLECTIVE
            before = kept.get(entity.iri, Thing(entity.iri, kind, (), group))
            kept[entity.iri] = Thing(entity.iri, before.kind, (*before.names, *entity.names), before.group or group)
    yield from kept.values()


def _facts(claim: Claim) -> Iterator[Fact]:
    proof = Proof(claim.evidence.quote, claim.rule)
    relation = claim.relation
    if isinstance(relation, Collaboration):
        yield from together(relation.members, relation.within, proof)
    elif (category := CATEGORIES.get(type(relation))) and (category is not Category.LOCATED or _sure(claim)):
        yield Fact(category, relation.ends, proof)


def _sure(claim: Claim) -> bool:
    return round(claim.confidence, 4) >= SURE
