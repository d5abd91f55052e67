"""The network as JSON: the whole of a small graph, and of a large one what is looked at."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from graph.atlas.atlas import Atlas
from graph.atlas.finding import find
from graph.atlas.keeping import FOLDER, Atlases
from graph.atlas.places import Places
from graph.atlas.today import Today
from graph.atlas.views import SMALL, Views
from graph.register.register import Register
from graph.server.held import Held
from graph.server.sparql.kept import Kept, Whole
from ontology.errors import UnfitRequest, UnknownName

DATA, SEARCH, PATHS = "/api/network", "/api/search", "/api/paths"
AGAIN = "no-cache"
SUGGESTED, MOST_SUGGESTED = 8, 50
AROUND = 50
KEPT = 32 * 2**20


class Pictures:
    """Answers for `/api/network`, `/api/search` and `/api/paths`."""

    def __init__(self, held: Held, place: Path) -> None:
        self._held = held
        self._atlases = Atlases(place)
        self._places = Places(place / FOLDER)
        self._register = cache(Register.load)
        self._lock = Lock()
        self._keeping = Lock()
        self._kept = Kept(KEPT)
        self._opening: tuple[str, bytes] = ("", b"")
        self._today: Today | None = None

    async def network(self, request: Request) -> Response:
        """The whole or its overview, and with `area`, `focus` or `all` a part of it."""
        asked = request.query_params
        if "these" in asked:
            these = asked.getlist("these")
            return await self._answer(lambda views: views.among(these, _most(request, SMALL)), request)
        if "focus" in asked:
            return await self._answer(lambda views: self._around(views, request), request)
        if "area" in asked:
            return await self._answer(
                lambda views: views.region(asked["area"], asked.get("type", ""), _most(request, SMALL)), request
            )
        if "all" in asked:
            return await self._answer(lambda views: views.everything(), request)
        return await self._opened(request)

    async def search(self, request: Request) -> Response:
        """Names that fit what is typed, the best first, and how many there are."""
        typed = request.query_params.get("q", "")
        base = self._held.collection().store.base
        return await self._answer(
            lambda views: find(views.atlas, typed, _whole(request, "most", SUGGESTED, MOST_SUGGESTED), base),
            request,
        )

    async def paths(self, request: Request) -> Response:
        """What two to four things share, and the shortest ways between them."""
        between = request.query_params.getlist("between")
        return await self._answer(lambda views: views.paths(between, _most(request, SMALL)), request)

    def _around(self, views: Views, request: Request) -> dict[str, Any]:
        asked = request.query_params
        kinds = [kind for given in asked.getlist("kinds") for kind in given.split(",") if kind]
        return views.around(asked.getlist("focus"), _number(request, "steps", 1), kinds, _most(request, AROUND))

    async def _answer(self, make: Callable[[Views], Any], request: Request) -> Response:
        """The document, or in the same form what is wrong with the request."""
        try:
            made = await run_in_threadpool(lambda: self._made(make, request))
        except UnknownName as error:
            return JSONResponse({"error": str(error)}, 404)
        except UnfitRequest as error:
            return JSONResponse({"error": str(error)}, 400)
        return Response(made, media_type="application/json", headers={"Cache-Control": AGAIN})

    def _made(self, make: Callable[[Views], Any], request: Request) -> bytes:
        """The document, kept for whoever asks the same of the same graph."""
        views = self.views("now" in request.query_params)
        stamp, key = views.atlas.place.stem, (request.url.path, request.url.query)
        with self._keeping:
            known = self._kept.get(stamp, key)
        if known is None:
            known = Whole([], _written(make(views)))
            with self._keeping:
                self._kept.put(stamp, key, known)
        return known.body

    async def _opened(self, request: Request) -> Response:
        revision, document = await run_in_threadpool(self._document)
        headers = {"ETag": f'"{revision}"', "Cache-Control": AGAIN}
        if f'"{revision}"' in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(document, media_type="application/json", headers=headers)

    def _document(self) -> tuple[str, bytes]:
        """What the page opens with, made once per revision."""
        with self._lock:
            views = self.views()
            if self._opening[0] != views.atlas.place.stem:
                self._opening = (views.atlas.place.stem, _written(views.opening()))
            return self._opening

    def views(self, folded: bool = False) -> Views:
        """The graph as it is now, to be looked at; `folded` with merged municipalities as what they became."""
        collection = self._held.collection()
        base, atlas = collection.store.base, self._atlases.of(collection)
        return Views(atlas, self._places, self._register(base), base, self._folded(atlas) if folded else None)

    def _folded(self, atlas: Atlas) -> Today:
        with self._lock:
            if self._today is None or self._today.atlas is not atlas:
                self._today = Today(atlas)
            return self._today


def _written(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _most(request: Request, usual: int) -> int:
    return _whole(request, "most", usual, SMALL)


def _whole(request: Request, name: str, usual: int, largest: int) -> int:
    number = _number(request, name, usual)
    if number not in range(1, largest + 1):
        raise UnfitRequest(number, f"{name} from 1 to {largest}")
    return number


def _number(request: Request, name: str, usual: int) -> int:
    given = request.query_params.get(name, str(usual))
    if not (given.isascii() and given.isdigit() and len(given) < 10):
        raise UnfitRequest(given, f"a number as {name}")
    return int(given)
