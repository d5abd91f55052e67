"""A server in a thread of the test's own process, as others reach it: over a socket."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import uvicorn

from graph.server.app import app
from graph.server.listening import address, listen
from graph.server.protocol import protocol
from graph.server.sparql.house import House
from graph.server.sparql.limits import Limits, Writing
from graph.store.store import Store

TOKEN = "een-token-van-genoeg-tekens"


@contextmanager
def served(place: Path, writing: bool = False, **limits: Any) -> Iterator[str]:
    """Where the graph in the folder is served, without the slash at the end."""
    house = House(place, Limits(**limits), Writing(token=TOKEN) if writing else None)
    bound = listen("127.0.0.1", 0)
    served_by = app(place, house=house)
    config = uvicorn.Config(served_by, http=protocol(), log_level="critical", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    try:
        yield address(bound).rstrip("/")
    finally:
        server.should_exit = True
        thread.join(timeout=10)
        house.close()


def empty(place: Path) -> Path:
    """A folder with a store that holds nothing."""
    Store.open(place).close()
    return place
