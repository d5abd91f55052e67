"""Quads as the data of a SPARQL update."""

from collections.abc import Iterable
from itertools import groupby

from pyoxigraph import DefaultGraph, Quad


def data(quads: Iterable[Quad]) -> str:
    """What stands between the braces of INSERT DATA or DELETE DATA."""
    parts = []
    for context, group in groupby(quads, key=lambda quad: quad.graph_name):
        body = " . ".join(str(quad.triple) for quad in group)
        parts.append(body + " ." if isinstance(context, DefaultGraph) else f"GRAPH {context} {{ {body} }}")
    return " ".join(parts)
