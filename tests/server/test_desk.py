import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from graph.collection import Collection
from graph.server.app import app
from graph.server.guard import HEADER
from ontology.iri import claim_iri
from tests.build.test_namesakes import reading as named
from tests.sample import BUYING, reading

HERE = "http://127.0.0.1:8000"
TEXT = "De gemeenten Raalte en Olst-Wijhe werken samen in het Sociaal Team Salland. <script>alert(1)</script>"
DOORS = [
    ("POST", "/api/drafts"),
    ("GET", "/api/drafts/x"),
    ("DELETE", "/api/drafts/x"),
    ("POST", "/api/drafts/x/keep"),
    ("GET", "/api/agenda"),
    ("POST", "/api/judgements"),
    ("POST", "/api/people"),
]


@pytest.fixture(scope="module")
def place(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(sample, tmp_path_factory.mktemp("desk") / "graaf"))


@pytest.fixture(scope="module")
def client(place: Path) -> Iterator[TestClient]:
    with TestClient(app(place, local=True), base_url=HERE) as client:
        page = client.get("/").text
        client.headers[HEADER] = page.partition('data-token="')[2].partition('"')[0]
        yield client


def drafted(client: TestClient, **offer: Any) -> dict[str, Any]:
    answer = client.post("/api/drafts", **offer)
    assert answer.status_code == 202, answer.text
    draft: dict[str, Any] = answer.json()
    while draft["stage"] not in ("done", "failed"):
        time.sleep(0.01)
        draft = client.get(f"/api/drafts/{draft['id']}").json()
    return draft


def claim() -> str:
    return claim_iri(next(each for each in reading().claims if each.evidence.quote == BUYING))


@pytest.mark.parametrize(("method", "door"), DOORS)
def test_in_public_there_is_no_door_and_no_token(sample: Path, method: str, door: str) -> None:
    with TestClient(app(sample)) as client:
        assert client.request(method, door).status_code == 404
        assert "token" not in client.get("/").text


@pytest.mark.parametrize(("method", "door"), DOORS)
def test_no_door_opens_without_the_token(client: TestClient, method: str, door: str) -> None:
    for token in ("", "geraden", "é"):
        assert client.request(method, door, headers={HEADER: token.encode()}).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://kwaad.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:8001"},
        {"Origin": "https://127.0.0.1:8000"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_no_other_page_can_change_anything(client: TestClient, headers: dict[str, str]) -> None:
    body = {"claim": claim(), "verdict": "rejected"}
    assert client.post("/api/judgements", json=body, headers=headers).status_code == 403


@pytest.mark.parametrize("host", ["kwaad.example", "kwaad.example:8000", "127.0.0.1.kwaad.example", "", "localhost.x"])
@pytest.mark.parametrize("door", ["/", "/api/network", "/api/agenda", "/sparql?query=ASK%7B%7D"])
def test_a_name_made_to_lead_here_is_not_answered(client: TestClient, host: str, door: str) -> None:
    assert client.get(door, headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "localhost", "[::1]:8000", "127.0.0.2"])
def test_this_machine_by_any_of_its_names(client: TestClient, host: str) -> None:
    assert client.get("/api/agenda", headers={"Host": host}).status_code == 200


def test_an_article_is_added_while_served(client: TestClient) -> None:
    before = client.get("/api/network").headers["etag"]
    draft = drafted(client, json={"text": TEXT, "publisher": "De Stentor", "issued": "2024-03"})
    assert draft["stage"] == "done" and draft["error"] is None
    read = draft["reading"]
    assert read["article"]["publisher"] == "De Stentor"
    assert "".join(sentence["text"] for sentence in read["sentences"]).endswith("<script>alert(1)</script>")
    tied = {read["things"][end]["label"] for each in read["claims"] for end in each["ends"]}
    assert any("Raalte" in name for name in tied)
    for sentence in read["sentences"]:
        assert all(sentence["text"][start:end] for start, end, _ in sentence["marks"])
    first, *_ = read["claims"]
    judged = [{"claim": first["id"], "verdict": "rejected", "remark": "proef"}]
    assert client.post(f"/api/drafts/{draft['id']}/keep", json={"judgements": judged}).status_code == 200
    network = client.get("/api/network")
    assert network.headers["etag"] != before
    assert any("Raalte" in node["label"] for node in network.json()["nodes"])
    agenda = client.get("/api/agenda").json()["items"]
    assert [(item["matter"], item["remark"]) for item in agenda if item["id"] == first["id"]] == [("decided", "proef")]


