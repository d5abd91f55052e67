"""SPARQL 1.1 Protocol at one address."""

import re

from starlette.types import Receive, Scope, Send

from graph.server.sparql.asked import Asked, by_get, by_post, read
from graph.server.sparql.bounding import FORMS
from graph.server.sparql.bounding import form as kind
from graph.server.sparql.exchange import Exchange, encoded
from graph.server.sparql.house import SPARQL, VARY, House, language
from graph.server.sparql.media import Kind, form
from graph.server.sparql.refusal import Refused

KINDS: dict[str, Kind] = dict(zip(FORMS, ("table", "truth", "graph", "graph"), strict=True))
METHODS = ("GET", "HEAD", "OPTIONS", "POST")
# What gives another answer every time is neither kept nor tagged.
VOLATILE = re.compile(r"\b(?:now|rand|uuid|struuid)\b", re.IGNORECASE)
PREFLIGHT = {
    "Allow": ", ".join(METHODS),
    "Access-Control-Allow-Methods": ", ".join(METHODS),
    "Access-Control-Allow-Headers": "Accept, Authorization, Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
    "Accept-Post": "application/sparql-query, application/x-www-form-urlencoded",
}


class Door:
    """Answers queries by GET, by a form and by a body that is the query; updates where writing was asked for."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; the same question again is answered before anything else is looked at."""
        exchange = Exchange(scope, receive, send)
        try:
            self._house.rate.check(exchange.client)
            if not await self._house.again(exchange):
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
        asked = await self._asked(exchange)
        if asked is None:
            await self._described(exchange)
        elif asked.operation == "update":
            await self._update(exchange, asked)
        else:
            await self._query(exchange, asked)

    async def _asked(self, exchange: Exchange) -> Asked | None:
        most, address = self._house.limits.query, exchange.scope["query_string"]
        if len(address) > most:
            raise Refused(414, f"An address here has at most {most} bytes; send longer queries by POST.")
        if exchange.method != "POST":
            return by_get(address)
        return by_post(address, exchange.headers.get("content-type", ""), await exchange.body(most))

    async def _query(self, exchange: Exchange, asked: Asked) -> None:
        accept, found = exchange.headers.get("accept", "*/*"), kind(asked.text)
        # What is no query at all is told to be none, whatever type its answer should have had.
        form_ = form(KINDS[found], accept, asked.format) if found else form("table", "*/*")
        job = self._house.job(exchange, "query", form_, text=asked.text, default=asked.default, named=asked.named)
        await self._house.answer(exchange, job, lasting=not VOLATILE.search(asked.text))

    async def _described(self, exchange: Exchange) -> None:
        named = read(exchange.scope["query_string"]).get("format", [None])[-1]
        form_ = form("graph", exchange.headers.get("accept", "*/*"), named)
        if form_.format == "html":
            from graph.server.sparql.page import pointer

            page = pointer(self._house.origin(exchange) + SPARQL, language(exchange))
            return await exchange.whole(200, encoded({"Content-Type": form_.type, "Vary": VARY}), page)
        job = self._house.job(exchange, "description", form_)
        await self._house.answer(exchange, job)

    async def _update(self, exchange: Exchange, asked: Asked) -> None:
        self._house.allowed(exchange)
        job = self._house.job(exchange, "update", None, text=asked.text, default=asked.default, named=asked.named)
        await self._house.change(exchange, job)
