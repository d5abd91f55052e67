"""Articles from the web."""

import httpx

from graph.reading.content import LIMIT, Content, bounded
from ontology.errors import UnreadableArticle

TYPES = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "text/plain": "text",
    "text/markdown": "markdown",
}
SECONDS = 30


def download(address: str) -> Content:
    """The page or text at an address, following redirects; raises UnreadableArticle when there is none."""
    try:
        with httpx.stream("GET", address, follow_redirects=True, timeout=SECONDS, headers=_headers()) as answer:
            return _content(address, answer)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise UnreadableArticle(address, f"an address that answers ({error or type(error).__name__})") from error


def _headers() -> dict[str, str]:
    return {"User-Agent": "bundel", "Accept": ", ".join(TYPES), "Accept-Language": "nl"}


def _content(address: str, answer: httpx.Response) -> Content:
    if answer.status_code != httpx.codes.OK:
        raise UnreadableArticle(address, f"an address that answers 200 OK, not {answer.status_code}")
    type_ = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if type_ not in TYPES:
        raise UnreadableArticle(address, f"a page or text, not {type_ or 'content without a type'}")
    return Content(_body(address, answer), TYPES[type_], answer.charset_encoding)


def _body(address: str, answer: httpx.Response) -> bytes:
    """The body, read no further than an article may be long."""
    body = b""
    for chunk in answer.iter_bytes():
        body += chunk
        if len(body) > LIMIT:
            bounded(address, len(body))
    return body
