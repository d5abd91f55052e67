"""The merged facts kept up to date: what one article's change changes in the default graph."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import NamedNode

from graph.quads.facts import RELATIONS, Facts, Labels, confident
from graph.quads.terms import ALTERNATIVE, PREFERRED, TYPE, Object, Statement, bundel, statement
from graph.store.background import Background
from graph.store.engine import MERGED, Engine
from graph.store.labels import merged, statements


@dataclass(frozen=True)
class Merge:
    """The facts of one context go from `old` to `new`; costs what the article costs, not what the store holds."""

    engine: Engine
    background: Background
    context: NamedNode
    old: Facts
    new: Facts

    def change(self) -> tuple[set[Statement], set[Statement]]:
        """What leaves the merged facts and what joins them."""
        gone = (self.old.statements - self.new.statements) | self._background(self.lost)
        come = set(self.new.statements - self.old.statements) | self._background(self.found)
        removed = {said for said in gone - come if not self._supported(said)}
        for thing in self._relabelled():
            before, after = self._labels_before(thing), self._labels_after(thing)
            removed |= before - after
            come |= after - before
        return removed, come

    @cached_property
    def found(self) -> set[NamedNode]:
        """Things that this article is the first to mention."""
        return {thing for thing in self.new.labels if thing not in self.old.labels and not self._elsewhere(thing)}

    @cached_property
    def lost(self) -> set[NamedNode]:
        """Things that no article mentions any more."""
        return {thing for thing in self.old.labels if thing not in self.new.labels and not self._elsewhere(thing)}

    def _background(self, things: set[NamedNode]) -> set[Statement]:
        regions = {region for thing in things for region in self.background.around(thing)}
        own = (self.background.own(thing) for thing in things)
        return set[Statement]().union(*own, *(self.background.brief(region) for region in regions))

    def _others(
        self, subject: NamedNode, predicate: NamedNode, object_: Object | None
    ) -> Iterator[tuple[NamedNode, Object]]:
        """The other articles' contexts that hold such a quad, each with the quad's object."""
        for quad in self.engine.match(subject, predicate, object_, None):
            context = quad.graph_name
            if context in (MERGED, self.context) or not isinstance(context, NamedNode):
                continue
            if self.background.article(context):
                yield context, statement(quad)[2]

    def _elsewhere(self, thing: NamedNode) -> bool:
        return any(self._others(thing, PREFERRED, None))

    def _mentioned(self, thing: NamedNode) -> bool:
        return thing in self.new.labels or self._elsewhere(thing)

    def _near(self, region: NamedNode) -> bool:
        return any(self._mentioned(thing) for thing in self.background.within(region))

    def _supported(self, said: Statement) -> bool:
        """Whether something else still says so once this article has changed."""
        subject = said[0]
        if said in self.new.statements or any(self._holds(context, subject) for context, _ in self._others(*said)):
            return True
        if self.background.keeps(said):
            return True
        if self._mentioned(subject):
            return said in self.background.own(subject)
        return said in self.background.brief(subject) and self._near(subject)

    def _holds(self, context: NamedNode, subject: NamedNode) -> bool:
        """Whether the context's statements about the subject are facts: it is no relation, or a living one."""
        if subject not in self._relations:
            return True
        claims = (statement(quad)[0] for quad in self.engine.match(None, bundel("states"), subject, context))
        return any(self._drawn(claim, context) for claim in claims)

    def _drawn(self, claim: NamedNode, context: NamedNode) -> bool:
        said = dict(statement(quad)[1:] for quad in self.engine.match(claim, None, None, context))
        return confident(said.get(bundel("status")), said.get(bundel("confidence")))

    @cached_property
    def _relations(self) -> set[NamedNode]:
        return {subject for subject, predicate, kind in self.old.statements if predicate == TYPE and kind in RELATIONS}

    def _relabelled(self) -> set[NamedNode]:
        things = self.old.labels.keys() | self.new.labels.keys()
        changed = {thing for thing in things if self.old.labels.get(thing) != self.new.labels.get(thing)}
        return changed | {region for thing in self.found | self.lost for region in self.background.around(thing)}

    def _labels_before(self, thing: NamedNode) -> set[Statement]:
        quads = (self.engine.match(thing, kind, None, MERGED) for kind in (PREFERRED, ALTERNATIVE))
        return {statement(quad) for found in quads for quad in found}

    def _labels_after(self, thing: NamedNode) -> set[Statement]:
        known, here = self.background.labels(thing), self.new.labels.get(thing, Labels())
        if not self._mentioned(thing):
            return self._unmentioned(thing, known)
        before = {label for _, _, label in self._labels_before(thing)}
        dropped = self.old.labels.get(thing, Labels()).all - here.all
        met = here.all | {label for label in before if label not in dropped or self._met(thing, label)}
        uses = Counter[Object]() if known.preferred else self._uses(thing, here)
        return statements(thing, merged(known, met, uses))

    def _unmentioned(self, thing: NamedNode, known: Labels) -> set[Statement]:
        if self.background.ordered(thing):
            return statements(thing, Labels(known.preferred))
        return statements(thing, known) if self._near(thing) else set()

    def _met(self, thing: NamedNode, label: Object) -> bool:
        return any(self._others(thing, PREFERRED, label)) or any(self._others(thing, ALTERNATIVE, label))

    def _uses(self, thing: NamedNode, here: Labels) -> Counter[Object]:
        return Counter(label for _, label in self._others(thing, PREFERRED, None)) + Counter(here.preferred)
