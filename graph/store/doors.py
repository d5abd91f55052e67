"""Where a SPARQL server listens: for queries, for updates, and for graphs as a whole."""

import re
from dataclasses import dataclass

import httpx

from ontology.errors import UnknownServer

ASKED = "ASK {}"
RESULTS = "application/sparql-results+json"


@dataclass(frozen=True, slots=True)
class Doors:
    """The three addresses; `union` where the default graph is all named ones together and holds nothing itself."""

    query: str
    update: str
    graphs: str
    union: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of server: how it gives itself away, and where its doors are seen from its address."""

    name: str
    sign: re.Pattern[str]
    query: str
    update: str
    graphs: str
    union: bool = False


LAYOUTS = (
    Layout("Oxigraph", re.compile("oxigraph", re.I), "/query", "/update", "/store"),
    Layout("Virtuoso", re.compile("virtuoso", re.I), "/sparql", "/sparql-auth", "/sparql-graph-crud-auth", True),
    Layout("Fuseki", re.compile("fuseki|jena", re.I), "/query", "/update", "/data"),
    Layout("RDF4J or GraphDB", re.compile(r"/repositories/[^/]+$"), "", "/statements", "/rdf-graphs/service", True),
    Layout("Bundel", re.compile("bundel", re.I), "/sparql", "/sparql", "/graph"),
)
SUFFIXES = tuple(sorted({layout.query for layout in LAYOUTS if layout.query}))


def found(client: httpx.Client, address: str) -> Doors:
    """The doors of the server at an address, told by what it calls itself; UnknownServer where that tells nothing."""
    base = _trimmed(address)
    for place in dict.fromkeys((address, base, *(base + suffix for suffix in SUFFIXES))):
        answer = _asked(client, place)
        if answer is None:
            continue
        signs = f"{answer.headers.get('server', '')} {' '.join(answer.headers)} {base}"
        for layout in LAYOUTS:
            if layout.sign.search(signs):
                return Doors(base + layout.query, base + layout.update, base + layout.graphs, layout.union)
        raise UnknownServer(
            address, "the addresses of its doors with --graphs (and --query), for it is no kind we know"
        )
    raise UnknownServer(address, "a SPARQL 1.1 server that answers a query there")


def _trimmed(address: str) -> str:
    """The address without a slash at the end and without the door for queries."""
    bare = address.rstrip("/")
    return next((bare.removesuffix(suffix) for suffix in SUFFIXES if bare.endswith(suffix)), bare)


def _asked(client: httpx.Client, place: str) -> httpx.Response | None:
    """The answer to the smallest of queries; None where the place gives none."""
    try:
        answer = client.get(place, params={"query": ASKED}, headers={"Accept": RESULTS})
    except httpx.InvalidURL as error:
        raise UnknownServer(place, f"an address of a SPARQL server ({error})") from error
    except httpx.HTTPError as error:
        raise UnknownServer(place, f"a SPARQL server that answers ({error or type(error).__name__})") from error
    is_one = answer.is_success and "json" in answer.headers.get("content-type", "")
    return answer if is_one or answer.status_code == httpx.codes.UNAUTHORIZED else None
