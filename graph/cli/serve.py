"""`bundel serve`."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli import options
from graph.cli.screen import say

if TYPE_CHECKING:
    import socket

LOCAL = "127.0.0.1"
GRACE = 2


def serve(
    host: options.Host = LOCAL,
    port: options.Port = None,
    store: options.Folder = options.DEFAULT,
) -> None:
    """Serve the explorer, its data and SPARQL."""
    from graph.cli.place import reading

    with reading(store):
        pass
    served(store, host, port)


def served(
    folder: Path, host: str = LOCAL, port: int | None = None, ready: Callable[[str], None] | None = None
) -> None:
    """Serve the graph in a folder until stopped; `ready` is told the address once something listens there."""
    from graph.server.listening import USUAL, address, listen

    bound = listen(host, port)
    where = address(bound)
    if port is None and bound.getsockname()[1] != USUAL:
        say(f"port {USUAL} is taken")
    say(f"explorer at {where}, SPARQL at {where}sparql; stop with Ctrl-C")
    if ready:
        ready(where)
    _run(folder, bound)


def _run(folder: Path, bound: "socket.socket") -> None:
    import uvicorn

    from graph.server.app import app

    config = uvicorn.Config(app(folder), log_level="warning", access_log=False, timeout_graceful_shutdown=GRACE)
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[bound])
