"""What can be fetched: the catalogue at `/catalog`, VoID at `/.well-known/void`, the files at `/dumps`."""

import asyncio
from base64 import b64encode
from functools import partial
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from graph.collection import Collection
from graph.portal.catalogue.description import Catalogue
from graph.portal.catalogue.dumps import FOLDER, keep
from graph.portal.catalogue.making import catalogue
from graph.portal.catalogue.page import html
from graph.portal.site import Site
from graph.portal.writing import NAMES, TYPES, written
from graph.server.answering import answer
from graph.server.asked import kept, language, suffix
from graph.server.held import Held
from graph.server.missing import missing, unacceptable
from graph.settings import Settings
from graph.store.store import Store
from ontology.errors import BadSettings

CATALOG, VOID = "/catalog", "/.well-known/void"
TONGUE = "Accept-Language"


class Catalogues:
    """Makes catalogue and files once for each state of the store; who asks meanwhile waits without a thread."""

    def __init__(self, held: Held, place: Path, settings: Settings) -> None:
        self._held, self._place, self._settings = held, place, settings
        self._making = asyncio.Lock()
        self._made: Catalogue | None = None
        self._of: Collection | None = None

    def routes(self) -> list[Route]:
        """The doors."""
        return [
            Route(CATALOG, self.catalog),
            *(Route(f"{CATALOG}.{name}", partial(self.catalog, given=name)) for name in TYPES),
            Route(VOID, self.void),
            Route(f"/{FOLDER}/{{name}}", self.dump),
        ]

    async def catalog(self, request: Request, given: str | None = None) -> Response:
        """The description: a page, or data where it is complete."""
        found, format_ = await self._current(), given or suffix(request)
        if format_ is None:
            return unacceptable()
        vary = ("Accept",) if given is None else ()
        links = [(f"catalog.{name}", f'rel="alternate"; type="{TYPES[name]}"') for name in NAMES]
        if format_ == "html":
            store = self._held.collection().store
            page = html(found, store, Site(store.base), "catalog", language(request), kept(request))
            return answer(request, page.encode(), "text/html", (*vary, TONGUE), () if self._settings.lacking else links)
        try:
            self._settings.complete()
        except BadSettings as error:
            return PlainTextResponse(f"{error}\n", 404)
        return answer(request, written(found.statements(), format_, found.base), TYPES[format_], vary, links)

    async def void(self, request: Request) -> Response:
        """The numbers, which need no settings."""
        format_ = suffix(request, tuple(NAMES))
        if format_ is None:
            return unacceptable()
        found = await self._current()
        return answer(request, written(set(found.void()), format_, found.base), TYPES[format_], ("Accept",))

    async def dump(self, request: Request) -> Response:
        """One of the files, as it is, so that its size and hash are those of the catalogue."""
        found = {dump.name: dump for dump in (await self._current()).dumps}
        dump = found.get(request.path_params["name"])
        if dump is None:
            return missing(request, self._held.collection().store, "missing", 404)
        digest = b64encode(bytes.fromhex(dump.sha256)).decode()
        headers = {
            "Repr-Digest": f"sha-256=:{digest}:",
            "Content-Encoding": "identity",
            "Cache-Control": "no-cache",
            "Access-Control-Allow-Origin": "*",
        }
        return FileResponse(dump.path, media_type=dump.media, filename=dump.name, headers=headers)

    async def _current(self) -> Catalogue:
        async with self._making:
            collection = self._held.collection()
            if self._made is None or collection is not self._of:
                self._made, self._of = await run_in_threadpool(self._make, collection.store), collection
            return self._made

    def _make(self, store: Store) -> Catalogue:
        return catalogue(store, self._place, self._settings, keep(store, self._place))
