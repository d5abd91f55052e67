"""Requests over a bare socket, as fast as Python can send them and read the answers."""

import socket
import time
from dataclasses import dataclass
from urllib.parse import quote

PIECE = 1 << 20


@dataclass
class Wire:
    """One connection to a server at a port of this machine, kept open."""

    port: int
    path: str = "/sparql"
    accept: str = "application/sparql-results+json"

    def __post_init__(self) -> None:
        self._line = socket.create_connection(("127.0.0.1", self.port))
        self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, query: str) -> int:
        """Send a query and read its answer to the end; the bytes of the body."""
        lines = (
            f"GET {self.path}?query={quote(query)} HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            f"Accept: {self.accept}",
        )
        self._line.sendall("\r\n".join((*lines, "", "")).encode())
        head, _, body = self._until(b"\r\n\r\n", b"").partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise ConnectionError(head.decode() + body.decode())
        return self._rest(head.lower(), body)

    def _rest(self, head: bytes, body: bytes) -> int:
        if b"content-length:" not in head:
            return self._chunked(body)
        wanted, got = int(head.partition(b"content-length:")[2].split(b"\r\n")[0]), len(body)
        while got < wanted:
            got += len(self._more())
        return got

    def _chunked(self, body: bytes) -> int:
        got, tail = len(body), body[-7:]
        while not tail.endswith(b"\r\n0\r\n\r\n"):
            more = self._more()
            got, tail = got + len(more), (tail + more)[-7:]
        return got

    def _until(self, mark: bytes, found: bytes) -> bytes:
        while mark not in found:
            found += self._more()
        return found

    def _more(self) -> bytes:
        piece = self._line.recv(PIECE)
        if not piece:
            raise ConnectionError("the server ended the connection")
        return piece


def rate(wire: Wire, query: str, seconds: float, fresh: bool = False) -> float:
    """Answers per second; `fresh` asks every time in other words, so that no answer that is kept will do."""
    number, began = 0, time.perf_counter()
    while (spent := time.perf_counter() - began) < seconds:
        wire.ask(f"{query} # {began + number}" if fresh else query)
        number += 1
    return number / spent


def times(wire: Wire, query: str, number: int) -> list[float]:
    """The seconds that each of so many fresh questions takes."""
    taken = []
    for _ in range(number):
        began = time.perf_counter()
        wire.ask(f"{query} # {began}")
        taken.append(time.perf_counter() - began)
    return taken
