"""The protocol as clients meet it, over a socket."""

import gzip
from pathlib import Path

import httpx
import pytest
from pyoxigraph import RdfFormat, parse

from tests.server.serving import served

ALL = "SELECT * { GRAPH ?g { ?s ?p ?o } }"
GRAPHS = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/n-quads": RdfFormat.N_QUADS,
    "application/trig": RdfFormat.TRIG,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
}


def test_the_same_again_is_not_sent_again(site: httpx.Client) -> None:
    first = site.get("/sparql", params={"query": ALL})
    tag = first.headers["etag"]
    for held in (tag, f'"anders", {tag}', tag.removeprefix("W/")):
        again = site.get("/sparql", params={"query": ALL}, headers={"If-None-Match": held})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert site.get("/sparql", params={"query": ALL}, headers={"If-None-Match": '"anders"'}).content == first.content


def test_tags_differ_by_query_dataset_type_and_encoding(site: httpx.Client) -> None:
    graph = {"default-graph-uri": "http://example.org/a"}
    asked = [
        ({"query": ALL}, {}),
        ({"query": ALL + " "}, {}),
        ({"query": ALL} | graph, {}),
        ({"query": ALL}, {"Accept": "text/csv"}),
        ({"query": ALL}, {"Accept-Encoding": "identity"}),
    ]
    assert len({site.get("/sparql", params=params, headers=more).headers["etag"] for params, more in asked}) == 5


def test_what_differs_every_time_is_not_kept(site: httpx.Client) -> None:
    query = "SELECT (STRUUID() AS ?x) {}"
    first, second = (site.get("/sparql", params={"query": query}) for _ in range(2))
    assert first.text != second.text
    assert "etag" not in first.headers and first.headers["cache-control"] == "no-store"


