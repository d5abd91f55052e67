"""Which people of different articles are one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads.facts import Facts, Labels
from graph.quads.terms import PREFERRED, TYPE, Object, Statement, bundel, dct, org, owl, prov, statement
from graph.store.background import Background
from graph.store.engine import Context

SAME, DIFFERENT = owl("sameAs"), owl("differentFrom")
REPLACED, TAKEN = dct("isReplacedBy"), prov("invalidatedAtTime")
REGIONS = ("/region/jeugdregio/", "/region/ggd-regio/", "/region/arbeidsmarktregio/", "/region/corop-gebied/")
PROVINCES = ("/region/province/", "/provincie/")
LEADING = re.compile(r"^(?:(?:de|jeugdregio|ggd|ggd-regio|arbeidsmarktregio|corop-gebied|regio) )+")
PERSON = bundel("Person")
Pair = tuple[NamedNode, NamedNode]


@dataclass(frozen=True, slots=True)
class Profile:
    """A person under one IRI: the articles that name them, and what is around them.

    Around them are the IRIs of the bodies and initiatives they are of, and the plain names of the regions these lie in.
    """

    iri: NamedNode
    articles: frozenset[NamedNode]
    around: frozenset[str]


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The people of one name, in groups of who is the same, each group and the groups in order."""

    groups: tuple[tuple[Profile, ...], ...]
    labels: frozenset[Object]
    apart: frozenset[Pair]

    @property
    def aliases(self) -> dict[NamedNode, NamedNode]:
        """Every IRI that gives way, onto the one its person keeps: the first in the alphabet."""
        return {one.iri: group[0].iri for group in self.groups for one in group[1:]}

    @property
    def everyone(self) -> frozenset[NamedNode]:
        """The IRIs of them all."""
        return frozenset(profile.iri for group in self.groups for profile in group)

    @property
    def questions(self) -> Iterator[tuple[tuple[Profile, ...], tuple[Profile, ...]]]:
        """Every two groups of which nobody has said that they are two people."""
        for one, other in combinations(self.groups, 2):
            if not _apart(one, other, self.apart):
                yield one, other


class Matching(Protocol):
    """Whatever finds quads by a pattern: an engine, or one as it would be after a change."""

    def match(
        self, subject: NamedNode | None, predicate: NamedNode | None, object_: Object | None, context: Context | None
    ) -> Iterator[Quad]:
        """The quads that fit the pattern; None fits everything, every context included."""


