"""The explorer's page, its data and its assets."""

import json
from threading import Lock

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from graph.analysis.network import network
from graph.register.register import Register
from graph.server.held import Held
from viz.assets import asset, media, names, version
from viz.page import page
from viz.payload import payload

DATA = "/api/network"
STATIC = "/static"
FOREVER = "public, max-age=31536000, immutable"
AGAIN = "no-cache"


class Explorer:
    """Answers for the page at `/`, the document at `/api/network` and the files at `/static`."""

    def __init__(self, held: Held, token: str | None = None) -> None:
        self._held = held
        self._token = token
        self._lock = Lock()
        self._revision = ""
        self._document = b""

    async def page(self, _: Request) -> Response:
        """The page, which asks for everything else."""
        return HTMLResponse(page(DATA, static=STATIC, token=self._token), headers={"Cache-Control": AGAIN})

    async def data(self, request: Request) -> Response:
        """The network as JSON, made once per revision of the store."""
        revision, document = await run_in_threadpool(self._made)
        headers = {"ETag": f'"{revision}"', "Cache-Control": AGAIN}
        if f'"{revision}"' in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(document, media_type="application/json", headers=headers)

    async def static(self, request: Request) -> Response:
        """One of the files that the page is made of; for good where its version is asked for."""
        name = request.path_params["name"]
        if name not in names():
            return PlainTextResponse(f"There is no {name} here.\n", 404)
        lasting = request.url.query == version(name)
        return Response(asset(name), media_type=media(name), headers={"Cache-Control": FOREVER if lasting else AGAIN})

    def _made(self) -> tuple[str, bytes]:
        store = self._held.collection().store
        with self._lock:
            if store.revision != self._revision:
                document = payload(network(store, Register.load()))
                self._document = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
                self._revision = store.revision
            return self._revision, self._document
