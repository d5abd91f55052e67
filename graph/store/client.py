"""A client of the SPARQL 1.1 Protocol and the Graph Store Protocol."""

from types import TracebackType
from typing import Any, Self
from urllib.parse import urlencode

import httpx
from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from graph.store.doors import RESULTS, Doors, found
from graph.store.login import Login
from ontology.errors import RefusedByServer, UnknownServer

UPDATE = "application/sparql-update"
TURTLE = "text/turtle;charset=utf-8"
TRIPLES = "application/n-triples"
SECONDS = 120
CONNECTING = 10
SHOWN = 200


class Client:
    """Asks and changes what a SPARQL server holds; every refusal is an error with what the server said."""

    def __init__(self, http: httpx.Client, doors: Doors) -> None:
        self.http = http
        self.doors = doors

    @classmethod
    def connect(
        cls,
        address: str,
        *,
        auth: httpx.Auth | None = None,
        graphs: str | None = None,
        update: str | None = None,
    ) -> Self:
        """A client of the server at an address; UnknownServer where none answers or its doors are not to be found.

        `graphs` and `update` are the addresses of those doors where the server is of no kind we know. A name and
        password in the address are used and never shown.
        """
        address, known = _apart(address)
        http = httpx.Client(
            auth=auth or known, timeout=httpx.Timeout(SECONDS, connect=CONNECTING), follow_redirects=False
        )
        try:
            doors = Doors(address, update or address, graphs) if graphs else found(http, address)
        except BaseException:
            http.close()
            raise
        return cls(http, doors)

    def results(self, query: str) -> QuerySolutions | QueryBoolean:
        """The answer to a SELECT or ASK."""
        answer = self._answer("POST", self.doors.query, data={"query": query}, headers={"Accept": RESULTS})
        return parse_query_results(answer.content, QueryResultsFormat.JSON)

    def triples(self, query: str) -> list[Triple]:
        """The answer to a CONSTRUCT or DESCRIBE."""
        answer = self._answer("POST", self.doors.query, data={"query": query}, headers={"Accept": TRIPLES})
        return [quad.triple for quad in parse(answer.content, RdfFormat.N_TRIPLES)]

    def update(self, text: str) -> None:
        """Carry out a SPARQL update."""
        self._answer("POST", self.doors.update, content=text.encode(), headers={"Content-Type": UPDATE})

    def put(self, context: NamedNode | None, body: bytes) -> None:
        """Put triples, as Turtle, in the place of all that a context (None: the default graph) holds."""
        self._answer("PUT", self._graph(context), content=body, headers={"Content-Type": TURTLE})

    def delete(self, context: NamedNode) -> None:
        """Take away a context; that it was not there is no error."""
        self._answer("DELETE", self._graph(context), fine=(httpx.codes.NOT_FOUND,))

    def _graph(self, context: NamedNode | None) -> str:
        """The address of one context, or of the default graph."""
        joined = "&" if "?" in self.doors.graphs else "?"
        return f"{self.doors.graphs}{joined}{urlencode({'graph': context.value}) if context else 'default'}"

    def _answer(self, method: str, address: str, fine: tuple[int, ...] = (), **request: Any) -> httpx.Response:
        try:
            answer = self.http.request(method, address, **request)
        except httpx.HTTPError as error:
            raise UnknownServer(address, f"a SPARQL server that answers ({error or type(error).__name__})") from error
        if answer.is_success or answer.status_code in fine:
            return answer
        said = " ".join(answer.text.split())[:SHOWN]
        raise RefusedByServer(
            address, f"an answer to {method}, not {answer.status_code} {answer.reason_phrase}: {said}"
        )

    def close(self) -> None:
        """Let go of the connection."""
        self.http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _apart(address: str) -> tuple[str, Login | None]:
    """The address without the name and password in it, and these."""
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL as error:
        raise UnknownServer(address, f"an address of a SPARQL server ({error})") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise UnknownServer(address, "an address that starts with http:// or https://")
    if not url.userinfo:
        return address, None
    return str(url.copy_with(username=None, password=None)), Login(url.username, url.password)