class Identity:
    """Tells people with one name apart by what is around them, unless somebody has judged.

    Who has a body, an initiative or a region in common with a namesake is the same person; what a person has judged
    goes before that. The answer depends on what the articles say, not on the order in which they were read.
    """

    def __init__(self, engine: Matching, background: Background) -> None:
        self.engine = engine
        self.background = background
        self.same = self._judged(SAME)
        self.apart = self._judged(DIFFERENT)

    def namesakes(self, label: Object) -> Namesakes:
        """The people whom articles call by this label, or by another label that one of these people bears."""
        met: dict[NamedNode, set[NamedNode]] = {}
        labels, done = {label}, set[Object]()
        while labels:
            done |= labels
            for person, context in [found for each in labels for found in self._called(each)]:
                met.setdefault(person, set()).add(context)
            labels = {other for person in met for other in self._names(person)} - done
        profiles = [self._profile(person, met[person]) for person in sorted(met, key=lambda iri: iri.value)]
        return Namesakes(self._grouped(profiles), frozenset(done), self.apart)

    def everybody(self) -> Iterator[Namesakes]:
        """All people whom articles name, those of one name together."""
        people = {statement(quad)[0] for quad in self._articles(self.engine.match(None, TYPE, PERSON, None))}
        done: set[Object] = set()
        for person in sorted(people, key=lambda iri: iri.value):
            for label in self._names(person) - done:
                found = self.namesakes(label)
                done |= found.labels
                yield found

    def aliases(self) -> dict[NamedNode, NamedNode]:
        """Every IRI that gives way, onto the one its person keeps."""
        return {alias: kept for found in self.everybody() for alias, kept in found.aliases.items()}

    def _articles(self, quads: Iterable[Quad]) -> Iterator[Quad]:
        """The quads that stand in articles."""
        for quad in quads:
            if isinstance(quad.graph_name, NamedNode) and self.background.article(quad.graph_name):
                yield quad

    def _called(self, label: Object) -> Iterator[tuple[NamedNode, NamedNode]]:
        """The people of a label, each with an article that calls them so."""
        for quad in self._articles(self.engine.match(None, PREFERRED, label, None)):
            person, context = statement(quad)[0], quad.graph_name
            if isinstance(context, NamedNode) and any(self.engine.match(person, TYPE, PERSON, context)):
                yield person, context

    def _names(self, person: NamedNode) -> set[Object]:
        return {statement(quad)[2] for quad in self._articles(self.engine.match(person, PREFERRED, None, None))}

    def _judged(self, predicate: NamedNode) -> frozenset[Pair]:
        quads = self.engine.match(None, predicate, None, self.background.judgements)
        pairs = ((statement(quad)[0], statement(quad)[2]) for quad in quads)
        return frozenset(_pair(one, other) for one, other in pairs if isinstance(other, NamedNode))

    def around(self, person: NamedNode, contexts: Iterable[NamedNode]) -> frozenset[str]:
        """The IRIs of what these articles make the person a member of, and the plain names of regions around that."""
        bodies = [(body, context) for context in contexts for body in self._bodies(person, context)]
        return frozenset(each for body, context in bodies for each in (body.value, *self._regions(body, context)))

    def _profile(self, person: NamedNode, contexts: set[NamedNode]) -> Profile:
        return Profile(person, frozenset(contexts), self.around(person, contexts))

    def _bodies(self, person: NamedNode, context: NamedNode) -> Iterator[NamedNode]:
        """What an article makes the person a member of, parties left out."""
        for quad in self.engine.match(None, org("member"), person, context):
            for whole in self.engine.match(statement(quad)[0], org("organization"), None, context):
                body = statement(whole)[2]
                if isinstance(body, NamedNode) and not self._national(body, context):
                    yield body

    def _national(self, body: NamedNode, context: NamedNode) -> bool:
        """Whether it is a party, whose members need not have met."""
        return any(self.engine.match(body, TYPE, bundel("PoliticalParty"), context))

    def _regions(self, body: NamedNode, context: NamedNode) -> Iterator[str]:
        """The plain names of the regions that the registers, or the article itself, put the body in."""
        for region in self.background.around(body):
            if any(part in region.value for part in REGIONS):
                yield from (_plain(label.value) for label in self.background.labels(region).all)
        for quad in self.engine.match(body, bundel("locatedIn"), None, context):
            area = statement(quad)[2]
            if isinstance(area, NamedNode) and not any(part in area.value for part in PROVINCES):
                named = self.engine.match(area, PREFERRED, None, context)
                yield from (_plain(statement(told)[2].value) for told in named)

    def _grouped(self, profiles: list[Profile]) -> tuple[tuple[Profile, ...], ...]:
        """People in groups: first who was judged to be one, then who has something in common."""
        groups: list[tuple[Profile, ...]] = [(profile,) for profile in profiles]
        judged = [pair for pair in combinations(profiles, 2) if _pair(pair[0].iri, pair[1].iri) in self.same]
        common = [pair for pair in combinations(profiles, 2) if pair[0].around & pair[1].around]
        for one, other in (*judged, *common):
            left = next(group for group in groups if one in group)
            right = next(group for group in groups if other in group)
            if left is not right and not _apart(left, right, self.apart):
                groups = [group for group in groups if group not in (left, right)]
                groups.append(tuple(sorted((*left, *right), key=lambda profile: profile.iri.value)))
        return tuple(sorted(groups, key=lambda group: group[0].iri.value))


def folded(found: Facts, aliases: Mapping[NamedNode, NamedNode]) -> Facts:
    """The facts with every alias replaced by the IRI its person keeps."""
    if not aliases.keys() & found.labels.keys():
        return found
    labels: dict[NamedNode, Labels] = {}
    for thing, given in found.labels.items():
        kept = aliases.get(thing, thing)
        known = labels.get(kept, Labels())
        labels[kept] = Labels(known.preferred | given.preferred, known.alternative | given.alternative)
    return Facts(frozenset(renamed(said, aliases) for said in found.statements), labels)


def renamed(said: Statement, aliases: Mapping[NamedNode, NamedNode]) -> Statement:
    """The statement with aliases replaced."""
    subject, predicate, value = said
    kept = value if isinstance(value, Literal) else aliases.get(value, value)
    return aliases.get(subject, subject), predicate, kept


def links(aliases: Mapping[NamedNode, NamedNode]) -> set[Statement]:
    """What the merged facts say of the aliases themselves."""
    return {(alias, SAME, kept) for alias, kept in aliases.items()}


def _plain(label: str) -> str:
    """The name of a region without the word for what sort of region it is.

    >>> _plain("jeugdregio Twente"), _plain("Twente")
    ('twente', 'twente')
    """
    return LEADING.sub("", label.casefold())


def _pair(one: NamedNode, other: NamedNode) -> Pair:
    return (one, other) if one.value < other.value else (other, one)


def _apart(left: Iterable[Profile], right: tuple[Profile, ...], apart: frozenset[Pair]) -> bool:
    return any(_pair(one.iri, other.iri) in apart for one in left for other in right)
