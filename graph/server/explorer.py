"""The explorer's page and its assets."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from graph.server.safety import embedded
from graph.server.views import DATA
from viz.assets import asset, media, names, version
from viz.page import page

STATIC = "/static"
FOREVER = "public, max-age=31536000, immutable"
AGAIN = "no-cache"


class Explorer:
    """Answers for the page at `/` and the files at `/static`."""

    def __init__(self, token: str | None = None) -> None:
        self._token = token

    async def page(self, request: Request) -> Response:
        """The page, which asks for everything else; within a page of others it gets no token to change anything."""
        token = None if embedded(request.scope) else self._token
        return HTMLResponse(
            page(DATA[1:], static=STATIC[1:], asking=True, token=token), headers={"Cache-Control": AGAIN}
        )

    async def static(self, request: Request) -> Response:
        """One of the files that the page is made of; for good where its version is asked for."""
        name = request.path_params["name"]
        if name not in names():
            return PlainTextResponse(f"There is no {name} here.\n", 404)
        lasting = request.url.query == version(name)
        return Response(asset(name), media_type=media(name), headers={"Cache-Control": FOREVER if lasting else AGAIN})
