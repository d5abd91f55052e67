"""Who may change anything: only the page that this server gave, on this machine."""

import secrets
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.server.listening import loopback

HEADER = "X-Bundel-Token"
SHARED = "Access-Control-Allow-Origin"
Endpoint = Callable[[Request], Awaitable[Response]]


def host(header: str) -> str:
    """The name in a Host header, without its port.

    >>> host("127.0.0.1:8000"), host("[::1]:8000"), host("LOCALHOST")
    ('127.0.0.1', '[::1]', 'localhost')
    """
    name, colon, port = header.lower().rpartition(":")
    return name if colon and port.isdigit() else header.lower()


class Local:
    """Answers only requests that name this machine, so that no page elsewhere reaches it under a name of its own.

    Nor may a page from elsewhere read what is answered: it is shared with pages of this machine alone.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer that it came to the wrong place."""
        if scope["type"] == "http" and not loopback(host(Headers(scope=scope).get("host", ""))):
            await PlainTextResponse("This explorer answers only at addresses of this machine.\n", 421)(
                scope, receive, send
            )
            return

        async def kept(message: Message) -> None:
            if message["type"] == "http.response.start":
                _unshared(MutableHeaders(scope=message), Headers(scope=scope).get("origin", ""))
            await send(message)

        await self.app(scope, receive, kept if scope["type"] == "http" else send)


def _unshared(headers: MutableHeaders, origin: str) -> None:
    """Take back what lets any page read the answer, unless the page is one of this machine."""
    if headers.get(SHARED) != "*":
        return
    if loopback(host(urlsplit(origin).netloc)):
        headers[SHARED] = origin
    else:
        del headers[SHARED]
    headers.add_vary_header("Origin")


class Guard:
    """Lets a request through that comes from our own page: it bears the token that only that page was given."""

    def __init__(self) -> None:
        self.token = secrets.token_urlsafe(24)

    def __call__(self, endpoint: Endpoint) -> Endpoint:
        """The endpoint, guarded."""

        async def guarded(request: Request) -> Response:
            if reason := self._objection(request):
                return PlainTextResponse(f"{reason}\n", 403)
            return await endpoint(request)

        return guarded

    def _objection(self, request: Request) -> str | None:
        origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site", "same-origin")
        if origin is not None and origin != f"{request.url.scheme}://{request.headers.get('host', '')}":
            return f"{origin!r}: expected a request from this explorer's own page."
        if site not in ("same-origin", "none"):
            return f"{site!r}: expected a request from this explorer's own page."
        if not secrets.compare_digest(request.headers.get(HEADER, "").encode(), self.token.encode()):
            return f"Expected the token of this explorer's page in {HEADER}; reload the page."
        return None
