import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graph.collection import Collection
from graph.server.app import app
from tests.sample import reading

LEADS = "SELECT ?name { ?who bundel:leads ?what . ?who skos:prefLabel ?name }"


@pytest.fixture(scope="module")
def client(sample: Path) -> Iterator[TestClient]:
    with TestClient(app(sample)) as client:
        yield client


def test_every_answer_forbids_the_browser_everything_else(client: TestClient) -> None:
    for path in ("/", "/api/network", "/static/explorer.js", "/nergens", "/sparql?query=onzin"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_only_the_page_to_embed_may_be_framed_and_it_gets_no_token(sample: Path) -> None:
    with TestClient(app(sample, local=True), base_url="http://127.0.0.1") as own:
        whole, part = own.get("/"), own.get("/?embed=1")
        assert "frame-ancestors 'none'" in own.get("/api/network?embed=1").headers["content-security-policy"]
    assert "frame-ancestors 'none'" in whole.headers["content-security-policy"] and "data-token" in whole.text
    framed = whole.headers["content-security-policy"].replace("frame-ancestors 'none'", "frame-ancestors *")
    assert part.headers["content-security-policy"] == framed
    assert "data-token" not in part.text


def test_the_page_and_all_it_asks_for(client: TestClient) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert 'data-source="api/network"' in page.text
    for address in ("static/explorer.css", "static/explorer.js", "static/icon.svg"):
        assert address in page.text
        assert client.get(address).status_code == 200


def test_assets_last_under_their_version_only(client: TestClient) -> None:
    page = client.get("/").text
    address = page[page.index("static/explorer.js") :].partition('"')[0]
    assert "immutable" in client.get(address).headers["cache-control"]
    assert client.get("/static/explorer.js").headers["cache-control"] == "no-cache"
    assert client.get("/static/explorer.js?oud").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("name", ["nergens.js", "..%2fpage.py", "%2e%2e/page.py", "words"])
def test_nothing_else_is_served(client: TestClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 404


def test_the_data_is_made_once_per_revision(client: TestClient) -> None:
    first = client.get("/api/network")
    labels = {node["label"] for node in json.loads(first.content)["nodes"]}
    assert {"gezamenlijk inkoopteam", "Pieter Kos", "Kompas"} <= labels
    again = client.get("/api/network", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_what_another_program_writes_is_served(sample: Path, tmp_path: Path) -> None:
    shutil.copytree(sample, tmp_path / "graaf")
    count = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a a bundel:Article } }"
    with TestClient(app(tmp_path / "graaf")) as client:
        before = client.get("/api/network").headers["etag"]
        with Collection.open(tmp_path / "graaf") as collection:
            old = reading().article
            new = old.model_copy(update={"iri": old.iri + "2", "identifier": "twee.txt"})
            collection.replace(reading().model_copy(update={"article": new, "claims": (), "refusals": ()}))
        assert client.get("/sparql", params={"query": count}).json()["results"]["bindings"][0]["n"]["value"] == "2"
        assert client.get("/api/network").headers["etag"] != before


def test_a_store_that_is_gone_is_said(tmp_path: Path) -> None:
    with TestClient(app(tmp_path)) as client:
        answer = client.get("/api/network")
    assert answer.status_code == 503
    assert "expected a store that has been built before" in answer.text


def test_sparql_by_get_by_form_and_as_body(client: TestClient) -> None:
    body = {"Content-Type": "application/sparql-query"}
    answers = (
        client.get("/sparql", params={"query": LEADS}),
        client.post("/sparql", data={"query": LEADS}),
        client.post("/sparql", content=LEADS, headers=body),
    )
    for answer in answers:
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/sparql-results+json"
        assert answer.json()["results"]["bindings"] == [{"name": {"type": "literal", "value": "Ben Blonk"}}]


@pytest.mark.parametrize(
    ("query", "accept", "type_"),
    [
        (LEADS, "text/csv", "text/csv; charset=utf-8"),
        (LEADS, "text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        (LEADS, "application/sparql-results+xml", "application/sparql-results+xml"),
        (LEADS, "application/json", "application/json"),
        ("ASK {}", "*/*", "application/sparql-results+json"),
        ("CONSTRUCT WHERE { ?a bundel:leads ?b }", "*/*", "text/turtle; charset=utf-8"),
        ("DESCRIBE bundel:leads", "application/rdf+xml", "application/rdf+xml"),
        ("CONSTRUCT WHERE { ?a bundel:leads ?b }", "application/n-triples", "application/n-triples"),
    ],
)
def test_answers_come_as_asked(client: TestClient, query: str, accept: str, type_: str) -> None:
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (200, type_)


def test_what_is_no_query_is_refused_with_its_place(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "SELECT * WERE { ?s ?p ?o }"})
    assert answer.status_code == 400
    assert "line 1, column 10" in answer.text
    assert client.get("/sparql", params={"query": "SELECT * { SERVICE <http://a> { ?s ?p ?o } }"}).status_code == 400
    assert client.get("/sparql", params={"query": "DELETE WHERE { ?s ?p ?o }"}).status_code == 400


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"method": "GET", "url": "/sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D"}, 400),
        ({"method": "POST", "url": "/sparql", "data": {"update": "DELETE WHERE { ?s ?p ?o }"}}, 403),
        ({"method": "POST", "url": "/sparql", "content": "ASK {}", "headers": {"Content-Type": "text/plain"}}, 415),
        (
            {
                "method": "POST",
                "url": "/sparql",
                "content": b"\xff",
                "headers": {"Content-Type": "application/sparql-query"},
            },
            400,
        ),
        (
            {
                "method": "POST",
                "url": "/sparql",
                "content": b"#" * 200_000,
                "headers": {"Content-Type": "application/sparql-query"},
            },
            413,
        ),
        ({"method": "PUT", "url": "/sparql"}, 405),
        ({"method": "GET", "url": "/sparql?query=ASK%20%7B%7D", "headers": {"Accept": "image/png"}}, 406),
    ],
)
def test_requests_that_bring_no_query(client: TestClient, request_: dict[str, object], status: int) -> None:
    assert client.request(**request_).status_code == status  # type: ignore[arg-type]
