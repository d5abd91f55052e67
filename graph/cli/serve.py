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

    from graph.server.sparql.house import House

LOCAL = "127.0.0.1"
GRACE = 2


def serve(
    host: options.Host = LOCAL,
    port: options.Port = None,
    store: options.Folder = options.DEFAULT,
    public: Annotated[
        bool, typer.Option("--public", help="For everybody: nobody can add articles or judge claims.")
    ] = False,
    config: options.Config = None,
    timeout: options.Timeout = None,
    rows: options.Rows = None,
    workers: options.Workers = None,
    memory: options.Memory = None,
    rate: options.Rate = None,
    update_token_file: options.TokenFile = None,
) -> None:
    """Serve the explorer, its data and SPARQL; on this machine alone, articles can be added and claims judged."""
    from graph.cli.place import reading
    from graph.server.listening import loopback

    if not public and not loopback(host):
        raise TakenPort(host, f"{LOCAL}, where articles can be added, or --public, where they cannot")
    bounds = {"seconds": timeout, "rows": rows, "workers": workers, "memory": memory, "rate": rate}
    with reading(store):
        pass
    house = housed(store, config, bounds, update_token_file)
    served(store, host, port, public=public, house=house, config=config)


def housed(folder: Path, config: Path | None, bounds: options.Bounds, token: Path | None) -> "House":
    """SPARQL over the graph in a folder, within the bounds of the settings and those that are not None here."""
    from graph.server.sparql.house import House
    from graph.server.sparql.limits import MEGABYTE, Limits, Writing
    from graph.settings import Settings

    settings = Settings.read(config)
    if bounds.get("memory"):
        bounds = bounds | {"memory": int(bounds["memory"] or 0) * MEGABYTE}
    told = {name: bound for name, bound in bounds.items() if bound is not None}
    limits = Limits(**settings.sparql.model_dump() | told)
    return House(folder, limits, Writing.read(token) if token else None, settings.base, settings.site)


def served(
    folder: Path,
    host: str = LOCAL,
    port: int | None = None,
    ready: Callable[[str], None] | None = None,
    public: bool = False,
    house: "House | None" = None,
    config: Path | None = None,
) -> None:
    """Serve the graph in a folder until stopped; `ready` is told the address once something listens there."""
    from graph.server.listening import USUAL, address, listen

    bound = listen(host, port)
    where = address(bound)
    if port is None and bound.getsockname()[1] != USUAL:
        say(f"port {USUAL} is taken")
    say(f"explorer at {where}, SPARQL at {where}sparql, data to fetch at {where}catalog; stop with Ctrl-C")
    if ready:
        ready(where)
    _run(folder, bound, public, house or housed(folder, config, {}, None), config)


def _run(folder: Path, bound: "socket.socket", public: bool, house: "House", config: Path | None) -> None:
    import uvicorn

    from graph.server.app import app
    from graph.server.protocol import protocol
    from graph.settings import Settings

    served = uvicorn.Config(
        app(folder, local=not public, house=house, settings=Settings.read(config)),
        http=protocol(),
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=GRACE,
    )
    with suppress(KeyboardInterrupt):
        uvicorn.Server(served).run(sockets=[bound])
