"""Answers as graphs."""

from httpx import Response
from pyoxigraph import RdfFormat, Triple, parse
from rdflib import Graph

FORMATS = {
    "text/turtle": "turtle",
    "application/ld+json": "json-ld",
    "application/n-triples": "nt",
    "application/rdf+xml": "xml",
}


def graph(answer: Response) -> Graph:
    """What the answer says, by its media type."""
    assert answer.status_code == 200, answer.text
    return Graph().parse(data=answer.content, format=FORMATS[answer.headers["content-type"].partition(";")[0]])


def triples(answer: Response) -> set[Triple]:
    """What an answer without blank nodes says, read by the quicker engine."""
    assert answer.status_code == 200, answer.text
    type_ = answer.headers["content-type"].partition(";")[0]
    return {quad.triple for quad in parse(answer.content, RdfFormat.from_media_type(type_))}
