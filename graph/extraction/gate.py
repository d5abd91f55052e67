"""The evidence gate: nothing passes without a sentence that says so."""

from collections.abc import Iterable

from ontology.article import Article
from ontology.claim import Claim
from ontology.entity import Entity
from ontology.initiative import Initiative
from ontology.organisation import Organisation
from ontology.person import Person
from ontology.refusal import Refusal
from ontology.region import Region
from ontology.theme import Theme

LEAST = 0.5
TYPES: dict[str, dict[str, tuple[type[Entity], ...]]] = {
    "Post": {"member": (Person,), "organisation": (Organisation,)},
    "PartyMembership": {"member": (Person,), "organisation": (Organisation,)},
    "Participation": {"member": (Person, Organisation), "initiative": (Initiative,)},
    "Leadership": {"member": (Person, Organisation), "initiative": (Initiative,)},
    "Collaboration": {"members": (Organisation,), "within": (Initiative,)},
    "Placement": {"subject": (Organisation, Initiative), "region": (Region,)},
    "Topic": {"subject": (Initiative,), "theme": (Theme,)},
}


def sift(claims: Iterable[Claim], article: Article, entities: dict[str, Entity]) -> tuple[list[Claim], list[Refusal]]:
    """The claims that pass, each said once, and those that do not with the reason why."""
    passed: dict[object, Claim] = {}
    refused = []
    for claim in claims:
        reason = objection(claim, article, entities)
        if reason:
            refused.append(Refusal(claim=claim, reason=reason))
        else:
            passed.setdefault((claim.relation.key, claim.status, claim.evidence.start), claim)
    return list(passed.values()), refused


def objection(claim: Claim, article: Article, entities: dict[str, Entity]) -> str | None:
    """Why the claim may not pass, in Dutch; None where it may."""
    evidence = claim.evidence
    if round(claim.confidence, 4) < LEAST:
        return "De lezer acht dit minder waarschijnlijk dan niet."
    if article.text[evidence.start : evidence.end] != evidence.quote:
        return f"Het citaat staat niet op {evidence.start}-{evidence.end} in de tekst."
    for step in evidence.steps:
        if article.text[step.start : step.start + len(step.surface)] != step.surface:
            return f"De stap ‘{step.surface}’ staat niet op {step.start} in de tekst."
    reached = {step.leads_to for step in evidence.steps}
    for iri in claim.relation.ends:
        entity = entities.get(iri)
        if entity is None:
            return f"{iri} is geen bekende naam in dit artikel."
        if iri not in reached and not any(name in evidence.quote for name in entity.names):
            return f"‘{entity.label}’ staat niet in het citaat en geen stap leidt ernaartoe."
    return _typed(claim, entities)


def _typed(claim: Claim, entities: dict[str, Entity]) -> str | None:
    """Whether every end is of a type that the relation can tie."""
    for field, allowed in TYPES[type(claim.relation).__name__].items():
        value = getattr(claim.relation, field)
        for iri in value if isinstance(value, tuple) else (value,) if value else ():
            if not isinstance(entities.get(iri), allowed):
                return f"‘{entities[iri].label if iri in entities else iri}’ kan geen {field} van deze relatie zijn."
    return None
