"""One request and its answer, as ASGI has them."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from starlette.types import Message, Receive, Scope, Send

from graph.server.safety import HEADERS
from graph.server.sparql.kept import Headers
from graph.server.sparql.refusal import Refused

HOST = re.compile(r"[A-Za-z0-9.\-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")
HEAVIEST = 64 * 1024
EXPOSED = ("ETag", "Location", "Retry-After", "Bundel-Limit", "Bundel-Shortened", "Bundel-Unknown-Graph")
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": ", ".join(EXPOSED),
    "Cross-Origin-Resource-Policy": "cross-origin",
}
COMMON: Headers = [(name.lower().encode(), value.encode()) for name, value in (HEADERS | OPEN).items()]


@dataclass
class Exchange:
    """A request that is read and answered piece by piece."""

    scope: Scope
    receive: Receive
    send: Send
    headers: dict[str, str] = field(init=False)
    begun: bool = False

    def __post_init__(self) -> None:
        raw = self.scope["headers"]
        if sum(len(name) + len(value) for name, value in raw) > HEAVIEST:
            self.headers = {}
        else:
            self.headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in reversed(raw)}

    @property
    def method(self) -> str:
        """GET, POST and so on."""
        return str(self.scope["method"])

    @property
    def client(self) -> str:
        """Whom to count the request for."""
        return self.scope["client"][0] if self.scope.get("client") else ""

    @property
    def origin(self) -> str:
        """Scheme and host as the client knows them."""
        host = self.headers.get("host", "")
        if not HOST.fullmatch(host):
            server = self.scope.get("server") or ("localhost", None)
            host = f"{server[0]}:{server[1]}" if server[1] else server[0]
        return f"{self.scope['scheme']}://{host}"

    def check(self) -> None:
        """Refused (431) where the headers are larger than any client needs."""
        if not self.headers and self.scope["headers"]:
            raise Refused(431, f"The headers of a request have at most {HEAVIEST} bytes.")

    async def body(self, most: int) -> bytes:
        """The body; Refused (413) where it is larger than it may be, (400) where the client leaves before its end."""
        found = bytearray()
        while True:
            message = await self.receive()
            if message["type"] == "http.disconnect":
                raise Refused(400, "The request ended before its body did.")
            found += message.get("body", b"")
            if len(found) > most:
                raise Refused(413, f"A request here has at most {most} bytes.", {"Connection": "close"})
            if not message.get("more_body"):
                return bytes(found)

    async def whole(self, status: int, headers: Headers, body: bytes = b"") -> None:
        """Send a complete answer; for HEAD without its body."""
        length = [] if status in (204, 304) else [(b"content-length", str(len(body)).encode())]
        await self.start(status, headers + length)
        await self.send({"type": "http.response.body", "body": b"" if self.method == "HEAD" else body})

    async def start(self, status: int, headers: Headers) -> None:
        """Send the headers."""
        self.begun = True
        await self.send({"type": "http.response.start", "status": status, "headers": COMMON + headers})

    async def more(self, data: bytes, last: bool = False) -> None:
        """Send a piece of the body."""
        await self.send({"type": "http.response.body", "body": data, "more_body": not last})

    async def refuse(self, refused: Refused) -> None:
        """Say why there is no answer, in one line or, where the client asks for that, as a problem in JSON."""
        from graph.server.sparql.problem import problem

        type_, body = problem(refused, self.headers.get("accept", ""))
        await self.whole(refused.status, encoded({"Content-Type": type_, **refused.headers}), body)

    async def attended(self, work: "asyncio.Task[None]") -> None:
        """Wait for the work, and end it when the client goes away."""
        gone = asyncio.ensure_future(self._gone())
        try:
            await asyncio.wait({work, gone}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (gone, work):
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

    async def _gone(self) -> None:
        message: Message = {}
        while message.get("type") != "http.disconnect":
            message = await self.receive()


def encoded(headers: dict[str, str]) -> Headers:
    """Headers as ASGI has them; whatever cannot stand in a header is a question mark there."""
    clean = ((name, re.sub(r"[^\x20-\x7e]", "?", value)) for name, value in headers.items())
    return [(name.lower().encode(), value.encode()) for name, value in clean]


async def joined(pieces: AsyncIterator[bytes]) -> bytes:
    """All pieces as one."""
    found: Iterable[bytes] = [piece async for piece in pieces]
    return b"".join(found)
