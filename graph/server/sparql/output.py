"""An answer on its way from a worker to the server, in large pieces, compressed where the client can read that."""

import json
import socket
import zlib
from dataclasses import dataclass

from graph.server.sparql.cutting import Cut, Rows
from graph.server.sparql.frames import BODY, END, HEAD, frame

PIECE = 128 * 1024
SMALLEST = 1000
QUICK = 1
GZIP = 31


class Full(Exception):
    """The answer has the size that answers may have; what was written is a whole document."""


@dataclass
class Output:
    """A file that an engine writes to; `size` bounds what goes in, and `cut` tells where a table may end.

    Nothing leaves before there is a piece of 128 kB, so that a smaller answer goes out with its length and with
    whatever was found out at its end.
    """

    line: socket.socket
    type: str
    gzip: bool
    size: int
    rows: Rows | None = None
    cut: Cut | None = None
    unknown: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.total = 0
        self.shortened: str | None = None
        self._held = bytearray()
        self._packing: zlib._Compress | None = None
        self._begun = False

    def write(self, data: bytes) -> int:
        """Take what the engine writes; Full once no more may follow, though the engine tries once more."""
        if self.shortened == "size":
            raise Full
        if self.cut and self.total + len(data) > self.size:
            self._end(self.cut, data)
        self._take(data)
        return len(data)

    def flush(self) -> None:
        """Nothing: pieces leave when they are large enough."""

    def full(self) -> bool:
        """Whether there is no room for more."""
        return self.total >= self.size

    def most(self) -> int:
        """As many rows as there can have been."""
        return self.rows.most(bytes(self._held)) if self.rows else 0

    def close(self, remark: bytes = b"") -> None:
        """Send what is left, `remark` after it where the answer was shortened."""
        if self.shortened:
            self._take(remark)
        if not self._begun:
            self._begin(len(self._held) >= SMALLEST, whole=True)
        self._send(last=True)
        self.line.sendall(frame(END, json.dumps({"shortened": self.shortened}).encode()))

    def _end(self, cut: Cut, data: bytes) -> None:
        """End the table in what was written last, where a row ends there."""
        self._held += data
        ending = cut.cut(bytes(self._held), self.size - self.total + len(self._held) - len(data))
        if ending is None:
            del self._held[-len(data) :]
            return
        self._held[:] = ending
        self.shortened = "size"
        raise Full

    def _take(self, data: bytes) -> None:
        self.total += len(data)
        self._held += data
        if len(self._held) >= PIECE:
            if not self._begun:
                self._begin(large=True, whole=False)
            self._send(last=False)

    def _begin(self, large: bool, whole: bool) -> None:
        if self.gzip and large:
            self._packing = zlib.compressobj(QUICK, zlib.DEFLATED, GZIP)
        head = {
            "type": self.type,
            "gzip": self._packing is not None,
            "whole": whole,
            "shortened": self.shortened,
            "unknown": self.unknown,
        }
        self.line.sendall(frame(HEAD, json.dumps(head).encode()))
        self._begun = True

    def _send(self, last: bool) -> None:
        data = bytes(self._held)
        self._held.clear()
        if self.rows:
            self.rows.count(data)
        if self.cut:
            self.cut.pass_(data)
        if self._packing:
            data = self._packing.compress(data) + (self._packing.flush() if last else b"")
        if data:
            self.line.sendall(frame(BODY, data))
