"""Names and quotes that would like to be markup, and addresses that would like to be files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from graph.collection import Collection
from graph.server.app import app
from ontology.article import Article
from ontology.claim import Claim
from ontology.evidence import Evidence
from ontology.iri import article_iri, mint
from ontology.organisation import Organisation
from ontology.person import Person
from ontology.post import Post
from ontology.reading import Reading
from ontology.role import Role
from ontology.status import Status
from ontology.vocabulary import BASE
from tests.loop import finished
from tests.portal.rdf import graph

NASTY = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;{{7*7}} javascript:alert(1)"
CONTROL = "Naam\x0b\x1f\u202eomgekeerd"
QUOTE = f"{NASTY} werkt bij {CONTROL}."


@pytest.fixture(scope="module")
def graphed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("vijandig")
    article = Article(iri=article_iri("x.txt"), identifier=NASTY, text=QUOTE, title=NASTY, source="javascript:alert(1)")
    person = Person(iri=mint("person", "x"), label=NASTY, alternatives=(NASTY + "2",))
    body = Organisation(iri=mint("organisation", "x"), label=CONTROL)
    role = Role(iri=mint("role", "x"), label=NASTY)
    evidence = Evidence(article=article.iri, start=0, end=len(QUOTE), quote=QUOTE)
    claim = Claim(
        relation=Post(member=person.iri, organisation=body.iri, role=role),
        status=Status.EXISTING,
        confidence=0.9,
        because=NASTY,
        rule="x",
        evidence=evidence,
    )
    with Collection.open(place) as collection:
        collection.replace(Reading(article=article, reader="1", entities=(person, body), claims=(claim,)))
    return place


@pytest.fixture(scope="module")
def hostile(graphed: Path) -> Iterator[TestClient]:
    with TestClient(app(graphed), follow_redirects=False) as client:
        yield client


def subjects(place: Path) -> list[str]:
    with Collection.open(place, read_only=True) as collection:
        quads = collection.store.engine.match(None, None, None, None)
        found = {getattr(quad.subject, "value", "").partition("#")[0] for quad in quads}
    return sorted(iri.removeprefix(BASE) for iri in found if iri.startswith(BASE))


def test_every_page_shows_it_as_text(hostile: TestClient, graphed: Path) -> None:
    paths = subjects(graphed)
    assert len(paths) > 6
    for path in paths:
        for language in ("nl", "en"):
            page = hostile.get(f"/doc/{path}?lang={language}").text
            assert "<script" not in page and "<img src=x" not in page and 'href="javascript' not in page, path
            assert "{{7*7}}" in page or "&lt;script&gt;" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in hostile.get("/doc").text


def test_every_format_stays_well_formed(hostile: TestClient, graphed: Path) -> None:
    for path in subjects(graphed):
        graphs = [graph(hostile.get(f"/doc/{path}.{suffix}")) for suffix in ("ttl", "jsonld", "nt", "rdf")]
        assert len({len(one) for one in graphs}) == 1, path
    ElementTree.fromstring(hostile.get("/doc/" + mint("person", "x").removeprefix(BASE) + ".svg").content)


def asked(place: Path, raw: bytes, decoded: str, query: bytes = b"") -> int:
    """The status of a request that no client library would send."""
    statuses: list[int] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    scope = {
        "type": "http",
        "method": "GET",
        "path": decoded,
        "raw_path": raw,
        "query_string": query,
        "headers": [],
        "http_version": "1.1",
        "scheme": "http",
        "server": ("testserver", 80),
        "client": ("127.0.0.1", 1),
        "root_path": "",
    }
    finished(app(place)(scope, receive, send))
    return statuses[0]


TRICKS = [
    "/{door}/../../etc/passwd",
    "/{door}/..",
    "/{door}/.",
    "/{door}//",
    "/{door}/person/..%2f..",
    "/{door}/\x00",
    "/{door}/a\x00.ttl",
    "/{door}/a b",
    "/{door}/<>",
    '/{door}/"{{}}|\\^`',
    "/{door}/\ufffd\U0001f600",
    "/{door}/" + "a" * 100_000,
    "/{door}/" + "../" * 1000,
    "/{door}/.ttl",
    "/{door}/person/.ttl",
    "/{door}/%",
    "/{door}/https://example.org/",
]


@pytest.mark.parametrize("door", ["doc", "id"])
@pytest.mark.parametrize("trick", TRICKS, ids=range(len(TRICKS)))
def test_tricks_with_paths_are_not_found(graphed: Path, door: str, trick: str) -> None:
    path = trick.replace("{door}", door)
    assert asked(graphed, path.encode(), path) == 404


@pytest.mark.parametrize(
    "query",
    [
        b"iri=%00",
        b"iri=%ff%fe",
        b"iri=" + b"a" * 100_000,
        b"iri=..%2f..",
        b"iri=a&iri=b",
        b"iri=%",
        b"iri=a:b%0d%0aX:1",
    ],
)
def test_tricks_with_queries(graphed: Path, query: bytes) -> None:
    assert asked(graphed, b"/doc", "/doc", query) in (400, 404)
