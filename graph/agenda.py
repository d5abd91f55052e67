"""What waits for a person: claims that are disputed, were kept out, or are unsure; and what has been decided."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from graph.analysis.naming import Naming
from graph.analysis.sentences import TIES, sentences
from graph.collection import Collection
from graph.judging import REJECTED
from ontology.article import Article
from ontology.errors import UnknownName
from ontology.iri import claim_iri
from ontology.judgement import Judgement, Verdict
from ontology.leadership import Leadership
from ontology.post import Post
from ontology.refusal import Refusal
from viz.sentence import Sentence

SURE = 0.5
UNREACHED = "geen stap leidt ernaartoe"


class Matter(StrEnum):
    """Why a claim is on the agenda."""

    DISPUTED = "disputed"
    REFUSED = "refused"
    UNSURE = "unsure"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Item:
    """A claim on the agenda with its article; `reason` is why it was read or why it was kept out.

    `acceptable` tells whether a person can let it in, `judgement` is the last one made of it, `ends` are the names
    of what it ties.
    """

    matter: Matter
    sentence: Sentence
    reason: str
    acceptable: bool = True
    judgement: Judgement | None = None
    article: Article | None = None
    ends: tuple[str, ...] = ()


def agenda(collection: Collection) -> tuple[Item, ...]:
    """Everything that waits, and behind it what was decided: by matter, the newest article first."""
    naming = Naming.of(collection.store)
    items = [*_stated(collection, naming), *_refused(collection, naming)]
    found: dict[str, Article | None] = {}
    for item in items:
        if item.sentence.source not in found:
            found[item.sentence.source] = _article(collection, item.sentence.source)
    placed = [_placed(item, found[item.sentence.source], naming) for item in items]
    placed.sort(key=lambda item: (item.sentence.source, item.sentence.start, item.sentence.iri))
    placed.sort(key=lambda item: (item.article and item.article.issued) or "", reverse=True)
    return tuple(sorted(placed, key=lambda item: list(Matter).index(item.matter)))


def _placed(item: Item, article: Article | None, naming: Naming) -> Item:
    return replace(item, article=article, ends=tuple(map(naming.label, item.sentence.ends)))


def _article(collection: Collection, iri: str) -> Article | None:
    try:
        return collection.article(iri)
    except UnknownName:
        return None


def _stated(collection: Collection, naming: Naming) -> Iterator[Item]:
    """The claims of the graph that somebody judged, or that the reader was not sure of."""
    judgements = collection.judgements.latest()
    for sentence in sentences(collection.store, naming):
        judgement = judgements.get(sentence.iri)
        if judgement:
            open_ = judgement.verdict is Verdict.DISPUTED
            matter = Matter.DISPUTED if open_ else Matter.DECIDED
            yield Item(matter, sentence, sentence.because, judgement=judgement)
        elif sentence.confidence < SURE:
            yield Item(Matter.UNSURE, sentence, sentence.because)


def _refused(collection: Collection, naming: Naming) -> Iterator[Item]:
    """The claims that were kept out, by the evidence gate or by a person."""
    judgements = collection.judgements.latest()
    for refusal in collection.review.refusals():
        sentence = _sentence(refusal, naming, collection.store.base)
        judgement = judgements.get(sentence.iri)
        decided = judgement is not None and judgement.verdict is Verdict.REJECTED
        acceptable = refusal.reason == REJECTED or UNREACHED in refusal.reason
        matter = Matter.DECIDED if decided else Matter.REFUSED
        yield Item(matter, sentence, refusal.reason, acceptable, judgement)


def _sentence(refusal: Refusal, naming: Naming, base: str) -> Sentence:
    """What a refused claim would have said, as sentences are shown."""
    claim, relation = refusal.claim, refusal.claim.relation
    role = relation.role if isinstance(relation, Post | Leadership) else None
    return Sentence(
        iri=claim_iri(claim, base),
        relation="",
        tie=TIES[type(relation).__name__],
        ends=relation.ends,
        status=claim.status,
        confidence=claim.confidence,
        because=claim.because,
        quote=claim.evidence.quote,
        source=claim.evidence.article,
        start=claim.evidence.start,
        role=role.label if role else None,
    )
