from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graph.server.app import app
from ontology.vocabulary import PREFIXES
from tests.sample import ARTICLE, DENIAL, SCHAGEN, TEAM, TEXEL


@pytest.fixture(scope="module")
def client(sample: Path) -> Iterator[TestClient]:
    with TestClient(app(sample)) as client:
        yield client


def test_the_vocabulary_has_everything_that_is_ours_in_two_languages(client: TestClient) -> None:
    answer = client.get("/api/vocabulary")
    told = answer.json()
    assert told["prefixes"] == PREFIXES
    words = {word["name"]: word for word in (*told["classes"], *told["properties"])}
    assert {"bundel:Municipality", "bundel:collaboratesWith", "bundel:states", "skos:prefLabel"} <= words.keys()
    assert all(word["nl"] and word["en"] for word in words.values())
    assert all(name.partition(":")[0] in PREFIXES for name in words)
    assert all(concept["nl"] and concept["en"] for concept in told["concepts"])
    tag = {"If-None-Match": answer.headers["etag"]}
    assert client.get("/api/vocabulary", headers=tag).status_code == 304


def test_many_things_are_named_in_one_batch(client: TestClient) -> None:
    claim = client.get("/api/claims", params={"status": "denied"}).json()["items"][0]["iri"]
    asked = [SCHAGEN.iri, ARTICLE.iri, claim, "https://example.org/niets", "javascript:alert(1)", "> } DROP ALL"]
    labels = client.post("/api/labels", json={"iris": asked}).json()["labels"]
    assert {iri: label["nl"] for iri, label in labels.items()} == {
        SCHAGEN.iri: "gemeente Schagen",
        ARTICLE.iri: ARTICLE.title,
        claim: DENIAL,
    }


def test_what_is_drawn_has_a_place_a_kind_and_a_size(client: TestClient) -> None:
    pairs = [[SCHAGEN.iri, TEXEL.iri], [SCHAGEN.iri, TEAM.iri], [TEAM.iri, "_:b"], [TEXEL.iri, TEXEL.iri]]
    nodes = {node["id"]: node for node in client.post("/api/sketch", json={"pairs": pairs}).json()["nodes"]}
    assert {iri: node["kind"] for iri, node in nodes.items()} == {
        SCHAGEN.iri: "municipality",
        TEXEL.iri: "municipality",
        TEAM.iri: "initiative",
        "_:b": "gathering",
    }
    assert len({(node["x"], node["y"]) for node in nodes.values()}) == 4
    assert client.post("/api/sketch", json={"pairs": []}).json() == {"nodes": []}


@pytest.mark.parametrize(
    ("address", "body", "status", "quoted"),
    [
        ("/api/labels", b"{", 422, "Invalid JSON"),
        ("/api/labels", b'{"iris": "alles"}', 422, "'alles': expected iris"),
        ("/api/labels", b'{"iris": [], "meer": 1}', 422, "meer"),
        ("/api/labels", b'{"iris": [' + b'"a",' * 5000 + b'"a"]}', 422, "at most 5000"),
        ("/api/labels", b'{"iris": ["' + b"a" * 5_000_000 + b'"]}', 413, "4000000 bytes"),
        ("/api/sketch", b'{"pairs": [["a"]]}', 422, "pairs"),
    ],
)
def test_a_body_that_cannot_be_read_is_quoted(
    client: TestClient, address: str, body: bytes, status: int, quoted: str
) -> None:
    answer = client.post(address, content=body)
    assert answer.status_code == status
    assert quoted in answer.json()["detail"] and len(answer.json()["detail"]) < 400


def test_the_page_has_no_script_or_style_of_its_own_and_a_strict_policy(client: TestClient) -> None:
    page = client.get("/query?query=%3C/script%3E%3Cscript%3E1")
    policy = page.headers["content-security-policy"]
    assert "script-src 'self'" in policy and "style-src 'self'" in policy and "unsafe" not in policy
    assert page.text.count("<script") == 1 and "<style" not in page.text and "style=" not in page.text


def test_a_client_may_ask_for_fewer_rows(client: TestClient) -> None:
    text = "SELECT * { ?a ?b ?c }"
    for rows in (3, 5):
        answer = client.get("/sparql", params={"query": text}, headers={"Bundel-Rows": str(rows)})
        assert len(answer.json()["results"]["bindings"]) == rows
        assert answer.headers["bundel-shortened"] == f"rows={rows}" and "Bundel-Rows" in answer.headers["vary"]
    for wrong in ("0", "-1", "veel", "1" * 30):
        answer = client.get("/sparql", params={"query": text}, headers={"Bundel-Rows": wrong})
        assert answer.status_code == 400 and wrong in answer.text
