"""A server on a graph, for as long as a test needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import uvicorn

from graph.server.app import app
from graph.server.listening import address, listen


@contextmanager
def serving(folder: Path, *, local: bool) -> Iterator[str]:
    """The address of a server of the graph in a folder."""
    bound = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app(folder, local=local), log_level="error"))
    thread = Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    yield address(bound)
    server.should_exit = True
    thread.join(timeout=5)
