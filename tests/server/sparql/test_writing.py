"""Graphs of others beside ours: who may write them, and what stays as it is."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from graph.store.store import Store
from ontology.vocabulary import BASE, ONTOLOGY
from tests.sample import ARTICLE
from tests.server.serving import TOKEN, served

OTHER = "http://example.org/notities"
UPDATE = {"Content-Type": "application/sparql-update"}


@pytest.fixture(scope="module")
def place(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("schrijven") / "graaf"
    shutil.copytree(sample, folder)
    return folder


@pytest.fixture(scope="module")
def site(place: Path) -> Iterator[httpx.Client]:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    with served(place, writing=True) as address, httpx.Client(base_url=address, timeout=60, headers=headers) as client:
        yield client


def asked(site: httpx.Client, query: str) -> bool:
    return bool(site.get("/sparql", params={"query": query}).json()["boolean"])


def test_writing_needs_to_be_asked_for_and_a_token(site: httpx.Client, sample: Path) -> None:
    update = f"INSERT DATA {{ GRAPH <{OTHER}> {{ <http://a> <http://b> 1 }} }}"
    with served(sample) as address:
        refused = httpx.post(f"{address}/sparql", content=update, headers=UPDATE, timeout=60)
        assert refused.status_code == 403 and "for reading" in refused.text
    for token in ("", "Bearer verkeerd", f"Basic {TOKEN}"):
        refused = site.post("/sparql", content=update, headers=UPDATE | {"Authorization": token})
        assert refused.status_code == 401 and refused.headers["www-authenticate"].startswith("Bearer")
    assert not asked(site, f"ASK {{ GRAPH <{OTHER}> {{ ?s ?p ?o }} }}")


def test_what_is_written_can_be_asked_at_once(site: httpx.Client) -> None:
    query = f"SELECT ?o {{ GRAPH <{OTHER}> {{ ?s ?p ?o }} }}"
    for number in (1, 2):
        new = f"INSERT DATA {{ GRAPH <{OTHER}> {{ <http://a> <http://b> {number} }} }}"
        update = f"CLEAR SILENT GRAPH <{OTHER}> ; {new}"
        assert site.post("/sparql", content=update, headers=UPDATE).status_code == 204
        rows = site.get("/sparql", params={"query": query}).json()["results"]["bindings"]
        assert [row["o"]["value"] for row in rows] == [str(number)]


@pytest.mark.parametrize(
    "update",
    [
        "CLEAR ALL",
        "DROP NAMED",
        "CLEAR DEFAULT",
        "INSERT DATA { <http://a> <http://b> 1 }",
        "INSERT DATA { GRAPH <http://example.org/x> { <http://a> <http://b> 1 } <http://a> <http://b> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "DELETE WHERE { GRAPH <http://example.org/x> { ?s ?p ?o } ?s ?p ?o }",
        f"CLEAR GRAPH <{ARTICLE.iri}>",
        f"CLEAR GRAPH <{ONTOLOGY}>",
        f"PREFIX x: <{BASE}> DROP SILENT GRAPH x:reference",
        f"WITH <{BASE}judgements> DELETE {{ ?s ?p ?o }} INSERT {{ }} WHERE {{ ?s ?p ?o }}",
        f"COPY <http://example.org/x> TO <{ARTICLE.iri}>",
        f"MOVE <{ARTICLE.iri}> TO <http://example.org/x>",
        "ADD <http://example.org/x> TO DEFAULT",
        f"CREATE GRAPH <{BASE}nieuw>",
        "CREATE GRAPH <https://elders.example/id/reference>",
        f"INSERT {{ GRAPH <{ARTICLE.iri}> {{ ?s ?p ?o }} }} WHERE {{ ?s ?p ?o }}",
    ],
)
def test_what_is_ours_stays_ours(site: httpx.Client, place: Path, update: str) -> None:
    before = content(place)
    refused = site.post("/sparql", content=update, headers=UPDATE, timeout=60)
    assert refused.status_code == 403, refused.text
    assert "not Bundel's own" in refused.text
    assert content(place) == before


@pytest.mark.parametrize(
    ("update", "told"),
    [
        ("INSERT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }", "a graph by its address"),
        ("LOAD <http://127.0.0.1:9/> INTO GRAPH <http://example.org/x>", "without LOAD"),
        ("INSERT { GRAPH <http://x> { ?s ?p ?o } } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        (f"PREFIX urn: <{BASE[:-3]}\\u0069d/> DROP GRAPH urn:reference", "PREFIX"),
        (f"DROP GRAPH <{BASE[:-3]}\\u0069d/reference>", "a graph by its address"),
        (f"PREFIX x: <http://a/> CREATE GRAPH x:reference ; PREFIX x: <{BASE}> DROP GRAPH x:reference", "expected"),
        ("DROP GRAPH <niets>", "absolute address"),
        ("CLEAR XYZ", "line 1, column"),
        ("SELECT * {}", "line 1, column"),
    ],
)
def test_what_is_no_clear_update_is_refused(site: httpx.Client, place: Path, update: str, told: str) -> None:
    before = content(place)
    refused = site.post("/sparql", content=update, headers=UPDATE, timeout=60)
    assert refused.status_code == 400 and told in refused.text, refused.text
    assert content(place) == before


@pytest.mark.parametrize("graph", [None, ARTICLE.iri, ONTOLOGY, f"{BASE}reference"])
@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_our_graphs_are_not_taken(site: httpx.Client, place: Path, method: str, graph: str | None) -> None:
    before = content(place)
    params = {"default": ""} if graph is None else {"graph": graph}
    refused = site.request(method, "/graph", params=params, content=b"<http://a> <http://b> 1 .")
    assert refused.status_code == 403
    assert content(place) == before


def test_graphs_of_others_come_and_go(site: httpx.Client) -> None:
    graph = {"graph": "http://example.org/gaat"}
    for type_, body in (
        ("text/turtle", b"<http://a> <http://b> [ <http://c> 'een\\n' ] ."),
        ("application/rdf+xml", b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'),
        ("application/ld+json", b'{"@id": "http://a", "http://b": "x"}'),
    ):
        assert site.put("/graph", params=graph, content=body, headers={"Content-Type": type_}).status_code in (201, 204)
    assert site.get("/graph", params=graph).text.count("http://b") == 1
    assert site.post("/graph", params=graph, content=b"<http://a> <http://b> 'y' .").status_code == 200
    assert asked(site, "ASK { GRAPH <http://example.org/gaat> { <http://a> <http://b> 'x', 'y' } }")
    assert site.delete("/graph", params=graph).status_code == 200
    assert site.delete("/graph", params=graph).status_code == 404


@pytest.mark.parametrize(
    ("type_", "body", "status"),
    [
        ("text/turtle", b"dit is geen turtle", 400),
        ("text/turtle", b"\xff", 400),
        ("image/png", b"", 415),
        ("application/trig", b"<http://g> { <http://a> <http://b> 1 }", 400),
        ("multipart/form-data", b"", 400),
    ],
)
def test_what_is_no_graph_is_refused(site: httpx.Client, type_: str, body: bytes, status: int) -> None:
    graph = {"graph": "http://example.org/slecht"}
    answer = site.put("/graph", params=graph, content=body, headers={"Content-Type": type_})
    assert answer.status_code == status, answer.text
    assert site.get("/graph", params=graph).status_code == 404


def test_another_writer_is_waited_for(site: httpx.Client, place: Path) -> None:
    with Store.open(place):
        refused = site.put("/graph", params={"graph": OTHER}, content=b"")
    assert refused.status_code == 503 and "retry-after" in refused.headers


def test_graphs_of_others_are_no_articles_and_change_no_facts(site: httpx.Client, place: Path) -> None:
    with Store.open(place, read_only=True) as store:
        articles, facts = store.articles(), set(store.quads(None))
        told = "".join(f"{quad.triple} .\n" for quad in store.quads(ARTICLE.iri)).replace("Kompas", "Kompas Groep")
    assert site.put("/graph", params={"graph": OTHER}, content=told.encode()).is_success
    with Store.open(place) as store:
        store.derive()
        assert store.articles() == articles and set(store.quads(None)) == facts
        assert OTHER in store.contexts()
        store.remove(ARTICLE.iri)
        assert not set(store.quads(None))


def content(place: Path) -> set[object]:
    with Store.open(place, read_only=True) as store:
        return {quad for context in (None, *store.contexts()) for quad in store.quads(context)}
