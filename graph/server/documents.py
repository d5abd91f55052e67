"""Addresses that answer: `/id/...` leads to `/doc/...`, which tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from pyoxigraph import NamedNode
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from graph.portal.documents.fate import Fate, Found, address, found
from graph.portal.documents.pages import Pages
from graph.portal.documents.things import SORTS, Things
from graph.portal.site import Site, relative, suffixed
from graph.portal.writing import NAMES, TYPES, written
from graph.quads.terms import TYPE, Statement, dct, foaf, namespace
from graph.server.answering import answer
from graph.server.asked import kept, language, number, suffix
from graph.server.held import Held
from graph.server.missing import missing, unacceptable
from graph.server.missing import page as page_of
from graph.settings import Settings
from ontology.vocabulary import ONTOLOGY

DOC, ID = "/doc", "/id"
PICTURE = "svg"
SUFFIXES = (*TYPES, PICTURE)
TONGUE = "Accept-Language"
xhv, void = namespace("http://www.w3.org/1999/xhtml/vocab#"), namespace("http://rdfs.org/ns/void#")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: about which thing, and in which format if the address tells."""

    iri: str
    suffix: str | None


class Documents:
    """Answers for everything that the graph knows."""

    def __init__(self, held: Held, settings: Settings) -> None:
        self._held = held
        self._settings = settings
        self._listing: Things | None = None

    def routes(self) -> list[Route]:
        """The doors: things, documents, and documents about things that others named."""
        return [
            Route(f"{ID}/{{rest:path}}", self.thing),
            Route(DOC, self.other),
            *(Route(f"{DOC}.{name}", partial(self.other, given=name)) for name in SUFFIXES),
            Route(f"{DOC}/{{rest:path}}", self.document),
        ]

    async def thing(self, request: Request) -> Response:
        """A thing cannot be sent; see the document about it."""
        return await run_in_threadpool(self._thing, request)

    async def document(self, request: Request) -> Response:
        """The document about a thing of ours."""
        return await run_in_threadpool(self._document, request)

    async def other(self, request: Request, given: str | None = None) -> Response:
        """The document about the thing that `iri` names; without it the list of all."""
        return await run_in_threadpool(self._other, request, given)

    def _thing(self, request: Request) -> Response:
        site, iri = self._site(), self._site().iri(request.path_params["rest"])
        outcome = self._found(iri)
        here = request.url.path.lstrip("/")
        if outcome.fate is Fate.MERGED:
            return _moved(_up(here) + _thing_path(outcome.iri, site), 301)
        if outcome.fate is not Fate.KNOWN:
            return self._missing(request, iri, outcome.fate)
        path = site.path(iri) or ""
        links = f'<{_up(here)}{suffixed(path, "ttl")}>; rel="describedby"; type="text/turtle"'
        return _moved(_up(here) + path, 303, {"Link": links, "Access-Control-Allow-Origin": "*"})

    def _document(self, request: Request) -> Response:
        rest, site = request.path_params["rest"], self._site()
        wanted = Wanted(site.iri(rest), None)
        stem, dot, end = rest.rpartition(".")
        if dot and end in SUFFIXES and self._found(wanted.iri).fate is not Fate.KNOWN:
            wanted = Wanted(site.iri(stem), end)
        return self._answered(request, wanted)

    def _other(self, request: Request, given: str | None) -> Response:
        iri = request.query_params.get("iri")
        if iri is None:
            return self._list(request, given)
        site = self._site()
        if not address(iri):
            return self._missing(request, iri, None)
        if iri.startswith((site.base, ONTOLOGY + "#", ONTOLOGY + "/")) and (path := site.path(iri)):
            return _moved(f"./{path}" if given is None or not path.startswith("doc/") else suffixed(path, given), 301)
        return self._answered(request, Wanted(iri, given))

    def _answered(self, request: Request, wanted: Wanted) -> Response:
        outcome = self._found(wanted.iri)
        if outcome.fate is Fate.MERGED:
            path = self._site().path(outcome.iri) or ""
            there = suffixed(path, wanted.suffix) if wanted.suffix else path
            return _moved(_up(request.url.path.lstrip("/")) + there, 301)
        if outcome.fate is not Fate.KNOWN:
            return self._missing(request, wanted.iri, outcome.fate)
        format_ = wanted.suffix or suffix(request)
        if format_ is None:
            return unacceptable()
        return self._written(request, wanted, format_)

    def _written(self, request: Request, wanted: Wanted, format_: str) -> Response:
        """The document; Vary names what it was chosen by."""
        writers = {"html": self._page, PICTURE: self._picture}
        vary = ("Accept",) if wanted.suffix is None else ()
        return writers.get(format_, partial(self._data, format_))(request, self._pages(), wanted.iri, vary)

    def _page(self, request: Request, pages: Pages, iri: str, vary: tuple[str, ...]) -> Response:
        page = number(request)
        if not 1 <= page <= pages.count(iri):
            return self._missing(request, iri, Fate.UNKNOWN)
        body = pages.html(iri, language(request), page, kept(request)).encode()
        return answer(request, body, "text/html", (*vary, TONGUE), self._links(pages, iri))

    def _picture(self, request: Request, pages: Pages, iri: str, vary: tuple[str, ...]) -> Response:
        drawn = pages.picture(iri, language(request), request.query_params.get("mode") == "dark")
        if drawn is None:
            return self._missing(request, iri, Fate.UNKNOWN)
        return answer(request, drawn, "image/svg+xml", (*vary, TONGUE))

    def _data(self, format_: str, request: Request, pages: Pages, iri: str, vary: tuple[str, ...]) -> Response:
        page = number(request)
        description = pages.descriptions.describe(iri, max(page, 1))
        if not 1 <= page <= description.pages:
            return self._missing(request, iri, Fate.UNKNOWN)
        links = list(self._links(pages, iri))
        for way, there in (("prev", page - 1), ("next", page + 1)):
            if 1 <= there <= description.pages:
                links.append((_turned(pages, iri, format_, there), f'rel="{way}"'))
        said = description.statements | self._about(pages, iri, page, description.pages)
        return answer(request, written(said, format_, pages.site.base), TYPES[format_], vary, links)

    def _about(self, pages: Pages, iri: str, page: int, last: int) -> frozenset[Statement]:
        """What the document says of itself."""
        root = self._settings.reached(pages.site.base)
        path = pages.site.path(iri) or ""
        turn = "&" if "?" in path else "?"
        here = NamedNode(root + path + (f"{turn}page={page}" if page > 1 else ""))
        said: set[Statement] = {(here, TYPE, foaf("Document")), (here, foaf("primaryTopic"), NamedNode(iri))}
        if page < last:
            said.add((here, xhv("next"), NamedNode(f"{root}{path}{turn}page={page + 1}")))
        if self._settings.licence and not self._settings.lacking:
            said.add((here, dct("license"), NamedNode(self._settings.licence)))
            said.add((here, void("inDataset"), NamedNode(f"{root}catalog#dataset")))
        return frozenset(said)

    def _links(self, pages: Pages, iri: str) -> Iterator[tuple[str, str]]:
        here = pages.site.path(iri) or ""
        for name in NAMES:
            yield relative(here, suffixed(here, name)), f'rel="alternate"; type="{TYPES[name]}"'
        yield relative(here, suffixed(here, "ttl")), 'rel="describedby"; type="text/turtle"'
        yield iri, f'rel="{foaf("primaryTopic").value}"'

    def _list(self, request: Request, given: str | None) -> Response:
        if given not in (None, "html"):
            return PlainTextResponse("The list of all names is a page; ask /sparql or /catalog for data.\n", 404)
        sort, page = request.query_params.get("sort", SORTS[0]), number(request)
        things = self._things()
        if sort not in SORTS or not 1 <= page <= things.page(sort, 1).pages:
            return self._missing(request, "", Fate.UNKNOWN)
        leaf = page_of(request, things.store, f"doc?sort={sort}", "things")
        return answer(request, things.html(leaf, sort, page).encode(), "text/html", (TONGUE,))

    def _missing(self, request: Request, iri: str, fate: Fate | None) -> Response:
        reason = {Fate.GONE: "gone", None: "not an iri"}.get(fate, "missing")
        shown = "" if fate is Fate.GONE else iri
        return missing(request, self._held.collection().store, reason, fate.value if fate else 400, shown)

    def _things(self) -> Things:
        """The list of everything, made once for each state of the store."""
        store = self._held.collection().store
        if self._listing is None or self._listing.store is not store:
            self._listing = Things(store)
        return self._listing

    def _found(self, iri: str) -> Found:
        collection = self._held.collection()
        return found(iri, collection.store, collection.judgements)

    def _pages(self) -> Pages:
        store = self._held.collection().store
        return Pages(store, Site(store.base))

    def _site(self) -> Site:
        return Site(self._held.collection().store.base)


def _moved(where: str, status: int, headers: dict[str, str] | None = None) -> Response:
    return RedirectResponse(where, status, headers)


def _up(here: str) -> str:
    """The way from a path to the site's root."""
    return "../" * here.count("/") or "./"


def _thing_path(iri: str, site: Site) -> str:
    """Where a thing is asked for: under `id` if it is ours, else at its document."""
    path = site.path(iri) or ""
    return f"id/{path.removeprefix('doc/')}" if path.startswith("doc/") else path


def _turned(pages: Pages, iri: str, format_: str, page: int) -> str:
    here = pages.site.path(iri) or ""
    there = suffixed(here, format_)
    return relative(here, f"{there}{'&' if '?' in there else '?'}page={page}")
