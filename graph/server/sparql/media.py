"""The media types that answers come in and graphs are taken as."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from graph.server.negotiation import chosen
from graph.server.sparql.refusal import Refused

Kind = Literal["table", "truth", "graph"]

PAGE = "text/html; charset=utf-8"
TABLES = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "text/html": "html",
}
TRUTHS = {type_: name for type_, name in TABLES.items() if name not in ("csv", "tsv")}
GRAPHS = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/n-quads": "nquads",
    "application/trig": "trig",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdfxml",
    "application/xml": "rdfxml",
    "text/xml": "rdfxml",
    "text/html": "html",
}
OFFERED: dict[Kind, dict[str, str]] = {"table": TABLES, "truth": TRUTHS, "graph": GRAPHS}


@dataclass(frozen=True)
class Form:
    """The media type of an answer and the name of its format."""

    type: str
    format: str


def form(kind: Kind, accept: str, named: str | None = None, offered: Mapping[str, str] | None = None) -> Form:
    """The form that suits the Accept header best, or the one that was asked for by name; Refused (406) for neither."""
    offered = OFFERED[kind] if offered is None else offered
    if named is not None:
        found = next((type_ for type_, name in offered.items() if named in (name, type_)), None)
    else:
        found = chosen(accept, list(offered))
    if found is None:
        raise Refused(406, f"This answer can be had as {', '.join(offered)}; not as {(named or accept)[:200]!r}.")
    return Form(_complete(found), offered[found])


def _complete(type_: str) -> str:
    """With the encoding, which text types otherwise leave to guessing."""
    return f"{type_}; charset=utf-8" if type_.startswith("text/") else type_
