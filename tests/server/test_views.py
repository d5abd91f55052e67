from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graph.server.app import app
from tests.sample import SCHAGEN, TEAM, TEXEL


@pytest.fixture(scope="module")
def client(sample: Path) -> TestClient:
    return TestClient(app(sample))


def test_a_neighbourhood_of_a_name(client: TestClient) -> None:
    document = client.get("/api/network", params={"focus": TEXEL.iri, "steps": 1}).json()
    assert {"tooi:gemeente/gm0448", "tooi:gemeente/gm0441"} < {node["id"] for node in document["nodes"]}
    assert not document["whole"]


def test_suggestions_for_what_is_typed(client: TestClient) -> None:
    found = client.get("/api/search", params={"q": "INKOOP"}).json()
    assert [one["label"] for one in found["found"]] == ["gezamenlijk inkoopteam"]
    assert client.get("/api/search").json() == {"found": [], "of": 0}


def test_what_connects_two_names(client: TestClient) -> None:
    document = client.get("/api/paths", params={"between": [SCHAGEN.iri, TEXEL.iri]}).json()
    assert TEAM.iri.removeprefix("https://w3id.org/bundel/id/") in {node["id"] for node in document["nodes"]}


def test_things_and_claims_by_their_ids_with_what_the_claims_stand_between(client: TestClient) -> None:
    whole = client.get("/api/network").json()
    claim, line = next((whole["sentences"][e["sentences"][0]]["id"], e) for e in whole["edges"])
    document = client.get("/api/network", params={"these": [claim, "nergens"]}).json()
    assert {line["from"], line["to"]} <= {node["id"] for node in document["nodes"]}
    assert claim in {said["id"] for said in document["sentences"]}
    both = client.get("/api/network", params={"these": [SCHAGEN.iri, TEXEL.iri], "most": 1}).json()
    assert both["shown"] == {"things": 1, "of": 2}


@pytest.mark.parametrize(
    ("address", "status", "quoted"),
    [
        ("/api/network?focus=nergens", 404, "nergens"),
        ("/api/network?these=nergens&these=claim/0", 404, "nergens"),
        ("/api/network?focus=tooi:gemeente/gm0448&steps=9", 400, "9"),
        ("/api/network?focus=tooi:gemeente/gm0448&steps=veel", 400, "veel"),
        ("/api/network?focus=tooi:gemeente/gm0448&steps=-1", 400, "-1"),
        ("/api/network?focus=tooi:gemeente/gm0448&kinds=post,zwager", 400, "zwager"),
        ("/api/network?focus=tooi:gemeente/gm0448&most=10000", 400, "10000"),
        ("/api/network?area=region/jeugdregio/JZ99&type=jeugdregio", 404, "JZ99"),
        ("/api/search?q=a&most=999", 400, "999"),
        ("/api/paths?between=tooi:gemeente/gm0448", 400, "2 to 4"),
    ],
)
def test_a_request_that_cannot_be_met_is_quoted(client: TestClient, address: str, status: int, quoted: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert quoted in answer.json()["error"]


def test_what_was_asked_before_is_answered_from_what_was_kept(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"focus": SCHAGEN.iri, "steps": 2}
    first = client.get("/api/network", params=asked)
    monkeypatch.setattr("graph.atlas.views.payload", lambda *_, **__: pytest.fail("drawn again"))
    assert client.get("/api/network", params=asked).content == first.content
    assert client.get("/api/network", params={"focus": "nergens"}).status_code == 404
