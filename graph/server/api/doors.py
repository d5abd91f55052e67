"""The addresses under `/api` for programs."""

from collections.abc import Awaitable, Callable
from functools import cache
from hashlib import sha256
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from graph.atlas.views import Views
from graph.server.api.asked import asked
from graph.server.api.endpoints import ENDPOINTS, ROOT, Endpoint
from graph.server.api.library import Library
from graph.server.api.openapi import document
from graph.server.api.page import index
from graph.server.api.told import Failure, Page
from graph.server.guard import host
from graph.server.listening import loopback
from ontology.errors import BundelError, UnfitRequest, UnknownName

OPENAPI = f"{ROOT}/openapi.json"
JSON = "application/json"
STATUSES: dict[type[BundelError], int] = {UnknownName: 404, UnfitRequest: 422}
METHODS = "GET, HEAD, OPTIONS"
EDITION = 1


class Api:
    """Answers for programs, from `views` of the graph as it is now.

    Pages of other sites may read the answers; where the server is `local`, only pages of this machine may.
    """

    def __init__(self, views: Callable[[], Views], local: bool = False) -> None:
        self._views = views
        self._local = local

    def routes(self) -> list[Route]:
        """The doors; all of them only read."""
        return [
            self._route(ROOT, self._page),
            self._route(OPENAPI, self._document),
            *(self._route(endpoint.path, self._answering(endpoint)) for endpoint in ENDPOINTS),
        ]

    def _route(self, path: str, answer: Callable[[Request], Awaitable[Response]]) -> Route:
        async def opened(request: Request) -> Response:
            response = Response(status_code=204) if request.method == "OPTIONS" else await answer(request)
            response.headers.update(self._shared(request))
            return response

        return Route(path, opened, methods=["GET", "HEAD", "OPTIONS"])

    def _answering(self, endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            try:
                return await run_in_threadpool(self._answered, endpoint, request)
            except BundelError as error:
                return _failed(error)

        return answer

    def _answered(self, endpoint: Endpoint, request: Request) -> Response:
        given = asked(endpoint.asked, request.query_params)
        views = self._views()
        headers = {"ETag": f'"{views.atlas.place.stem}-{EDITION}"', "Cache-Control": "no-cache"}
        if _held(request, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        told = endpoint.answer(Library(views), given)
        if isinstance(told, Page) and told.next:
            headers["Link"] = f'<{told.next}>; rel="next"'
        return Response(told.model_dump_json(), media_type=JSON, headers=headers)

    async def _document(self, request: Request) -> Response:
        return _kept(request, _openapi(), JSON)

    async def _page(self, request: Request) -> Response:
        return HTMLResponse(index(request.headers.get("accept-language", "nl")), headers={"Vary": "Accept-Language"})

    def _shared(self, request: Request) -> dict[str, str]:
        """Whom the answer may be shown to."""
        origin = request.headers.get("origin", "")
        open_ = not self._local or loopback(host(urlsplit(origin).netloc))
        told = {"Vary": "Origin, Accept-Encoding"} if self._local else {}
        if request.method == "OPTIONS":
            told |= {"Allow": METHODS, "Access-Control-Allow-Methods": METHODS, "Access-Control-Max-Age": "86400"}
            told |= {"Access-Control-Allow-Headers": "Accept, If-None-Match"}
        if open_:
            told["Access-Control-Allow-Origin"] = origin if self._local else "*"
            told["Access-Control-Expose-Headers"] = "ETag, Link"
        return told


def _held(request: Request, tag: str) -> bool:
    """Whether the client has the answer already; tags are compared weakly."""
    held = (part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(","))
    return tag in held


def _failed(error: BundelError) -> Response:
    status = next((code for kind, code in STATUSES.items() if isinstance(error, kind)), 503)
    told = Failure(error=type(error).__name__, detail=str(error))
    return Response(told.model_dump_json(), status, media_type=JSON)


def _kept(request: Request, body: bytes, media: str) -> Response:
    """A body that stays the same as long as this program does."""
    headers = {"ETag": f'"{sha256(body).hexdigest()[:16]}"', "Cache-Control": "no-cache"}
    if _held(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media, headers=headers)


@cache
def _openapi() -> bytes:
    return document()
