from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar

import pytest

from graph.reading.articles import articles
from ontology.errors import UnreadableArticle

PAGE = (
    '<html lang="nl"><head><meta property="og:title" content="Samen in Salland"></head><body><nav>Home</nav>'
    "<article><h1>Samen in Salland</h1><p>De gemeenten Raalte en Olst-Wijhe vormen samen één sociaal team, en dat "
    "doen zij al sinds het voorjaar. Het team werkt vanuit het oude postkantoor in Raalte.</p></article></body></html>"
)


class Site(BaseHTTPRequestHandler):
    pages: ClassVar[dict[str, tuple[int, str, bytes]]] = {
        "/nieuws": (200, "text/html; charset=utf-8", PAGE.encode()),
        "/oud": (200, "text/html; charset=windows-1252", PAGE.encode("cp1252")),
        "/tekst": (200, "text/plain", b"De gemeenten Raalte en Olst-Wijhe werken samen."),
        "/beeld": (200, "image/png", b"\x89PNG"),
        "/groot": (200, "text/plain", b"a " * 5_500_000),
        "/weg": (404, "text/html", b"weg"),
    }

    def do_GET(self) -> None:
        if self.path == "/verhuisd":
            self.send_response(301)
            self.send_header("Location", "/nieuws")
            self.end_headers()
            return
        status, type_, body = self.pages[self.path]
        self.send_response(status)
        self.send_header("Content-Type", type_)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("page", ["/nieuws", "/oud", "/verhuisd"])
def test_a_page_on_the_web_is_an_article(site: str, page: str) -> None:
    (article,) = articles([site + page])
    assert article.title == "Samen in Salland"
    assert article.identifier == article.source == site + page
    assert "Raalte en Olst-Wijhe vormen samen één sociaal team" in article.text
    assert "Home" not in article.text


def test_a_text_on_the_web_is_an_article(site: str) -> None:
    (article,) = articles([f"{site}/tekst"])
    assert article.text == "De gemeenten Raalte en Olst-Wijhe werken samen."


@pytest.mark.parametrize(
    ("page", "said"), [("/beeld", "not image/png"), ("/groot", "at most 10 MB"), ("/weg", "not 404")]
)
def test_what_is_no_article_is_refused(site: str, page: str, said: str) -> None:
    with pytest.raises(UnreadableArticle, match=said):
        list(articles([site + page]))


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/a", "http://[kapot/a", "https://"])
def test_an_address_that_does_not_answer_is_refused(address: str) -> None:
    with pytest.raises(UnreadableArticle, match="an address that answers"):
        list(articles([address]))
