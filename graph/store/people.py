"""The part of the merged facts that is about people with a namesake, when one article changes."""

from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode, Quad

from graph.quads.facts import Facts, Labels, facts
from graph.quads.terms import PREFERRED, TYPE, Object, Statement, statement
from graph.store.background import Background
from graph.store.derive import union
from graph.store.engine import MERGED, Engine
from graph.store.identity import PERSON, Identity, Namesakes, folded, links
from graph.store.overlay import Overlay


class People:
    """Everybody whom the change of the context `name` to `new` may make another person's double, or no longer."""

    def __init__(self, engine: Engine, background: Background, name: NamedNode, old: set[Quad], new: set[Quad]) -> None:
        self.engine = engine
        self.background = background
        self.after = Overlay(engine, name, new)
        self.found = list(self._namesakes(_labels(old) | _labels(new)))
        self.touched = frozenset[NamedNode]().union(*(one.everyone for pair in self.found for one in pair))

    def _namesakes(self, labels: set[Object]) -> Iterable[tuple[Namesakes, Namesakes]]:
        """The namesakes before and after the change, where there are any."""
        before, after = Identity(self.engine, self.background), Identity(self.after, self.background)
        for label in labels:
            pair = before.namesakes(label), after.namesakes(label)
            if any(len(one.everyone) > 1 for one in pair):
                yield pair

    def change(self) -> tuple[set[Statement], set[Statement]]:
        """What leaves the merged facts and what joins them, of these people."""
        if not self.touched:
            return set(), set()
        aliases = {alias: kept for _, after in self.found for alias, kept in after.aliases.items()}
        now, wanted = self._now(), self._wanted(aliases)
        return now - wanted, wanted - now

    def without(self, one: Facts) -> Facts:
        """The facts of an article with these people left out."""
        if not self.touched:
            return one
        labels = {thing: given for thing, given in one.labels.items() if thing not in self.touched}
        return Facts(frozenset(said for said in one.statements if not self._about(said)), labels)

    def _about(self, said: Statement) -> bool:
        return said[0] in self.touched or said[2] in self.touched

    def _now(self) -> set[Statement]:
        quads = [self.engine.match(person, None, None, MERGED) for person in self.touched]
        quads += [self.engine.match(None, None, person, MERGED) for person in self.touched]
        return {statement(quad) for found in quads for quad in found}

    def _wanted(self, aliases: Mapping[NamedNode, NamedNode]) -> set[Statement]:
        told = (folded(facts(self.after.match(None, None, None, context)), aliases) for context in self._contexts())
        every = [self._only(one) for one in told]
        always = self.background.always()
        return (union(every, self.background) - always) | links(aliases)

    def _only(self, one: Facts) -> Facts:
        """The facts of an article about these people."""
        labels: dict[NamedNode, Labels] = {thing: one.labels[thing] for thing in self.touched & one.labels.keys()}
        return Facts(frozenset(filter(self._about, one.statements)), labels)

    def _contexts(self) -> list[NamedNode]:
        """The articles that name any of these people after the change."""
        quads = (quad for person in self.touched for quad in self.after.match(person, TYPE, PERSON, None))
        return sorted({quad.graph_name for quad in quads if isinstance(quad.graph_name, NamedNode)}, key=str)


def _labels(quads: set[Quad]) -> set[Object]:
    """The labels of the people in a context."""
    people = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object == PERSON}
    return {statement(quad)[2] for quad in quads if quad.predicate == PREFERRED and quad.subject in people}
