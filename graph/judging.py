"""What judgements make of a reading."""

from collections.abc import Mapping

from graph.extraction.gate import objection
from ontology.claim import Claim
from ontology.entity import Entity
from ontology.evidence import Step
from ontology.iri import claim_iri
from ontology.judgement import Judgement, Verdict
from ontology.reading import Reading
from ontology.refusal import Refusal

CONFIRMED = "Een mens heeft de zin nagelezen en dit bevestigd."
REJECTED = "Een mens heeft de zin nagelezen en dit verworpen."
MEANT = "een mens heeft bevestigd dat de zin hierover gaat"


def judged(reading: Reading, verdicts: Mapping[str, Judgement], base: str) -> Reading:
    """The reading with its rejected claims kept out and its accepted ones in; `verdicts` are by the claim's IRI.

    What is accepted is certain. A claim that the evidence gate had refused is let in where the gate can be satisfied
    by steps that a person took; one that can never pass stays out.
    """
    if not verdicts:
        return reading
    claims, refusals = [], []
    entities = {entity.iri: entity for entity in reading.entities}
    for claim in reading.claims:
        verdict = _verdict(claim, verdicts, base)
        if verdict is Verdict.REJECTED:
            refusals.append(Refusal(claim=claim, reason=REJECTED))
        else:
            claims.append(_confirmed(claim) if verdict is Verdict.ACCEPTED else claim)
    for refusal in reading.refusals:
        meant = _meant(refusal.claim, entities)
        accepted = _verdict(refusal.claim, verdicts, base) is Verdict.ACCEPTED
        if accepted and objection(meant, reading.article, entities) is None:
            claims.append(_confirmed(meant))
        else:
            refusals.append(refusal)
    return reading.model_copy(update={"claims": tuple(claims), "refusals": tuple(refusals)})


def acceptable(refusal: Refusal, reading: Reading) -> bool:
    """Whether a person can let a refused claim in after all."""
    entities = {entity.iri: entity for entity in reading.entities}
    return objection(_meant(refusal.claim, entities), reading.article, entities) is None


def obeyed(judgement: Judgement, reason: str | None, refused: str | None) -> bool:
    """Whether a judgement has been carried out; `reason` is why the claim is in the graph, `refused` why it is not."""
    if judgement.verdict is Verdict.REJECTED:
        return reason is None
    if judgement.verdict is Verdict.ACCEPTED:
        return reason == CONFIRMED or (reason is None and refused != REJECTED)
    return reason != CONFIRMED and refused != REJECTED


def _verdict(claim: Claim, verdicts: Mapping[str, Judgement], base: str) -> Verdict | None:
    found = verdicts.get(claim_iri(claim, base))
    return found.verdict if found else None


def _confirmed(claim: Claim) -> Claim:
    return claim.model_copy(update={"confidence": 1.0, "because": CONFIRMED})


def _meant(claim: Claim, entities: Mapping[str, Entity]) -> Claim:
    """The claim with a step, taken by a person, to every end that its quote neither names nor reaches."""
    evidence = claim.evidence
    reached = {step.leads_to for step in evidence.steps}
    unnamed = [
        iri for iri in claim.relation.ends if iri not in reached and not _named(entities.get(iri), evidence.quote)
    ]
    steps = [Step(surface=evidence.quote, start=evidence.start, leads_to=iri, because=MEANT) for iri in unnamed]
    return claim.model_copy(update={"evidence": evidence.model_copy(update={"steps": (*evidence.steps, *steps)})})


def _named(entity: Entity | None, quote: str) -> bool:
    return entity is not None and any(name in quote for name in entity.names)
