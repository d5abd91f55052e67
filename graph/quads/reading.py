"""A reading as quads, all in the context that bears the article's IRI."""

from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import NamedNode, Quad

from graph.quads import article, claim, entity, relation
from graph.quads.terms import ALTERNATIVE, PREFERRED, Statement
from ontology.claim import Claim
from ontology.iri import claim_iri, relation_iri
from ontology.leadership import Leadership
from ontology.post import Post
from ontology.reading import Reading
from ontology.relation import Relation
from ontology.role import Role
from ontology.vocabulary import BASE

THRESHOLD = 0.5


def quads(reading: Reading, base: str = BASE) -> Iterator[Quad]:
    """The reading's quads, each once, without blank nodes; equal readings give equal quads.

    Direct triples are given for claims that live (existing or planned) with a confidence of at least `THRESHOLD`.
    """
    context = NamedNode(reading.article.iri)
    for subject, predicate, object_ in _tidy(dict.fromkeys(_statements(reading, base))):
        yield Quad(subject, predicate, object_, context)


def _statements(reading: Reading, base: str) -> Iterator[Statement]:
    run = article.run(reading.article.iri, reading.article.sha256, reading.reader, base)
    claims = distinct(reading.claims, base)
    roles = (role for said in claims if (role := _role(said.relation)))
    yield from article.statements(reading.article, base)
    yield from article.reading(reading.article, reading.reader, base)
    yield from entity.statements(chain(reading.entities, roles), reading.article.language)
    for said in claims:
        yield from relation.statements(NamedNode(relation_iri(said.relation, base)), said.relation)
        yield from claim.statements(said, run, base)
        if drawn(said):
            yield from relation.direct(said.relation)


def _role(relation: Relation) -> Role | None:
    return relation.role if isinstance(relation, Post | Leadership) else None


def drawn(said: Claim) -> bool:
    """Whether a claim may be drawn as a living relation."""
    return said.status.lives and round(said.confidence, 4) >= THRESHOLD


def distinct(claims: Iterable[Claim], base: str = BASE) -> list[Claim]:
    """One claim per IRI: of those that say the same in the same place, the surest."""
    best: dict[str, Claim] = {}
    for said in claims:
        name = claim_iri(said, base)
        if name not in best or _rank(said) > _rank(best[name]):
            best[name] = said
    return list(best.values())


def _rank(said: Claim) -> tuple[float, str, str, str]:
    return said.confidence, said.rule, said.because, said.evidence.model_dump_json()


def _tidy(statements: Iterable[Statement]) -> Iterator[Statement]:
    """A preferred label is not an alternative as well."""
    given = list(statements)
    preferred = {(subject, label) for subject, predicate, label in given if predicate == PREFERRED}
    for statement in given:
        if statement[1] != ALTERNATIVE or (statement[0], statement[2]) not in preferred:
            yield statement
