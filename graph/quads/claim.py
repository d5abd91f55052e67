"""Claims as statements, each with its quote, the place of the quote and the steps that lead from it."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from graph.quads.terms import TYPE, Statement, bundel, decimal, oa, prov, text
from ontology.claim import Claim
from ontology.evidence import Evidence, Step
from ontology.iri import claim_iri, mint, relation_iri


def statements(claim: Claim, run: NamedNode, base: str) -> Iterator[Statement]:
    """The claim, its annotation and all that the annotation points to; `run` is the reading that made it."""
    subject = NamedNode(claim_iri(claim, base))
    yield subject, TYPE, bundel("Claim")
    yield subject, TYPE, prov("Entity")
    yield subject, bundel("states"), NamedNode(relation_iri(claim.relation, base))
    yield subject, bundel("status"), bundel(claim.status)
    yield subject, bundel("confidence"), decimal(claim.confidence)
    yield subject, bundel("because"), text(claim.because, "nl")
    yield subject, bundel("rule"), Literal(claim.rule)
    yield subject, prov("wasQuotedFrom"), NamedNode(claim.evidence.article)
    yield subject, prov("wasGeneratedBy"), run
    yield from _annotation(subject, claim.evidence, base)
    for step in claim.evidence.steps:
        yield from _step(subject, step, claim.evidence.article, base)


def _annotation(claim: NamedNode, evidence: Evidence, base: str) -> Iterator[Statement]:
    """Claims with one and the same quote share its passage."""
    place = (str(evidence.start), str(evidence.end), evidence.prefix, evidence.suffix)
    passage = NamedNode(mint("passage", evidence.article, *place, base=base))
    annotation = NamedNode(f"{claim.value}#annotation")
    yield annotation, TYPE, oa("Annotation")
    yield annotation, oa("hasBody"), claim
    yield annotation, oa("hasTarget"), passage
    yield passage, TYPE, oa("SpecificResource")
    yield passage, oa("hasSource"), NamedNode(evidence.article)
    yield from _quote(passage, evidence)
    yield from _position(passage, evidence)


def _quote(passage: NamedNode, evidence: Evidence) -> Iterator[Statement]:
    selector = NamedNode(f"{passage.value}#quote")
    yield passage, oa("hasSelector"), selector
    yield selector, TYPE, oa("TextQuoteSelector")
    yield selector, oa("exact"), Literal(evidence.quote)
    if evidence.prefix:
        yield selector, oa("prefix"), Literal(evidence.prefix)
    if evidence.suffix:
        yield selector, oa("suffix"), Literal(evidence.suffix)


def _position(passage: NamedNode, evidence: Evidence) -> Iterator[Statement]:
    selector = NamedNode(f"{passage.value}#position")
    yield passage, oa("hasSelector"), selector
    yield selector, TYPE, oa("TextPositionSelector")
    yield selector, oa("start"), Literal(evidence.start)
    yield selector, oa("end"), Literal(evidence.end)


def _step(claim: NamedNode, step: Step, article: str, base: str) -> Iterator[Statement]:
    key = (article, str(step.start), step.surface, step.leads_to, step.because)
    subject = NamedNode(mint("step", *key, base=base))
    yield claim, bundel("step"), subject
    yield subject, TYPE, bundel("Step")
    yield subject, bundel("surface"), Literal(step.surface)
    yield subject, oa("start"), Literal(step.start)
    yield subject, bundel("leadsTo"), NamedNode(step.leads_to)
    yield subject, bundel("because"), text(step.because, "nl")
