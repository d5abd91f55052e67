"""What is told where nothing is."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from graph.portal.documents.pages import tongues
from graph.portal.leaf import Leaf
from graph.portal.names import Names
from graph.portal.site import Site
from graph.portal.wording import Wording
from graph.portal.writing import TYPES
from graph.server.answering import answer
from graph.server.asked import kept, language
from graph.store.store import Store

SHOWN = 300


def missing(request: Request, store: Store, reason: str, status: int, iri: str = "") -> Response:
    """A page that says why, quotes what was asked for, and leads on."""
    depth = request.url.path.count("/") - 1
    leaf = page(request, store, "x/" * depth + "x", f"{reason} title", chosen=False)
    body = leaf.render("missing.html", reason=reason, iri=iri[:SHOWN])
    return answer(request, body.encode(), "text/html", ("Accept-Language",), status=status)


def page(request: Request, store: Store, here: str, title: str, chosen: bool = True) -> Leaf:
    """A page that is no thing's own, in the language of the reader."""
    site, wording = Site(store.base), Wording(language(request))
    by_tongue = tongues(site, here) if chosen else {}
    return Leaf(here, site, Names(store), wording, wording.say(title), by_tongue, kept(request))


def unacceptable() -> Response:
    """Nothing that the client would take."""
    return PlainTextResponse(f"This can be had as {', '.join(TYPES.values())}.\n", 406, {"Vary": "Accept"})
