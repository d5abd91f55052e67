"""Answers as graphs."""

from httpx import Response
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
