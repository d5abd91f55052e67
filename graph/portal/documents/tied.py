"""Relations around a thing, each with the sentences that state it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.analysis.marks import marks
from graph.analysis.sentences import TIES
from graph.portal.names import Names
from graph.quads.facts import RELATIONS
from graph.quads.terms import TYPE, bundel, oa, org, prov, statement
from graph.store.engine import Context
from graph.store.store import Store
from ontology.status import Status
from ontology.vocabulary import BUNDEL
from viz.sentence import Sentence, Step
from viz.tie import Tie

ENDS = (org("hasMember"), org("member"), org("organization"), bundel("subject"), bundel("region"))
ASIDE = (bundel("within"), bundel("theme"), org("role"))
ORDER = tuple(Tie)


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation with what it ties and where; `ends` of a membership name the member first."""

    iri: str
    tie: Tie
    ends: tuple[str, ...]
    role: str | None = None
    kind: str | None = None
    within: str | None = None
    themes: tuple[str, ...] = ()

    @property
    def things(self) -> tuple[str, ...]:
        """Every thing that the relation names, its role and kind apart."""
        return (*self.ends, *([self.within] if self.within else ()), *self.themes)


@dataclass(frozen=True, slots=True)
class Ties:
    """Reads relations and their claims, one at a time, so that a page costs what it shows."""

    store: Store
    names: Names

    def around(self, iri: str) -> list[Relation]:
        """The relations that a thing is in, those of one sort together and in the order of the others' names."""
        found = {iri for iri in self._pointing(iri) if self.is_one(iri)}
        told = [relation for each in found if (relation := self.relation(each))]
        return sorted(told, key=lambda relation: (ORDER.index(relation.tie), self._others(relation, iri), relation.iri))

    def is_one(self, iri: str) -> bool:
        """Whether the thing is a relation."""
        found = (statement(quad)[2] for quad in self.store.engine.match(NamedNode(iri), TYPE, None, None))
        return any(kind in RELATIONS for kind in found)

    def relation(self, iri: str) -> Relation | None:
        """The relation of that IRI; None for what ties less than two things."""
        told: dict[NamedNode, set[str]] = {}
        for quad in self.store.engine.match(NamedNode(iri), None, None, None):
            told.setdefault(quad.predicate, set()).add(statement(quad)[2].value)
        names = (kind.removeprefix(BUNDEL) for kind in sorted(told.get(TYPE, ())))
        tie = next((TIES[name] for name in names if name in TIES), None)
        about = (*ENDS, bundel("theme")) if tie is Tie.TOPIC else ENDS
        ends = tuple(end for predicate in about for end in sorted(told.get(predicate, ())))
        if tie is None or len(ends) < 2:
            return None
        one = {name: next(iter(sorted(told.get(bundel(name), ()))), None) for name in ("within", "kind")}
        role = next(iter(sorted(told.get(org("role"), ()))), None)
        themes = () if tie is Tie.TOPIC else tuple(sorted(told.get(bundel("theme"), ())))
        return Relation(iri, tie, ends, role, one["kind"], one["within"], themes)

    def claims(self, relation: str) -> list[tuple[str, str]]:
        """The claims that state a relation, each with the article whose context it stands in."""
        found = self.store.engine.match(None, bundel("states"), NamedNode(relation), None)
        stated = ((statement(quad)[0].value, quad.graph_name) for quad in found)
        return sorted({(claim, context.value) for claim, context in stated if isinstance(context, NamedNode)})

    def of(self, article: str) -> list[tuple[str, str]]:
        """The claims that quote an article, likewise."""
        node = NamedNode(article)
        found = self.store.engine.match(None, prov("wasQuotedFrom"), node, node)
        return sorted({(statement(quad)[0].value, article) for quad in found})

    def sentences(self, relation: Relation) -> list[Sentence]:
        """What states a relation, the surest first."""
        told = [self.sentence(claim, article, relation) for claim, article in self.claims(relation.iri)]
        return sorted((sentence for sentence in told if sentence), key=_rank)

    def sentence(self, claim: str, article: str, relation: Relation) -> Sentence | None:
        """A claim with its quote, the names in it marked; None where the claim is not whole."""
        context = NamedNode(article)
        said = self._values(NamedNode(claim), context)
        quote = self._quote(NamedNode(f"{claim}#annotation"), context)
        if not quote or "status" not in said:
            return None
        taken = self._all(NamedNode(claim), bundel("step"), context)
        steps = [self._values(NamedNode(step), context) for step in taken]
        start = int(quote["start"])
        placed = [(int(step["start"]) - start, step["surface"], step["leadsTo"]) for step in steps]
        named = {iri: self.names.forms(iri) for iri in relation.things}
        return Sentence(
            iri=claim,
            relation=relation.iri,
            tie=relation.tie,
            ends=relation.ends,
            status=Status(said["status"].removeprefix(BUNDEL)),
            confidence=float(said["confidence"]),
            because=said["because"],
            quote=quote["exact"],
            prefix=quote.get("prefix", ""),
            suffix=quote.get("suffix", ""),
            start=start,
            source=article,
            marks=marks(quote["exact"], named, placed),
            steps=tuple(_steps(steps)),
        )

    def _quote(self, annotation: NamedNode, context: Context) -> dict[str, str]:
        found: dict[str, str] = {}
        for passage in self._all(annotation, oa("hasTarget"), context):
            for selector in self._all(NamedNode(passage), oa("hasSelector"), context):
                found |= self._values(NamedNode(selector), context)
        return found if {"exact", "start"} <= found.keys() else {}

    def _values(self, thing: NamedNode, context: Context) -> dict[str, str]:
        """The values by the local names of their properties, one of each."""
        said = (statement(quad) for quad in self.store.engine.match(thing, None, None, context))
        return {predicate.value.replace("#", "/").rpartition("/")[2]: value.value for _, predicate, value in said}

    def _all(self, thing: NamedNode, predicate: NamedNode, context: Context) -> list[str]:
        return sorted(statement(quad)[2].value for quad in self.store.engine.match(thing, predicate, None, context))

    def _pointing(self, iri: str) -> Iterator[str]:
        for predicate in (*ENDS, *ASIDE):
            for quad in self.store.engine.match(None, predicate, NamedNode(iri), None):
                yield statement(quad)[0].value

    def _others(self, relation: Relation, iri: str) -> list[str]:
        return [self.names.label(end).casefold() for end in relation.ends if end != iri]


def _rank(told: Sentence) -> tuple[bool, float, str, int, str]:
    return not told.status.lives, -told.confidence, told.source, told.start, told.iri


def _steps(steps: Iterable[dict[str, str]]) -> Iterator[Step]:
    for step in sorted(steps, key=lambda step: (int(step["start"]), step["leadsTo"])):
        yield Step(surface=step["surface"], leads_to=step["leadsTo"], because=step["because"])
