"""The networkx network that everything here draws."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import networkx as nx

from ontology.errors import BundelError
from viz.area import Area
from viz.line import Line
from viz.municipality import Municipality
from viz.source import Source
from viz.term import Term
from viz.thing import Thing

if TYPE_CHECKING:
    Network = nx.Graph[str]
else:
    Network = nx.Graph


def network(
    things: Iterable[Thing],
    lines: Iterable[Line],
    sources: Iterable[Source] = (),
    areas: Iterable[Area] = (),
    terms: Iterable[Term] = (),
    municipalities: Iterable[Municipality] = (),
) -> Network:
    """An undirected network: a node per thing under its IRI, an edge per line, in sorted order.

    Node attributes are `thing` (a `Thing`) and its `label` and `kind` as text; edge attributes are `line` (a `Line`),
    its `key` and its `weight`, the number of its sentences. The network's own attributes `sources`, `areas`, `terms`
    and `municipalities` map IRIs and keys to what they stand for. A line whose end is no thing raises `BundelError`.
    """
    whole: Network = nx.Graph(
        sources={source.iri: source for source in sorted(sources, key=lambda source: source.iri)},
        areas={area.iri: area for area in sorted(areas, key=lambda area: area.iri)},
        terms={term.key: term for term in sorted(terms, key=lambda term: term.key)},
        municipalities={each.iri: each for each in sorted(municipalities, key=lambda each: each.iri)},
    )
    for thing in sorted(things, key=lambda thing: thing.iri):
        whole.add_node(thing.iri, thing=thing, label=thing.label, kind=thing.kind.value)
    for line in sorted(lines, key=lambda line: line.ends):
        _tie(whole, line)
    return whole


def outline(things: Iterable[Thing], ties: Iterable[tuple[str, str, int]], areas: Iterable[Area] = ()) -> Network:
    """A network whose edges have a `weight` but no sentences: enough to measure, and small however much is said."""
    whole = network(things, (), areas=areas)
    whole.add_weighted_edges_from(ties)
    return whole


def _tie(whole: Network, line: Line) -> None:
    for end in line.ends:
        if end not in whole:
            raise BundelError(end, "a thing of the network at the end of a line")
    whole.add_edge(*line.ends, line=line, key=line.key, weight=len(line.sentences))


def things(whole: Network) -> list[Thing]:
    """The things of a network, in its order."""
    return [whole.nodes[iri]["thing"] for iri in whole]


def lines(whole: Network) -> list[Line]:
    """The lines of a network, in its order."""
    return [whole.edges[pair]["line"] for pair in whole.edges]
