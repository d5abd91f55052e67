"""Whose turn it is: clients in a ring, so that one with many questions never keeps another waiting."""

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from graph.server.sparql.refusal import busy


class Turns:
    """At most `together` at a time, `share` of them for one client, and `waiting` more in line.

    Half of the line is for a single client at most. Everything happens in one event loop.
    """

    def __init__(self, together: int, share: int, waiting: int) -> None:
        self._together = together
        self._share = min(share, together)
        self._waiting = waiting
        self._busy: Counter[str] = Counter()
        self._ring: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()

    @asynccontextmanager
    async def turn(self, client: str) -> AsyncIterator[None]:
        """Wait for a turn and have it; Refused (503) where too many wait already."""
        if self._free(client) and client not in self._ring:
            self._busy[client] += 1
        else:
            await self._wait(client)
        try:
            yield
        finally:
            self._busy[client] -= 1
            self._busy += Counter()
            self._next()

    def waiting(self, client: str | None = None) -> int:
        """How many wait, in all or of one client."""
        lines = self._ring.values() if client is None else [self._ring.get(client, deque())]
        return sum(map(len, lines))

    def _free(self, client: str) -> bool:
        return self._busy.total() < self._together and self._busy[client] < self._share

    async def _wait(self, client: str) -> None:
        if self.waiting() >= self._waiting or self.waiting(client) >= max(1, self._waiting // 2):
            raise busy("Too many questions wait for an answer; ask again in a moment.")
        turn = asyncio.get_running_loop().create_future()
        self._ring.setdefault(client, deque()).append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            self._leave(client, turn)
            raise

    def _leave(self, client: str, turn: "asyncio.Future[None]") -> None:
        """Out of the line, or where the turn was given at the last moment, hand it on."""
        if turn.done() and not turn.cancelled():
            self._busy[client] -= 1
            self._next()
            return
        line = self._ring.get(client)
        if line and turn in line:
            line.remove(turn)
            if not line:
                del self._ring[client]

    def _next(self) -> None:
        """Give turns to those who wait, one client after the other."""
        for client in list(self._ring):
            if not self._free(client):
                continue
            turn = self._ring[client].popleft()
            self._ring.move_to_end(client)
            if not self._ring[client]:
                del self._ring[client]
            if not turn.done():
                self._busy[client] += 1
                turn.set_result(None)
