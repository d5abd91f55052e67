"""Answers that clients can keep: with a tag, with what they vary by, and open to pages from elsewhere."""

from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from graph.portal.site import SAFE

LINKED = "*"


def answer(
    request: Request,
    body: bytes,
    type_: str,
    vary: Iterable[str] = (),
    links: Iterable[tuple[str, str]] = (),
    status: int = 200,
) -> Response:
    """The body under its tag, or 304 where the client has it; `links` are (address, the rest of the link)."""
    tag = f'W/"{sha256(type_.encode() + body).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Access-Control-Allow-Origin": LINKED}
    if varying := ", ".join(vary):
        headers["Vary"] = varying
    if linked := ", ".join(f"<{quoted(address)}>; {rest}" for address, rest in links):
        headers["Link"] = linked
        headers["Access-Control-Expose-Headers"] = "Link, ETag"
    if status == 200 and held(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    return Response(body, status, headers, media_type=type_)


def held(given: str, tag: str) -> bool:
    """Whether an If-None-Match header names the tag.

    >>> held('"x", W/"a"', 'W/"a"'), held("*", 'W/"a"'), held("", 'W/"a"')
    (True, True, False)
    """
    names = {name.strip().removeprefix("W/") for name in given.split(",")}
    return tag.removeprefix("W/") in names or names == {LINKED}


def quoted(address: str) -> str:
    """An address that a header can hold.

    >>> quoted("https://example.org/ë>")
    'https://example.org/%C3%AB%3E'
    """
    return quote(address, SAFE + "?#%[]")
