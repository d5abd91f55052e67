"""All doors of the server."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from graph.server.explorer import DATA, STATIC, Explorer
from graph.server.held import Held
from graph.server.safety import Safety
from graph.server.sparql import Sparql
from ontology.errors import BundelError

SMALLEST = 1000


def app(place: Path) -> Starlette:
    """The explorer at `/`, its data at `/api/network` and SPARQL at `/sparql`, over the collection in a folder."""
    held = Held(place)
    explorer, sparql = Explorer(held), Sparql(held)
    return Starlette(
        routes=[
            Route("/", explorer.page),
            Route(DATA, explorer.data),
            Route(f"{STATIC}/{{name}}", explorer.static),
            Route("/sparql", sparql.answer, methods=["GET", "POST"]),
        ],
        middleware=[Middleware(Safety), Middleware(GZipMiddleware, minimum_size=SMALLEST)],
        exception_handlers={BundelError: _unable},
    )


async def _unable(_: Request, error: Exception) -> Response:
    """What cannot be served now, in one line."""
    return PlainTextResponse(f"{error}\n", 503)
