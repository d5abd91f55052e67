"""The addresses of SPARQL and of graphs, before all others: they answer bare, for speed, and in pieces."""

from starlette.types import ASGIApp, Receive, Scope, Send

from graph.server.sparql.door import Door
from graph.server.sparql.house import SPARQL, House


class Doors:
    """Leads requests for `/sparql` to where they are answered, and all others on."""

    def __init__(self, app: ASGIApp, house: House) -> None:
        self.app = app
        door = Door(house)
        self._doors: dict[str, ASGIApp] = {SPARQL: door, f"{SPARQL}/": door}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer at the door that the path names."""
        door = self._doors.get(scope["path"]) if scope["type"] == "http" else None
        await (door or self.app)(scope, receive, send)
