"""What every answer forbids the browser."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from viz.page import POLICY

FRAMED = b"embed=1"
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
ANYWHERE = {"Content-Security-Policy": f"{POLICY}; frame-ancestors *"}


class Safety:
    """Puts the headers on every answer: nothing from elsewhere is loaded, no script but our own runs."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, with the headers."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS | (ANYWHERE if embedded(scope) else {}))
            await send(message)

        await self.app(scope, receive, guarded if scope["type"] == "http" else send)


def embedded(scope: Scope) -> bool:
    """Whether the explorer is asked for as a part of another page; only so may it be framed, and it can change nothing.

    >>> embedded({"path": "/", "query_string": b"embed=1"}), embedded({"path": "/api", "query_string": b"embed=1"})
    (True, False)
    """
    return scope["path"] == "/" and FRAMED in scope["query_string"].split(b"&")
