"""All doors of the server."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from graph.desk import Desk
from graph.server.desk import Desks
from graph.server.explorer import STATIC, Explorer
from graph.server.guard import Guard, Local
from graph.server.held import Held
from graph.server.questions import Questions
from graph.server.safety import Safety
from graph.server.sparql import Sparql
from graph.server.views import DATA, PATHS, SEARCH, Pictures
from ontology.errors import BundelError

SMALLEST = 1000


def app(place: Path, *, local: bool = False) -> Starlette:
    """The explorer at `/`, its data at `/api/network` and SPARQL at `/sparql`, over the collection in a folder.

    Where it is `local`, articles can be added and claims judged, and it answers only requests that name this machine.
    """
    held, guard = Held(place), Guard()
    explorer, pictures, sparql = Explorer(guard.token if local else None), Pictures(held, place), Sparql(held)
    desks = Desks(held, Desk(place), guard).routes() if local else []
    return Starlette(
        routes=[
            Route("/", explorer.page),
            Route(DATA, pictures.network),
            Route(SEARCH, pictures.search),
            Route(PATHS, pictures.paths),
            Route(f"{STATIC}/{{name}}", explorer.static),
            Route("/sparql", sparql.answer, methods=["GET", "POST"]),
            *Questions(held).routes(),
            *desks,
        ],
        middleware=[
            *([Middleware(Local)] if local else []),
            Middleware(Safety),
            Middleware(GZipMiddleware, minimum_size=SMALLEST),
        ],
        exception_handlers={BundelError: _unable},
    )


async def _unable(_: Request, error: Exception) -> Response:
    """What cannot be served now, in one line."""
    return PlainTextResponse(f"{error}\n", 503)
