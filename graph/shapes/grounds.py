"""Whether every direct triple of an article rests on a claim that lives."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import permutations

from pyoxigraph import NamedNode, Quad

from graph.quads.facts import confident
from graph.quads.relation import DIRECT
from graph.quads.terms import TYPE, Object, Statement, bundel, org, statement
from graph.shapes.report import Finding

TOGETHER, PART = bundel("collaboratesWith"), bundel("participatesIn")
TIED = {bundel(kind.__name__): predicate for kind, predicate in DIRECT.items()}
PAIRS = (
    (org("member"), org("organization")),
    (bundel("subject"), bundel("region")),
    (bundel("subject"), bundel("theme")),
)
Said = dict[NamedNode, list[Object]]


def ungrounded(quads: Iterable[Quad], name: str) -> Iterator[Finding]:
    """The direct triples of one context that no living claim of that context states; `name` is the context's."""
    about: defaultdict[NamedNode, Said] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        subject, predicate, value = statement(quad)
        about[subject][predicate].append(value)
    grounded = {triple for relation in _living(about) for triple in _direct(about[relation])}
    for subject, said in sorted(about.items(), key=lambda item: item[0].value):
        for predicate in (TOGETHER, *sorted(set(TIED.values()), key=str)):
            for value in said.get(predicate, ()):
                if (subject, predicate, value) not in grounded and not _a_relation(said):
                    nl, en = (
                        "Geen geldende bewering van dit artikel zegt dit.",
                        "No living claim of this article says so.",
                    )
                    yield Finding(name, subject.value, nl, en, f"{predicate.value} {value.value}")


def _living(about: dict[NamedNode, Said]) -> set[NamedNode]:
    found = set()
    for said in list(about.values()):
        status, confidence = (next(iter(said.get(bundel(word), ())), None) for word in ("status", "confidence"))
        if confident(status, confidence):
            found |= {relation for relation in said.get(bundel("states"), ()) if isinstance(relation, NamedNode)}
    return found


def _direct(said: Said) -> Iterator[Statement]:
    members = [member for member in said.get(org("hasMember"), ()) if isinstance(member, NamedNode)]
    yield from ((one, TOGETHER, other) for one, other in permutations(members, 2))
    yield from ((member, PART, whole) for member in members for whole in said.get(bundel("within"), ()))
    ties = [TIED[kind] for kind in said[TYPE] if isinstance(kind, NamedNode) and kind in TIED]
    for start, end in PAIRS:
        for one in said.get(start, ()):
            if isinstance(one, NamedNode):
                yield from ((one, tie, other) for tie in ties for other in said.get(end, ()))


def _a_relation(said: Said) -> bool:
    """Whether this is a topic or collaboration, whose own theme is no direct triple."""
    return bool({bundel("Topic"), bundel("Collaboration")}.intersection(said[TYPE]))
