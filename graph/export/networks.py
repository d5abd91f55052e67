"""GEXF and GraphML: things as nodes, living relations as edges.

Some readers take no file with edges of both kinds, so all are directed and `directed` tells which hold both ways.
"""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from graph.export.rows import Edge, Node, Rows
from graph.export.xml import legal, written
from graph.store.store import Store

SHOWN = {"id", "label", "source", "target"}
NODES = [field for field in fields(Node) if field.name not in SHOWN]
EDGES = [field for field in fields(Edge) if field.name not in SHOWN]
NUMBERS = {"longitude", "latitude", "confidence"}


def gexf(store: Store) -> str:
    """The network as GEXF 1.3, as Gephi takes it; an edge weighs as much as it has claims."""
    rows = Rows(store)
    root = Element("gexf", xmlns="http://gexf.net/1.3", version="1.3")
    graph = SubElement(root, "graph", defaultedgetype="directed", mode="static")
    for kind, columns in (("node", NODES), ("edge", EDGES)):
        declared = SubElement(graph, "attributes", {"class": kind})
        for field in columns:
            SubElement(declared, "attribute", id=field.name, title=field.name, type=_type(field))
    nodes, edges = SubElement(graph, "nodes"), SubElement(graph, "edges")
    for node in rows.nodes():
        element = SubElement(nodes, "node", id=node.id, label=legal(node.label))
        _values(SubElement(element, "attvalues"), node, NODES)
    for edge in rows.edges():
        element = SubElement(edges, "edge", _ends(edge))
        element.attrib |= {"label": edge.relation, "weight": str(edge.claims)}
        _values(SubElement(element, "attvalues"), edge, EDGES)
    return written(root)


def _values(parent: Element, row: Node | Edge, columns: Iterable[Any]) -> None:
    for field in columns:
        if value := _value(getattr(row, field.name)):
            SubElement(parent, "attvalue", {"for": field.name, "value": value})


def graphml(store: Store) -> str:
    """The network as GraphML, as yEd, Cytoscape and igraph take it."""
    rows = Rows(store)
    root = Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    _keys(root)
    graph = SubElement(root, "graph", id="bundel", edgedefault="directed")
    for node in rows.nodes():
        element = SubElement(graph, "node", id=node.id)
        _data(element, "node", "label", node.label)
        for field in NODES:
            _data(element, "node", field.name, getattr(node, field.name))
    for edge in rows.edges():
        element = SubElement(graph, "edge", _ends(edge))
        for field in EDGES:
            _data(element, "edge", field.name, getattr(edge, field.name))
    return written(root)


def _keys(root: Element) -> None:
    SubElement(root, "key", {"id": "node-label", "for": "node", "attr.name": "label", "attr.type": "string"})
    for kind, columns in (("node", NODES), ("edge", EDGES)):
        for field in columns:
            named = {"attr.name": field.name, "attr.type": _type(field).replace("integer", "int")}
            SubElement(root, "key", {"id": f"{kind}-{field.name}", "for": kind, **named})


def _data(parent: Element, kind: str, name: str, value: object) -> None:
    if text := _value(value):
        SubElement(parent, "data", key=f"{kind}-{name}").text = text


def _value(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else legal(str(value))


def _ends(edge: Edge) -> dict[str, str]:
    return {"id": edge.id, "source": edge.source, "target": edge.target}


def _type(field: Any) -> str:
    if field.name in NUMBERS:
        return "double"
    return {int: "integer", bool: "boolean"}.get(field.type, "string")
