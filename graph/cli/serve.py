"""`bundel serve`."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import say
from ontology.errors import TakenPort

if TYPE_CHECKING:
    import socket

LOCAL = "127.0.0.1"
GRACE = 2


def serve(
    host: options.Host = LOCAL,
    port: options.Port = None,
    store: options.Folder = options.DEFAULT,
    public: Annotated[
        bool, typer.Option("--public", help="For everybody: nobody can add articles or judge claims.")
    ] = False,
) -> None:
    """Serve the explorer, its data and SPARQL; on this machine alone, articles can be added and claims judged."""
    from graph.cli.place import reading
    from graph.server.listening import loopback

    if not public and not loopback(host):
        raise TakenPort(host, f"{LOCAL}, where articles can be added, or --public, where they cannot")
    with reading(store):
        pass
    served(store, host, port, public=public)


def served(
    folder: Path,
    host: str = LOCAL,
    port: int | None = None,
    ready: Callable[[str], None] | None = None,
    public: bool = False,
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
    _run(folder, bound, public)


def _run(folder: Path, bound: "socket.socket", public: bool) -> None:
    import uvicorn

    from graph.server.app import app

    config = uvicorn.Config(
        app(folder, local=not public), log_level="warning", access_log=False, timeout_graceful_shutdown=GRACE
    )
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[bound])
