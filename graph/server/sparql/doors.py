"""The addresses of SPARQL and of graphs, before all others: they answer bare, for speed, and in pieces."""

from starlette.types import ASGIApp, Receive, Scope, Send

from graph.server.sparql.door import Door
from graph.server.sparql.graphs import GRAPH, Graphs
from graph.server.sparql.house import SPARQL, House


class Doors:
    """Leads requests for `/sparql` and `/graph` to where they are answered, and all others on."""

    def __init__(self, app: ASGIApp, house: House) -> None:
        self.app = app
        door, self._graphs = Door(house), Graphs(house)
        self._doors: dict[str, ASGIApp] = {SPARQL: door, f"{SPARQL}/": door, GRAPH: self._graphs}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer at the door that the path names."""
        path = scope["path"] if scope["type"] == "http" else ""
        door = self._doors.get(path) or (self._graphs if path.startswith(f"{GRAPH}/") else self.app)
        await door(scope, receive, send)
