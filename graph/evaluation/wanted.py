"""What an annotation says that an article says."""

from collections.abc import Iterator
from itertools import chain

from graph.evaluation.account import Account, Ends, Fact, Proof, together
from graph.evaluation.annotation import Annotation, Named
from graph.evaluation.category import Category
from graph.evaluation.thing import Thing

COLLECTIVE = "collective"


def wanted(annotation: Annotation) -> Account:
    """The account that an annotation gives."""
    return Account(tuple(map(_thing, annotation.entities)), tuple(_facts(annotation)))


def _thing(named: Named) -> Thing:
    return Thing(named.id, named.type, (named.name, *named.aliases), named.subtype == COLLECTIVE)


def _facts(annotation: Annotation) -> Iterator[Fact]:
    for joint in annotation.collaborations:
        yield from together(joint.members, joint.initiative, Proof(joint.evidence))
    for category, ends, evidence in _ties(annotation):
        yield Fact(category, ends, Proof(evidence))


def _ties(annotation: Annotation) -> Iterator[tuple[Category, Ends, str]]:
    """The ties between two things, with their evidence."""
    yield from chain(
        ((Category.POST, (tie.person, tie.organisation), tie.evidence) for tie in annotation.posts),
        ((Category.PARTY, (tie.person, tie.party), tie.evidence) for tie in annotation.party),
        ((Category.PARTICIPATES, (tie.agent, tie.initiative), tie.evidence) for tie in annotation.participates),
        ((Category.LEADS, (tie.agent, tie.initiative), tie.evidence) for tie in annotation.leads),
        ((Category.LOCATED, (tie.subject, tie.region), tie.evidence) for tie in annotation.located),
    )
