"""The ontology at `/def`: its terms, its shapes, its schemes and the context of JSON-LD."""

import json
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from graph.portal.context import context
from graph.portal.definitions.drawing import picture
from graph.portal.definitions.pages import Definitions
from graph.portal.definitions.source import data, places
from graph.portal.site import Site, relative, suffixed
from graph.portal.wording import LANGUAGES
from graph.portal.writing import NAMES, TYPES
from graph.server.answering import answer
from graph.server.asked import kept, language, suffix
from graph.server.held import Held
from graph.server.missing import missing, unacceptable
from viz.assets import asset

DEF = "/def"
CONTEXT = "context.jsonld"
LOGO = "logo.svg"
PICTURES = {f"diagram.{name}{end}": (name, bool(end)) for name in LANGUAGES for end in ("", ".dark")}
TONGUE = "Accept-Language"


class Terms:
    """Answers for the ontology's own addresses; a suffix goes before what the client likes."""

    def __init__(self, held: Held) -> None:
        self._held = held

    def routes(self) -> list[Route]:
        """The doors."""
        return [
            Route(DEF, self.whole),
            *(Route(f"{DEF}.{name}", partial(self.whole, given=name)) for name in TYPES),
            Route(f"{DEF}/{{rest:path}}", self.part),
            Route("/contributors", self.contributors),
        ]

    async def whole(self, request: Request, given: str | None = None) -> Response:
        """The ontology."""
        return await run_in_threadpool(self._answered, request, "", given)

    async def part(self, request: Request) -> Response:
        """A scheme, the shapes, a version, the context or a picture."""
        return await run_in_threadpool(self._part, request, request.path_params["rest"])

    async def contributors(self, request: Request) -> Response:
        """Who made the ontology is told by the ontology."""
        return RedirectResponse("./def", 303)

    def _part(self, request: Request, rest: str) -> Response:
        if rest == CONTEXT:
            document = json.dumps({"@context": context()}, ensure_ascii=False, indent=1).encode()
            return answer(request, document, TYPES["jsonld"])
        if rest == LOGO:
            return answer(request, asset("icon.svg"), "image/svg+xml")
        if rest.removesuffix(".svg") in PICTURES and rest.endswith(".svg"):
            return answer(request, picture(*PICTURES[rest.removesuffix(".svg")]), "image/svg+xml")
        if rest and rest in places():
            return self._answered(request, rest, None)
        stem, _, end = rest.rpartition(".")
        if stem and stem in places() and end in TYPES:
            return self._answered(request, stem, end)
        return missing(request, self._held.collection().store, "missing", 404)

    def _answered(self, request: Request, place: str, given: str | None) -> Response:
        format_ = given or suffix(request)
        if format_ is None:
            return unacceptable()
        vary = ("Accept",) if given is None else ()
        links = list(_links(place))
        if format_ != "html":
            return answer(request, data(place, format_), TYPES[format_], vary, links)
        store = self._held.collection().store
        page = Definitions(store, Site(store.base)).html(place, language(request), kept(request))
        return answer(request, page.encode(), "text/html", (*vary, TONGUE), links)


def _links(place: str) -> list[tuple[str, str]]:
    here = f"def/{place}" if place else "def"
    every = [(relative(here, suffixed(here, name)), f'rel="alternate"; type="{TYPES[name]}"') for name in NAMES]
    return [*every, (every[0][0], f'rel="describedby"; type="{TYPES["ttl"]}"')]
