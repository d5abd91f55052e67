"""Where the things of an answer stand when it is drawn."""

from collections.abc import Iterable
from typing import Any

from graph.server.api.library import Library
from viz.kind import Kind
from viz.layout import positions
from viz.line import Line
from viz.network import network
from viz.size import radius
from viz.thing import Thing

Pair = tuple[str, str]


def sketch(library: Library, pairs: Iterable[Pair]) -> list[dict[str, Any]]:
    """A place, a kind and a size for each end of the pairs; what the graph has no kind for is drawn as a plain knot."""
    ties = sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})
    names = library.references(end for pair in ties for end in pair)
    things = [
        Thing(iri=iri, label=name.label, kind=name.kind or Kind.GATHERING, type=name.type)
        for iri, name in names.items()
    ]
    drawn = network(things, [Line(ends=pair, sentences=()) for pair in ties])
    at = positions(drawn)
    return [
        {
            "id": thing.iri,
            "kind": thing.kind.value,
            "type": thing.type,
            "x": at[thing.iri][0],
            "y": at[thing.iri][1],
            "size": radius(thing, int(drawn.degree(thing.iri))),
        }
        for thing in things
    ]
