"""The merged facts from scratch: what `merge` keeps up to date bit by bit."""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import NamedNode

from graph.quads.facts import Facts, Labels, facts
from graph.quads.terms import Statement
from graph.store.background import Background
from graph.store.engine import Engine
from graph.store.identity import Identity, folded, links
from graph.store.labels import count, merged, statements


def derive(engine: Engine, background: Background) -> set[Statement]:
    """Everything the default graph should hold, from all contexts."""
    aliases = Identity(engine, background).aliases()
    contexts = (context for context in engine.contexts() if background.article(context))
    every = (folded(facts(engine.match(None, None, None, context)), aliases) for context in contexts)
    return union(every, background) | links(aliases)


def union(every: Iterable[Facts], background: Background) -> set[Statement]:
    """The facts of all articles together with what the background knows of the things they mention."""
    found = background.always()
    labels: dict[NamedNode, list[Labels]] = defaultdict(list)
    for one in every:
        found |= one.statements
        for thing, given in one.labels.items():
            labels[thing].append(given)
    for thing, every_label in labels.items():
        found |= _mentioned(thing, every_label, background)
    for region in {around for thing in labels for around in background.around(thing)} - labels.keys():
        found |= background.brief(region) | statements(region, background.labels(region))
    return found


def _mentioned(thing: NamedNode, given: list[Labels], background: Background) -> set[Statement]:
    met = {label for labels in given for label in labels.all}
    known = background.labels(thing)
    return background.own(thing) | statements(thing, merged(known, met, count(given)))