def test_answers_are_compressed_where_that_helps(site: httpx.Client) -> None:
    asked = {"query": ALL}
    plain = site.get("/sparql", params=asked, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers and int(plain.headers["content-length"]) == len(plain.content)
    with site.stream("GET", "/sparql", params=asked, headers={"Accept-Encoding": "gzip"}) as packed:
        raw = b"".join(packed.iter_raw())
        assert packed.headers["content-encoding"] == "gzip" and "Accept-Encoding" in packed.headers["vary"]
    assert gzip.decompress(raw) == plain.content
    assert "content-encoding" not in site.get("/sparql", params={"query": "ASK {}"}).headers


@pytest.mark.parametrize("query", ["ASK {}", ALL])
def test_head_is_get_without_a_body(site: httpx.Client, query: str) -> None:
    got, headed = (site.request(method, "/sparql", params={"query": query}) for method in ("GET", "HEAD"))
    assert headed.content == b"" and headed.status_code == 200
    assert {name: got.headers[name] for name in ("etag", "content-type", "content-length", "vary")} == {
        name: headed.headers[name] for name in ("etag", "content-type", "content-length", "vary")
    }


@pytest.mark.parametrize("path", ["/sparql", "/graph"])
def test_pages_elsewhere_may_ask(site: httpx.Client, path: str) -> None:
    asked = {"Origin": "https://elders.example", "Access-Control-Request-Method": "POST"}
    allowed = site.options(path, headers=asked)
    assert allowed.status_code == 204 and "POST" in allowed.headers["access-control-allow-methods"]
    for answer in (
        allowed,
        site.get("/sparql", params={"query": "ASK {}"}),
        site.get("/sparql", params={"query": "!"}),
    ):
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "ETag" in answer.headers["access-control-expose-headers"]


@pytest.mark.parametrize("type_", GRAPHS)
def test_every_syntax_holds_the_same_triples(site: httpx.Client, type_: str) -> None:
    query = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
    answer = site.get("/sparql", params={"query": query}, headers={"Accept": type_})
    assert answer.headers["content-type"].partition(";")[0] == type_
    wanted = site.get("/graph?default", headers={"Accept": "application/n-triples"}).content
    found = {quad.triple for quad in parse(answer.content, GRAPHS[type_])}
    assert found == {quad.triple for quad in parse(wanted, RdfFormat.N_TRIPLES)}


def test_a_syntax_error_has_its_place(site: httpx.Client) -> None:
    asked = {"query": "SELECT *\nWERE { ?s ?p ?o }"}
    assert "(line 2, column 1)" in site.get("/sparql", params=asked).text
    problem = site.get("/sparql", params=asked, headers={"Accept": "*/*, application/problem+json"})
    assert problem.headers["content-type"] == "application/problem+json"
    assert site.get("/sparql", params={"query": "SELEC"}, headers={"Accept": "text/turtle"}).status_code == 400
    assert {"status": 400, "line": 2, "column": 1}.items() <= problem.json().items()


def test_a_graph_from_elsewhere_is_told_to_be_empty(site: httpx.Client) -> None:
    asked = {"query": "ASK { ?s ?p ?o }", "default-graph-uri": "http://example.org/éen"}
    answer = site.get("/sparql", params=asked)
    assert answer.json()["boolean"] is False
    assert answer.headers["bundel-unknown-graph"] == "<http://example.org/%C3%A9en>"
    refused = site.get("/sparql", params={"query": "ASK FROM <http://example.org/x> { ?s ?p ?o }"})
    assert refused.status_code == 400 and "a context of this store" in refused.text
    wrong = site.get("/sparql", params=asked | {"named-graph-uri": "geen adres"})
    assert wrong.status_code == 400 and "absolute address" in wrong.text


def test_the_description_comes_by_type_and_a_pointer_for_people(site: httpx.Client) -> None:
    for type_, format_ in GRAPHS.items():
        answer = site.get("/sparql", headers={"Accept": type_})
        found = {(quad.predicate.value, quad.object.value) for quad in parse(answer.content, format_) if quad}
        endpoint = str(site.base_url).rstrip("/") + "/sparql"
        assert ("http://www.w3.org/ns/sparql-service-description#endpoint", endpoint) in found
    page = site.get("/sparql", headers={"Accept": "text/html", "Accept-Language": "en"})
    assert 'href="/query"' in page.text and 'lang="en"' in page.text
    assert site.get("/sparql", headers={"Accept": "image/png"}).status_code == 406


def test_a_page_of_rows_and_a_page_that_is_cut_off(sample: Path) -> None:
    with served(sample, page=5) as address, httpx.Client(base_url=address, timeout=60) as client:
        asked = {"query": 'SELECT ?s (?s AS ?t) ("<script>x</script>" AS ?u) { ?s ?p ?o }'}
        page = client.get("/sparql", params=asked, headers={"Accept": "text/html", "Accept-Language": "nl"})
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert page.text.count("<tr>") == 6 and "Afgekapt bij 5 rijen" in page.text
        assert page.headers["bundel-shortened"] == "rows=5"
        assert "<script>x" not in page.text and "&lt;script&gt;" in page.text
        five = client.get("/sparql", params={"query": asked["query"] + " LIMIT 5"}, headers={"Accept": "text/html"})
        assert "5 rijen" in five.text and "Afgekapt" not in five.text
        truth = client.get("/sparql", params={"query": "ASK {}"}, headers={"Accept": "text/html"})
        assert "Ja" in truth.text
        drawn = client.get("/sparql", params={"query": "DESCRIBE bundel:leads"}, headers={"Accept": "text/html"})
        assert "bundel:leads" in drawn.text


def test_a_graph_is_given_whole(site: httpx.Client) -> None:
    context = site.get("/sparql", params={"query": "SELECT ?g { GRAPH ?g {} }"}).json()["results"]["bindings"][0]["g"]
    given = site.get("/graph", params={"graph": context["value"]})
    assert given.headers["content-type"] == "text/turtle; charset=utf-8" and len(given.content) > 1000
    headed = site.head("/graph", params={"graph": context["value"]})
    assert (headed.status_code, headed.content) == (200, b"")
    assert headed.headers["etag"] == given.headers["etag"]
    assert site.get("/graph", params={"graph": "http://example.org/none"}).status_code == 404
    assert site.head("/graph", params={"graph": "http://example.org/none"}).status_code == 404
    for wrong in ("", "?graph=a&graph=b", "?default&graph=http://a", "?graph=geen%20adres"):
        assert site.get(f"/graph{wrong}").status_code == 400
    assert site.get("/graph?default", headers={"Accept": "image/png"}).status_code == 406
    assert site.request("PATCH", "/graph?default").headers["allow"].startswith("GET")
