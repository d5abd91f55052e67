"""SPARQL 1.1 Graph Store HTTP Protocol: graphs given whole, and those of others taken whole."""

import json
import re
import secrets
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import quote

from starlette.types import Receive, Scope, Send

from graph.server.sparql.asked import read
from graph.server.sparql.exchange import Exchange, encoded
from graph.server.sparql.house import House
from graph.server.sparql.job import Kind
from graph.server.sparql.media import GRAPHS, form
from graph.server.sparql.refusal import Refused

GRAPH = "/graph"
METHODS = ("GET", "HEAD", "OPTIONS", "PUT", "POST", "DELETE")
CHANGES: dict[str, Kind] = {"PUT": "put", "POST": "post", "DELETE": "delete"}
MULTIPART = "multipart/form-data"
TAKEN = tuple(type_ for type_, name in GRAPHS.items() if name != "html" and not type_.endswith("/xml"))
PREFLIGHT = {
    "Allow": ", ".join(METHODS),
    "Access-Control-Allow-Methods": ", ".join(METHODS),
    "Access-Control-Allow-Headers": "Accept, Authorization, Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


@dataclass(frozen=True)
class Named:
    """A context by its IRI, or (None) the merged facts."""

    context: str | None


class Graphs:
    """Gives any context to everybody; takes those of others from whoever has the token."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        exchange = Exchange(scope, receive, send)
        try:
            self._house.rate.check(exchange.client)
            exchange.check()
            await self._handle(exchange)
        except Refused as refused:
            if not exchange.begun:
                await exchange.refuse(refused)

    async def _handle(self, exchange: Exchange) -> None:
        if exchange.method == "OPTIONS":
            return await exchange.whole(204, encoded(PREFLIGHT))
        if exchange.method not in METHODS:
            raise Refused(405, f"This address knows {PREFLIGHT['Allow']}.", {"Allow": PREFLIGHT["Allow"]})
        if exchange.method in CHANGES:
            await self._change(exchange)
        else:
            await self._give(exchange)

    async def _give(self, exchange: Exchange) -> None:
        format_ = read(exchange.scope["query_string"]).get("format", [None])[-1]
        named = self._named(exchange)
        if named is None:
            raise Refused(400, "A request names one graph: ?graph=IRI or ?default.")
        offered = {type_: name for type_, name in GRAPHS.items() if name != "html"}
        form_ = form("graph", exchange.headers.get("accept", "*/*"), format_, offered)
        await self._house.answer(exchange, self._house.job(exchange, "graph", form_, context=named.context))

    async def _change(self, exchange: Exchange) -> None:
        self._house.allowed(exchange)
        named, minted = self._named(exchange), {}
        if named is None:
            if exchange.method != "POST":
                raise Refused(400, "A request names one graph: ?graph=IRI or ?default.")
            named = Named(f"{self._house.origin(exchange)}{GRAPH}/{secrets.token_hex(8)}")
            minted = {"Location": named.context or ""}
        source = await self._source(exchange) if exchange.method != "DELETE" else ""
        kind = CHANGES[exchange.method]
        job = self._house.job(exchange, kind, None, context=named.context, source=source)
        await self._house.change(exchange, job, minted)

    def _named(self, exchange: Exchange) -> Named | None:
        """What the request names: by `graph` or `default`, or by the address itself; None for neither."""
        path, fields = exchange.scope["path"], read(exchange.scope["query_string"])
        graphs, default = fields.get("graph", []), "default" in fields
        direct = path.removeprefix(GRAPH).strip("/")
        if len(graphs) + default + bool(direct) > 1:
            raise Refused(400, "A request names one graph: ?graph=IRI or ?default.")
        if default:
            return Named(None)
        if direct:
            return Named(self._house.origin(exchange) + quote(path, safe="/:@!$&'()*+,;=~"))
        return Named(graphs[0]) if graphs else None

    async def _source(self, exchange: Exchange) -> str:
        """What was sent, part by part, each with its media type."""
        type_ = exchange.headers.get("content-type", "")
        body = await exchange.body(self._house.limits.upload)
        if _media(type_) == MULTIPART:
            return json.dumps(_parts(type_, body))
        return json.dumps([_part(type_ or "text/turtle", body)])


def _parts(type_: str, body: bytes) -> list[tuple[str, str]]:
    """The files of a form."""
    head = re.sub(r"[\r\n]", " ", type_)
    message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {head}\r\n\r\n".encode("latin-1", "replace") + body)
    parts = [part for part in message.walk() if not part.is_multipart()]
    if not message.is_multipart():
        raise Refused(400, "The form has no parts.")
    return [
        _part(part.get("content-type", "text/turtle"), bytes(part.get_payload(decode=True) or b"")) for part in parts
    ]


def _part(type_: str, body: bytes) -> tuple[str, str]:
    """A graph as text, with its media type; Refused (415) for what is no graph, (400) for what is not UTF-8."""
    if _media(type_) not in TAKEN:
        raise Refused(415, f"A graph comes as {', '.join(TAKEN)}; not as {type_[:200]!r}.")
    try:
        return body.decode(), _media(type_)
    except UnicodeDecodeError as error:
        raise Refused(400, "A graph is text in UTF-8.") from error


def _media(type_: str) -> str:
    return type_.partition(";")[0].strip().lower()
