"""Drafts and matters of the agenda as the documents that the explorer shows."""

from typing import Any

from graph.agenda import Item
from graph.analysis.sentences import TIES
from graph.analysis.spread import spread
from graph.analysis.things import KINDS
from graph.collection import Collection
from graph.draft import Draft
from graph.evaluation.sentences import home, sentences
from graph.judging import acceptable
from graph.namesakes import Person, Question
from graph.reasons import english
from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.entity import Entity
from ontology.iri import claim_iri
from ontology.leadership import Leadership
from ontology.organisation import Organisation
from ontology.post import Post
from ontology.reading import Reading

Document = dict[str, Any]


def document(draft: Draft, base: str) -> Document:
    """How far a draft is, what went wrong, and once it has been read the article with its claims."""
    return {
        "id": draft.id,
        "name": draft.offer.name,
        "stage": draft.stage.value,
        "error": {"error": type(draft.error).__name__, "detail": str(draft.error)} if draft.error else None,
        "replaces": draft.replaces,
        "reading": _reading(draft.reading, base) if draft.reading else None,
    }


def _reading(reading: Reading, base: str) -> Document:
    article = reading.article
    spans = sentences(article)
    acceptance = {id(refusal): acceptable(refusal, reading) for refusal in reading.refusals}
    claims = [_claim(claim, spans, base) for claim in reading.claims]
    claims += [
        _claim(refusal.claim, spans, base)
        | {
            "refused": refusal.reason,
            "reason_en": english(refusal.reason),
            "acceptable": acceptance[id(refusal)],
        }
        for refusal in reading.refusals
    ]
    return {
        "article": article.model_dump(exclude={"text"}),
        "things": {entity.iri: {"label": entity.label, "kind": kind(entity)} for entity in reading.entities},
        "sentences": [
            {
                "text": article.text[start:end],
                "gap": article.text[before:start].count("\n"),
                "marks": [[mark.start, mark.end, mark.leads_to] for mark in found],
            }
            for (start, end), found, before in zip(
                spans, spread(reading, spans), [0, *(end for _, end in spans)], strict=False
            )
        ],
        "claims": claims,
    }


def _claim(claim: Claim, spans: tuple[tuple[int, int], ...], base: str) -> Document:
    relation = claim.relation
    role = relation.role if isinstance(relation, Post | Leadership) else None
    return {
        "id": claim_iri(claim, base),
        "tie": TIES[type(relation).__name__].value,
        "ends": list(relation.ends),
        "kind": relation.kind.value if isinstance(relation, Collaboration) and relation.kind else None,
        "within": relation.within if isinstance(relation, Collaboration) else None,
        "role": role.label if role else None,
        "status": claim.status.value,
        "confidence": claim.confidence,
        "because": claim.because,
        "reason_en": english(claim.because),
        "sentence": home(spans, claim.evidence.end),
        "refused": None,
        "acceptable": True,
    }


def kind(entity: Entity) -> str:
    """The kind that the explorer draws an entity as, or `theme`."""
    narrow = entity.kind.value if isinstance(entity, Organisation) and entity.kind else ""
    found = KINDS.get(narrow) or KINDS.get(type(entity).__name__)
    return found.value if found else "theme"


def item(matter: Item) -> Document:
    """A matter of the agenda."""
    sentence, article, judgement = matter.sentence, matter.article, matter.judgement
    return {
        "matter": matter.matter.value,
        "id": sentence.iri,
        "tie": sentence.tie.value,
        "ends": list(matter.ends),
        "role": sentence.role,
        "kind": sentence.kind,
        "status": sentence.status.value,
        "confidence": sentence.confidence,
        "reason": matter.reason,
        "reason_en": english(matter.reason),
        "quote": sentence.quote,
        "acceptable": matter.acceptable,
        "verdict": judgement.verdict.value if judgement else None,
        "remark": judgement.remark if judgement else "",
        "made": judgement.made if judgement else None,
        "article": article.model_dump(include={"title", "identifier", "issued", "publisher", "language"})
        if article
        else None,
    }


def namesakes(question: Question, collection: Collection) -> Document:
    """A question who is who: the name, and of each of the two where they work and which articles name them."""

    def side(person: Person) -> Document:
        titles = (collection.article(iri) for iri in person.articles)
        return {"bodies": list(person.bodies), "articles": [each.title or each.identifier for each in titles]}

    sides = [side(person) for person in (question.one, question.other)]
    return {"id": question.id, "label": question.one.label, "sides": sides}
