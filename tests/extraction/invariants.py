"""What holds for every reading of whatever text."""

from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.entity import Entity
from ontology.initiative import Initiative
from ontology.iri import claim_iri
from ontology.leadership import Leadership
from ontology.organisation import Organisation
from ontology.participation import Participation
from ontology.party import PartyMembership
from ontology.person import Person
from ontology.placement import Placement
from ontology.post import Post
from ontology.reading import Reading
from ontology.region import Region
from ontology.theme import Theme
from ontology.topic import Topic

AROUND = 40
ENDS: dict[type, tuple[tuple[type, ...], tuple[type, ...]]] = {
    Post: ((Person,), (Organisation,)),
    PartyMembership: ((Person,), (Organisation,)),
    Participation: ((Person, Organisation), (Initiative,)),
    Leadership: ((Person, Organisation), (Initiative,)),
    Placement: ((Organisation, Initiative), (Region,)),
    Topic: ((Initiative,), (Theme,)),
}


def hold(reading: Reading) -> None:
    """Fail where a claim is not borne out by the text or ties what it cannot tie."""
    text = reading.article.text
    entities = {entity.iri: entity for entity in reading.entities}
    assert len(entities) == len(reading.entities), "two entities share an IRI"
    for claim in reading.claims:
        _quoted(claim, text, reading.article.iri)
        _named(claim, entities)
        _typed(claim, entities)
        assert claim.because and claim.rule
    iris = [claim_iri(claim) for claim in reading.claims]
    assert len(set(iris)) == len(iris), "two claims share an IRI"
    assert all(refusal.reason for refusal in reading.refusals)


def _quoted(claim: Claim, text: str, article: str) -> None:
    evidence = claim.evidence
    assert evidence.article == article
    assert text[evidence.start : evidence.end] == evidence.quote
    assert text[max(0, evidence.start - AROUND) : evidence.start] == evidence.prefix
    assert text[evidence.end : evidence.end + AROUND] == evidence.suffix
    for step in evidence.steps:
        assert text[step.start : step.start + len(step.surface)] == step.surface
        assert step.because


def _named(claim: Claim, entities: dict[str, Entity]) -> None:
    """Every end is named in the quote, or a step leads to it; so is the initiative a collaboration is within."""
    reached = {step.leads_to for step in claim.evidence.steps}
    assert reached <= entities.keys()
    within = claim.relation.within if isinstance(claim.relation, Collaboration) else None
    for iri in (*claim.relation.ends, *((within,) if within else ())):
        assert iri in reached or any(name in claim.evidence.quote for name in entities[iri].names), (
            f"{entities[iri].label!r} is not in {claim.evidence.quote!r}"
        )


def _typed(claim: Claim, entities: dict[str, Entity]) -> None:
    relation = claim.relation
    if isinstance(relation, Collaboration):
        assert all(isinstance(entities[iri], Organisation) for iri in relation.members)
        assert relation.within is None or isinstance(entities[relation.within], Initiative)
        return
    for iri, allowed in zip(relation.ends, ENDS[type(relation)], strict=True):
        assert isinstance(entities[iri], allowed)
