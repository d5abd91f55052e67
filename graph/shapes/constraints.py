"""The SHACL shapes of the ontology over some quads."""

from collections.abc import Iterable, Iterator
from functools import cache

import pyshacl
from pyoxigraph import Quad, RdfFormat, serialize
from rdflib import Graph, Literal
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from graph.quads.definitions import FOLDER
from graph.shapes.report import Finding


@cache
def shapes() -> Graph:
    """The shapes as they stand in their file."""
    return Graph().parse(FOLDER / "shapes.ttl", format="turtle")


def breaches(quads: Iterable[Quad], context: str) -> Iterator[Finding]:
    """What in the quads breaks a constraint; `context` is what the findings are told of."""
    data = Graph()
    data.parse(data=serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES), format="nt")
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes(), inplace=True)
    if isinstance(results, Graph):
        yield from sorted(
            _finding(results, result, context) for result in results.subjects(RDF.type, SH.ValidationResult)
        )


def _finding(results: Graph, result: Node, context: str) -> Finding:
    value, path = results.value(result, SH.value), results.value(result, SH.resultPath)
    return Finding(
        context=context,
        thing=str(results.value(result, SH.focusNode)),
        nl=_message(results, result, "nl"),
        en=_message(results, result, "en"),
        value=" ".join(str(each) for each in (path, value) if each is not None),
        warning=results.value(result, SH.resultSeverity) != SH.Violation,
    )


def _message(results: Graph, result: Node, language: str) -> str:
    messages = [each for each in results.objects(result, SH.resultMessage) if isinstance(each, Literal)]
    fitting = sorted(str(each) for each in messages if each.language == language)
    return " ".join(fitting or sorted(map(str, messages)))
