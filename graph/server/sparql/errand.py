"""One job with one worker, within the time there is for it."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from graph.server.sparql.crew import Crew, Worker
from graph.server.sparql.frames import END, FAILURE, HEAD, JOB, OPENED, Frame, Gone, frame
from graph.server.sparql.job import Job
from graph.server.sparql.limits import Limits
from graph.server.sparql.refusal import Refused, busy
from graph.server.sparql.turns import Turns

PATIENCE = 3.0


@dataclass
class Errand:
    """What a worker answers. Time counts while the worker works, and not while the client takes in what was sent."""

    worker: Worker
    limits: Limits
    head: dict[str, Any] = field(default_factory=dict)
    open: bool = False
    done: bool = False
    used: float = 0

    async def begin(self, job: Job) -> None:
        """Hand over the job and wait for the head of its answer; Refused where there is none, or not in time.

        The time for a question begins when the worker has opened the store.
        """
        self.worker.send(frame(JOB, job.line()))
        kind, content = await self._receive()
        if kind == OPENED:
            self.used, self.open = 0, True
            kind, content = await self._receive()
        if kind == FAILURE:
            raise self._refused(content)
        assert kind == HEAD
        self.head = json.loads(content)

    async def pieces(self) -> AsyncIterator[bytes]:
        """The body of the answer, a piece at a time."""
        while True:
            kind, content = await self._receive()
            if kind == FAILURE:
                raise self._refused(content)
            if kind == END:
                self.done = True
                return
            yield content

    def _refused(self, content: bytes) -> Refused:
        self.done = True
        told = json.loads(content)
        return Refused(told["status"], told["reason"], told["headers"], told["line"], told["column"])

    async def _receive(self) -> Frame:
        began = time.monotonic()
        slow = None
        if self.open and not self.worker.lowered:
            slow = asyncio.get_running_loop().call_later(max(0, PATIENCE - self.used), self.worker.lower)
        try:
            async with asyncio.timeout(self.limits.seconds - self.used):
                return await self.worker.receive()
        except TimeoutError:
            raise busy(f"The question takes longer than {self.limits.seconds:g} seconds.", 60) from None
        except Gone:
            raise busy("The question needs more memory than there is for one.", 60) from None
        finally:
            if slow:
                slow.cancel()
            self.used += time.monotonic() - began


class Office:
    """Takes jobs in turn and gives each a worker."""

    def __init__(self, crew: Crew, limits: Limits) -> None:
        self._crew = crew
        self._limits = limits
        self._turns = Turns(limits.workers, limits.share, limits.waiting)

    @asynccontextmanager
    async def errand(self, job: Job, client: str) -> AsyncIterator[Errand]:
        """The job under way. Whatever way the block is left before its end, the work ends there."""
        async with self._turns.turn(client):
            worker = await self._crew.hire()
            errand = Errand(worker, self._limits)
            try:
                async with asyncio.timeout(self._limits.seconds + self._limits.sending):
                    await errand.begin(job)
                    yield errand
            finally:
                if errand.done:
                    self._crew.free(worker)
                else:
                    self._crew.dismiss(worker)

    def close(self) -> None:
        """End all work."""
        self._crew.close()