def test_a_file_is_read_by_its_kind(client: TestClient) -> None:
    page = f"<html><head><title>Salland</title></head><body><p>{TEXT[:77]}</p></body></html>".encode()
    headers = {"Content-Type": "application/octet-stream"}
    draft = drafted(client, params={"name": "C:\\map\\salland.html"}, content=page, headers=headers)
    assert (draft["stage"], draft["name"]) == ("done", "salland.html")
    assert client.delete(f"/api/drafts/{draft['id']}").status_code == 204
    assert client.get(f"/api/drafts/{draft['id']}").status_code == 404


@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [
        ({"json": {"address": "file:///etc/passwd"}}, 422, "begins with https"),
        ({"json": {"text": "x", "issued": "gisteren"}}, 422, "a date such as"),
        ({"json": {"tekst": "x"}}, 400, "tekst"),
        ({"content": b"{", "headers": {"Content-Type": "application/json"}}, 400, "JSON"),
        ({"content": b"x" * 10_000_001, "params": {"name": "groot.txt"}}, 422, "at most 10 MB"),
        ({"content": b"x"}, 422, "a file with a name"),
    ],
)
def test_offers_that_are_wrong_are_answered(client: TestClient, sent: dict[str, Any], status: int, said: str) -> None:
    answer = client.post("/api/drafts", **sent)
    assert answer.status_code == status
    assert said in answer.json()["detail"]


def test_what_is_no_article_says_so_when_it_is_read(client: TestClient) -> None:
    draft = drafted(client, content=b"\x89PNG", params={"name": "plaatje.png"})
    assert draft["stage"] == "failed" and "'plaatje.png': expected an article ending in" in draft["error"]["detail"]


def test_a_claim_is_disputed_and_the_agenda_tells(client: TestClient) -> None:
    body = {"claim": claim(), "verdict": "disputed", "remark": "<b>stond er anders</b>"}
    assert client.post("/api/judgements", json=body).json() == {"followed": True}
    item = next(each for each in client.get("/api/agenda").json()["items"] if each["id"] == claim())
    assert (item["matter"], item["remark"], item["quote"]) == ("disputed", body["remark"], BUYING)
    assert item["article"]["title"] == "Samen inkopen" and "gemeente Schagen" in " ".join(item["ends"])


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"claim": "https://w3id.org/bundel/id/claim/0", "verdict": "rejected"}, 404),
        ({"claim": "x> } ; DROP ALL #", "verdict": "rejected"}, 404),
        ({"claim": "https://w3id.org/bundel/id/claim/0", "verdict": "misschien"}, 400),
        ({"claim": "https://w3id.org/bundel/id/claim/0", "verdict": "rejected", "remark": "x" * 2001}, 400),
        ([], 400),
    ],
)
def test_judgements_that_are_wrong(client: TestClient, body: object, status: int) -> None:
    assert client.post("/api/judgements", json=body).status_code == status


def test_another_program_that_writes_is_said(client: TestClient, place: Path) -> None:
    with Collection.open(place):
        answer = client.post("/api/judgements", json={"claim": claim(), "verdict": "disputed"})
    assert answer.status_code == 409
    assert "no other program has open" in json.loads(answer.content)["detail"]


def test_who_is_who_is_asked_and_answered(tmp_path: Path) -> None:
    with Collection.open(tmp_path) as collection:
        for identifier, body in (("een.txt", "Careyn"), ("twee.txt", "Azora")):
            collection.replace(named(identifier, body))
    with TestClient(app(tmp_path, local=True), base_url=HERE) as client:
        client.headers[HEADER] = client.get("/").text.partition('data-token="')[2].partition('"')[0]
        (asked,) = client.get("/api/agenda").json()["people"]
        assert asked["label"] == "Jan Bos" and {"Careyn", "Azora"} == {side["bodies"][0] for side in asked["sides"]}
        before = client.get("/api/network").headers["etag"]
        assert client.post("/api/people", json={"id": "abc123", "same": True}).status_code == 404
        assert client.post("/api/people", json={"id": asked["id"]}).status_code == 400
        assert client.post("/api/people", json={"id": asked["id"], "same": True}).status_code == 200
        assert client.get("/api/agenda").json()["people"] == []
        assert client.get("/api/network").headers["etag"] != before


@pytest.mark.parametrize("door", ["/sparql?query=ASK%20%7B%7D", "/def", "/api/entities"])
@pytest.mark.parametrize(
    ("origin", "shown"), [("https://elders.example", None), ("null", None), ("http://localhost:5173",) * 2]
)
def test_pages_from_elsewhere_may_not_read_along(client: TestClient, door: str, origin: str, shown: str | None) -> None:
    answer = client.get(door, headers={"Origin": origin, "Accept": "text/turtle, application/json"})
    assert answer.status_code == 200
    assert answer.headers.get("access-control-allow-origin") == shown
