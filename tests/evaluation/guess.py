"""Readings made from annotations: partly right, in a way that the random numbers decide."""

from collections.abc import Iterator
from random import Random

from graph.evaluation.annotation import Annotation, Named
from ontology.article import Article
from ontology.claim import Claim
from ontology.collaboration import Collaboration
from ontology.entity import Entity
from ontology.evidence import Evidence
from ontology.initiative import Initiative
from ontology.iri import article_iri, mint
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
from ontology.status import Status
from ontology.theme import Theme

SWAPS = {"region": "organisation", "organisation": "region", "initiative": "organisation"}


def guess(annotation: Annotation, random: Random) -> Reading:
    """A reading that drops, renames, mistakes and adds some of what the annotation holds."""
    article = Article(iri=article_iri(annotation.article), identifier=annotation.article, text="Zo staat het er.")
    named = [each for each in annotation.entities if random.random() < 0.85]
    iris = {each.id: mint("thing", annotation.article, each.id) for each in annotation.entities}
    return Reading(
        article=article,
        reader="guess",
        entities=tuple(entity(each, iris[each.id], random) for each in named),
        claims=tuple(claim(relation, article, random) for relation in relations(annotation, iris, random)),
    )


def entity(named: Named, iri: str, random: Random) -> Entity:
    kind = SWAPS.get(named.type, named.type) if random.random() < 0.1 else named.type
    names = [named.name, *named.aliases]
    random.shuffle(names)
    label = random.choice([names[0], f"de {names[0]}", names[0].upper(), f"{names[0]} in de regio", f"X {names[0]}"])
    rest = tuple(name for name in names[1:] if random.random() < 0.7)
    if kind == "organisation":
        group = named.subtype == "collective" and random.random() < 0.8
        chosen = OrganisationKind.COLLECTIVE if group else None
        return Organisation(iri=iri, label=label, alternatives=rest, kind=chosen)
    classes = {"person": Person, "region": Region, "initiative": Initiative, "theme": Theme}
    return classes[kind](iri=iri, label=label, alternatives=rest)


def relations(annotation: Annotation, iris: dict[str, str], random: Random) -> Iterator[Relation]:
    for one in annotation.posts:
        yield Post(member=iris[one.person], organisation=iris[one.organisation])
    for two in annotation.party:
        yield PartyMembership(member=iris[two.person], organisation=iris[two.party])
    for three in annotation.participates:
        yield Participation(member=iris[three.agent], initiative=iris[three.initiative])
    for four in annotation.leads:
        yield Leadership(member=iris[four.agent], initiative=iris[four.initiative])
    for five in annotation.located:
        yield Placement(subject=iris[five.subject], region=iris[five.region])
    for joint in annotation.collaborations:
        within = iris[joint.initiative] if joint.initiative and random.random() < 0.8 else None
        members = {iris[each] for each in joint.members}
        if len(members) > 1:
            yield Collaboration(members=tuple(sorted(members)), within=within)
    yield Collaboration(members=tuple(random.sample(sorted(iris.values()), 2)))


def claim(relation: Relation, article: Article, random: Random) -> Claim:
    status = random.choices(list(Status), (6, 2, 1, 1))[0]
    confidence = random.choice([0.3, 0.49996, 0.5, 0.9])
    evidence = Evidence(article=article.iri, start=0, end=len(article.text), quote=article.text)
    return Claim(
        relation=relation, status=status, confidence=confidence, because="gok", rule="guess", evidence=evidence
    )
