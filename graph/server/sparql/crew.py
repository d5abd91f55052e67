"""The processes that answer questions, so that any of them can be ended."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.server.sparql.frames import Frame, received

BUFFER = 1 << 20
LOWER = 10
RUN = ("-m", "graph.server.sparql.worker")


@dataclass
class Worker:
    """One process with the line to it."""

    process: "subprocess.Popen[bytes]"
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    lowered: bool = False

    @classmethod
    async def start(cls, folder: Path, base: str, memory: int) -> "Worker":
        """A new process; it is started afresh and never forked, for the server has threads."""
        ours, theirs = socket.socketpair()
        with theirs:
            number = theirs.fileno()
            process = subprocess.Popen(
                [sys.executable, *RUN, str(folder), base, str(number), str(memory)],
                pass_fds=(number,),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=None if os.environ.get("BUNDEL_DEBUG") else subprocess.DEVNULL,
                start_new_session=True,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        reader, writer = await asyncio.open_connection(sock=ours, limit=BUFFER)
        return cls(process, reader, writer)

    def send(self, piece: bytes) -> None:
        """Hand over work."""
        self.writer.write(piece)

    async def receive(self) -> Frame:
        """The next piece of its answer; Gone where the process has ended."""
        return await received(self.reader)

    def lower(self) -> None:
        """Let others go first: what takes long can take a little longer."""
        self.lowered = True
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.process.pid, LOWER)

    def restore(self) -> bool:
        """Let it go as fast as others again; whether that may be done."""
        if self.lowered:
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self.process.pid, os.getpriority(os.PRIO_PROCESS, 0))
                self.lowered = False
        return not self.lowered

    def end(self) -> None:
        """End the process at once, whatever it is doing."""
        with suppress(OSError):
            self.process.send_signal(signal.SIGKILL)
        with suppress(RuntimeError):
            self.writer.close()


class Crew:
    """Workers on the store in a folder: started when needed, kept when they did well, replaced when ended."""

    def __init__(self, folder: Path, base: str, memory: int) -> None:
        self._folder = folder
        self._base = base
        self._memory = memory
        self._idle: list[Worker] = []
        self._all: list[Worker] = []
        self._tasks: set[asyncio.Task[object]] = set()

    async def hire(self) -> Worker:
        """A worker that has nothing to do."""
        while self._idle:
            worker = self._idle.pop()
            if worker.process.poll() is None and not worker.reader.at_eof():
                return worker
            self.dismiss(worker, replace=False)
        return await self._start()

    def free(self, worker: Worker) -> None:
        """Take back a worker that finished its work; one that stays slow makes place for another."""
        if worker.restore():
            self._idle.append(worker)
        else:
            self.dismiss(worker)

    def dismiss(self, worker: Worker, replace: bool = True) -> None:
        """End a worker, and where none is left in reserve, start another beforehand."""
        worker.end()
        self._all.remove(worker)
        self._later(asyncio.to_thread(worker.process.wait))
        if replace and not self._idle:
            self._later(self._reserve())

    def close(self) -> None:
        """End them all."""
        for worker in self._all:
            worker.end()
            worker.process.wait()
        self._all.clear()
        self._idle.clear()

    async def _start(self) -> Worker:
        worker = await Worker.start(self._folder, self._base, self._memory)
        self._all.append(worker)
        return worker

    async def _reserve(self) -> None:
        self._idle.append(await self._start())

    def _later(self, work: Coroutine[Any, Any, object]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
