"""Questions in SPARQL over HTTP, for reading only."""

from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from graph.server.held import Held
from graph.server.negotiation import chosen
from graph.server.results import formats, serialised
from ontology.errors import BadQuery

TYPES = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "rdfxml": "application/rdf+xml",
}
ALIASES = {"application/json": "json", "application/xml": "xml", "text/xml": "xml"}
FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
LONGEST = 100_000


class Refused(Exception):
    """A request that no query can be taken from; `status` is the answer's."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class Sparql:
    """Answers queries by GET, by a form and by a body that is the query."""

    def __init__(self, held: Held) -> None:
        self._held = held

    async def answer(self, request: Request) -> Response:
        """The answer in the media type the client asks for."""
        try:
            text = await _query(request)
            return await run_in_threadpool(self._written, text, request.headers.get("accept", "*/*"))
        except Refused as refused:
            return PlainTextResponse(f"{refused}\n", refused.status)
        except BadQuery as error:
            return PlainTextResponse(f"{error}\n", 400)

    def _written(self, text: str, accept: str) -> Response:
        results = self._held.collection().store.query(text)
        suited = _types(formats(results))
        type_ = chosen(accept, list(suited))
        if type_ is None:
            raise Refused(406, f"This answer can be had as {', '.join(suited)}.")
        return Response(serialised(results, suited[type_]), media_type=type_, headers={"Vary": "Accept"})


def _types(suited: tuple[str, ...]) -> dict[str, str]:
    """The media types an answer can have, with its format; JSON first, as SPARQL clients expect."""
    ordered = sorted(suited, key=lambda name: name != "json")
    own = {TYPES[name]: name for name in ordered}
    return own | {alias: name for alias, name in ALIASES.items() if name in suited}


async def _query(request: Request) -> str:
    """The query a request brings."""
    if request.method == "GET":
        return _single(request.query_params.getlist("query"))
    type_ = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if type_ not in (FORM, QUERY):
        raise Refused(415, f"A query comes as {FORM} or {QUERY}.")
    body = await _body(request)
    if type_ == QUERY:
        return body
    fields = parse_qs(body, keep_blank_values=True)
    if "update" in fields:
        raise Refused(403, "This graph is for reading: it takes no updates.")
    return _single(fields.get("query", []))


async def _body(request: Request) -> str:
    """The body as text, read no further than a query may be long."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST:
            raise Refused(413, f"A query has at most {LONGEST} bytes.")
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise Refused(400, "A query is text in UTF-8.") from None


def _single(queries: list[str]) -> str:
    if len(queries) != 1:
        raise Refused(400, f"A request has one query, not {len(queries)}.")
    return queries[0]
