"""All doors of the server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from graph.desk import Desk
from graph.server.api.doors import Api
from graph.server.catalogue import Catalogues
from graph.server.definitions import Terms
from graph.server.desk import Desks
from graph.server.documents import Documents
from graph.server.editor.doors import Editor
from graph.server.explorer import STATIC, Explorer
from graph.server.guard import Guard, Local
from graph.server.held import Held
from graph.server.questions import Questions
from graph.server.safety import Safety
from graph.server.sparql.doors import Doors
from graph.server.sparql.house import House
from graph.server.views import DATA, PATHS, SEARCH, Pictures
from graph.settings import Settings
from ontology.errors import BundelError

SMALLEST = 1000


def app(place: Path, *, local: bool = False, house: House | None = None, settings: Settings | None = None) -> Starlette:
    """The explorer at `/`, its data at `/api/network` and SPARQL at `/sparql`, over the collection in a folder.

    Beside them the portal: things at `/id`, documents at `/doc`, the ontology at `/def`, what to fetch at `/catalog`.
    Without `settings` those of the working folder hold.
    Where it is `local`, articles can be added and claims judged, and it answers only requests that name this machine.
    `house` is how SPARQL is answered, None for the usual limits and for reading only.
    """
    held, guard, settings = Held(place), Guard(), settings or Settings.read()
    house = house or House(place, base=held.base, site=settings.site)
    explorer, pictures = Explorer(guard.token if local else None), Pictures(held, place)
    desks = Desks(held, Desk(place), guard).routes() if local else []
    portal = [*Documents(held, settings).routes(), *Terms(held).routes()]
    programs = [*Api(pictures.views, local).routes(), *Editor(held, pictures.views).routes()]
    portal += Catalogues(held, place, settings).routes()

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        yield
        house.close()

    return Starlette(
        routes=[
            Route("/", explorer.page),
            Route(DATA, pictures.network),
            Route(SEARCH, pictures.search),
            Route(PATHS, pictures.paths),
            Route(f"{STATIC}/{{name}}", explorer.static),
            *Questions(held).routes(),
            *portal,
            *programs,
            *desks,
        ],
        lifespan=life,
        middleware=[
            *([Middleware(Local)] if local else []),
            Middleware(Doors, house=house),
            Middleware(Safety),
            Middleware(GZipMiddleware, minimum_size=SMALLEST),
        ],
        exception_handlers={BundelError: _unable},
    )


async def _unable(_: Request, error: Exception) -> Response:
    """What cannot be served now, in one line."""
    return PlainTextResponse(f"{error}\n", 503)
