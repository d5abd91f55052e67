"""The editor's page and what it asks: words to complete by, labels for IRIs, places for a drawing."""

import json
from collections.abc import Awaitable, Callable
from functools import cache
from hashlib import sha256
from typing import Annotated, Any

from pydantic import Field, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from graph.answers import cells
from graph.atlas.views import Views
from graph.server.api.asked import Nothing
from graph.server.api.library import Library
from graph.server.editor.sketch import sketch
from graph.server.editor.vocabulary import vocabulary
from graph.server.explorer import AGAIN, STATIC
from graph.server.held import Held
from ontology.errors import BundelError, UnfitRequest
from viz.query import query

PAGE, VOCABULARY, LABELS, SKETCH = "/query", "/api/vocabulary", "/api/labels", "/api/sketch"
LARGEST = 4_000_000
MOST, DRAWN = 5000, 1500
IRI = Annotated[str, Field(max_length=4000)]


class Asked(Nothing):
    """The IRIs to name."""

    iris: tuple[IRI, ...] = Field(max_length=MOST)


class Drawn(Nothing):
    """The pairs to draw."""

    pairs: tuple[tuple[IRI, IRI], ...] = Field(max_length=DRAWN)


class Editor:
    """Answers for `/query` and for what its page asks."""

    def __init__(self, held: Held, views: Callable[[], Views]) -> None:
        self._held = held
        self._views = views

    def routes(self) -> list[Route]:
        """The doors; all of them only read."""
        return [
            Route(PAGE, self.page),
            Route(VOCABULARY, self.vocabulary),
            Route(LABELS, _told(self.labels), methods=["POST"]),
            Route(SKETCH, _told(self.sketch), methods=["POST"]),
        ]

    async def page(self, _: Request) -> Response:
        """The page, which asks for everything else."""
        base = await run_in_threadpool(lambda: self._held.collection().store.base)
        return HTMLResponse(query(base, static=STATIC[1:]), headers={"Cache-Control": AGAIN})

    async def vocabulary(self, request: Request) -> Response:
        """Prefixes, classes, properties and concepts."""
        body, tag = _vocabulary()
        headers = {"ETag": tag, "Cache-Control": AGAIN}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(body, media_type="application/json", headers=headers)

    async def labels(self, request: Request) -> Response:
        """What IRIs are called: a name in two languages, the title of an article, the quote of a claim."""
        asked = Asked.model_validate_json(await _body(request))
        found = await run_in_threadpool(lambda: cells(self._held.collection().store, set(asked.iris)))
        known = {iri: {"nl": cell.nl, "en": cell.en, "sort": cell.sort} for iri, cell in found.items() if cell.iri}
        return JSONResponse({"labels": known})

    async def sketch(self, request: Request) -> Response:
        """Places for the ends of pairs."""
        asked = Drawn.model_validate_json(await _body(request))
        return JSONResponse({"nodes": await run_in_threadpool(lambda: sketch(Library(self._views()), asked.pairs))})


async def _body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise UnfitRequest(f"{len(body)} bytes", f"a body of at most {LARGEST} bytes")
    return body


def _told(answer: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    """The answer, or in one line what was wrong with the request."""

    async def told(request: Request) -> Response:
        try:
            return await answer(request)
        except ValidationError as error:
            return _failed(_explained(error), 422)
        except UnfitRequest as error:
            return _failed(error, 413)
        except BundelError as error:
            return _failed(error, 503)

    return told


def _explained(error: ValidationError) -> BundelError:
    first: Any = error.errors(include_url=False, include_context=False)[0]
    return UnfitRequest(first["input"], f"{'.'.join(map(str, first['loc'])) or 'the body'}: {first['msg']}")


def _failed(error: BundelError, status: int) -> Response:
    return JSONResponse({"error": type(error).__name__, "detail": str(error)}, status)


@cache
def _vocabulary() -> tuple[bytes, str]:
    body = json.dumps(vocabulary(), ensure_ascii=False, separators=(",", ":")).encode()
    return body, f'"{sha256(body).hexdigest()[:16]}"'
