"""A process that does one job at a time and may be ended at any moment."""

import gc
import json
import os
import resource
import socket
import sys
import threading
import time
import traceback
from pathlib import Path

from graph.server.sparql.answer import answer
from graph.server.sparql.frames import FAILURE, OPENED, frame, read
from graph.server.sparql.job import WRITING, Job
from graph.server.sparql.memory import Memory
from graph.server.sparql.reader import Reader
from graph.server.sparql.refusal import Refused

WATCHING = 1.0


def main(folder: str, base: str, number: str, memory: str) -> None:
    """Do the jobs that come over the socket `number` on the store in the folder, until that is closed."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()
    with socket.socket(fileno=int(number)) as line:
        reader = Reader(Path(folder), Memory(int(memory)))
        jobs = line.makefile("rb")
        while received := read(jobs):
            _do(reader, Job.of(received[1]), line, folder, base)


def _do(reader: Reader, job: Job, line: socket.socket, folder: str, base: str) -> None:
    try:
        if job.kind in WRITING:
            from graph.server.sparql.writer import write

            line.sendall(frame(OPENED, b""))
            reader.memory.lift()
            write(Path(folder), base, job, line)
        else:
            reader.store(job.stamp)
            line.sendall(frame(OPENED, b""))
            answer(reader, job, line)
    except Refused as refused:
        failure = frame(FAILURE, _told(refused))
    except ConnectionError:
        raise
    except Exception as error:
        traceback.print_exc()
        failure = frame(FAILURE, _told(Refused(500, f"A fault of our own: {type(error).__name__}.")))
    else:
        return
    # What an error leaves behind may hold the store open, and so locked.
    gc.collect()
    line.sendall(failure)


def _told(refused: Refused) -> bytes:
    told = {"status": refused.status, "reason": str(refused), "headers": refused.headers}
    return json.dumps(told | {"line": refused.line, "column": refused.column}).encode()


def _watch(parent: int) -> None:
    """End with the server, also in the middle of a job."""
    while os.getppid() == parent:
        time.sleep(WATCHING)
    os._exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
