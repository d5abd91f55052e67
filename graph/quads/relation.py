"""Relations as statements: the node that claims state, and the direct triples for easy questions."""

from collections.abc import Iterator
from itertools import permutations

from pyoxigraph import NamedNode

from graph.quads.terms import TYPE, Statement, bundel, org
from ontology.collaboration import Collaboration
from ontology.leadership import Leadership
from ontology.participation import Participation
from ontology.party import PartyMembership
from ontology.placement import Placement
from ontology.post import Post
from ontology.relation import Relation
from ontology.topic import Topic
from ontology.vocabulary import COLLABORATION_KINDS

MEMBERSHIPS = (Post, PartyMembership, Participation, Leadership)


def statements(subject: NamedNode, relation: Relation) -> Iterator[Statement]:
    """The relation's own node with its class and everything it ties together."""
    yield subject, TYPE, bundel(type(relation).__name__)
    match relation:
        case Collaboration():
            yield from _collaboration(subject, relation)
        case Placement(subject=thing, region=region):
            yield subject, bundel("subject"), NamedNode(thing)
            yield subject, bundel("region"), NamedNode(region)
        case Topic(subject=thing, theme=theme):
            yield subject, bundel("subject"), NamedNode(thing)
            yield subject, bundel("theme"), NamedNode(theme)
        case Post() | PartyMembership() | Participation() | Leadership():
            yield from _membership(subject, relation)


def _collaboration(subject: NamedNode, relation: Collaboration) -> Iterator[Statement]:
    yield subject, TYPE, org("OrganizationalCollaboration")
    for member in relation.members:
        yield subject, org("hasMember"), NamedNode(member)
    if relation.kind:
        yield subject, bundel("kind"), NamedNode(COLLABORATION_KINDS + relation.kind)
    if relation.within:
        yield subject, bundel("within"), NamedNode(relation.within)
    for theme in relation.themes:
        yield subject, bundel("theme"), NamedNode(theme)


def _membership(
    subject: NamedNode, relation: Post | PartyMembership | Participation | Leadership
) -> Iterator[Statement]:
    member, whole = relation.ends
    yield subject, TYPE, org("Membership")
    yield subject, org("member"), NamedNode(member)
    yield subject, org("organization"), NamedNode(whole)
    if isinstance(relation, Post | Leadership) and relation.role:
        yield subject, org("role"), NamedNode(relation.role.iri)


DIRECT = {
    Post: bundel("worksFor"),
    PartyMembership: bundel("memberOfParty"),
    Participation: bundel("participatesIn"),
    Leadership: bundel("leads"),
    Placement: bundel("locatedIn"),
    Topic: bundel("theme"),
}


def direct(relation: Relation) -> Iterator[Statement]:
    """The triples that say the same without a node between.

    Working together holds both ways; whoever works together within an initiative takes part in it.
    """
    if isinstance(relation, Collaboration):
        for one, other in permutations(relation.members, 2):
            yield NamedNode(one), bundel("collaboratesWith"), NamedNode(other)
        if relation.within:
            for member in relation.members:
                yield NamedNode(member), bundel("participatesIn"), NamedNode(relation.within)
    else:
        one, other = relation.ends
        yield NamedNode(one), DIRECT[type(relation)], NamedNode(other)
