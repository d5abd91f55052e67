"""What a request asks for: which format, which language, which page."""

from starlette.requests import Request

from graph.portal.wording import LANGUAGES, USUAL
from graph.portal.writing import TYPES
from graph.server.negotiation import chosen

ALIASES = {
    "application/xhtml+xml": "html",
    "application/json": "jsonld",
    "text/n3": "ttl",
    "application/xml": "rdf",
    "text/xml": "rdf",
    "text/plain": "nt",
}
MOST = 6


def suffix(request: Request, offered: tuple[str, ...] = tuple(TYPES)) -> str | None:
    """The format that the client wants most, by its suffix; None where it wants none of those offered."""
    types = {TYPES[name]: name for name in offered}
    types |= {alias: name for alias, name in ALIASES.items() if name in offered}
    wanted = chosen(request.headers.get("accept", "*/*"), list(types))
    return types[wanted] if wanted else None


def language(request: Request) -> str:
    """The language that the address or else the client asks for."""
    given = request.query_params.get("lang", "")
    return given if given in LANGUAGES else spoken(request.headers.get("accept-language", ""))


def spoken(accepted: str) -> str:
    """Which of our languages an Accept-Language header wants most.

    >>> spoken("en-GB, nl;q=0.5"), spoken("fr"), spoken("")
    ('en', 'nl', 'nl')
    """
    ranges = (part.partition(";") for part in accepted.split(","))
    plain = ",".join(f"{tag.strip().partition('-')[0]}/x;{quality}" for tag, _, quality in ranges if tag.strip(" *"))
    wanted = chosen(plain, [f"{name}/x" for name in LANGUAGES]) if plain else None
    return wanted.partition("/")[0] if wanted else USUAL


def number(request: Request) -> int:
    """Which page is asked for, from 1; 0 where that is no number of a page."""
    given = request.query_params.get("page", "1")
    return int(given) if given.isascii() and given.isdigit() and len(given) <= MOST else 0


def kept(request: Request) -> bool:
    """Whether the reader chose the language."""
    return "lang" in request.query_params
