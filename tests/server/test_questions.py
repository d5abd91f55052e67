from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graph.server.app import app
from tests.sample import BUYING, SCHAGEN


@pytest.fixture(scope="module")
def client(sample: Path) -> Iterator[TestClient]:
    with TestClient(app(sample)) as client:
        yield client


def test_all_questions_are_listed_with_their_blanks(client: TestClient) -> None:
    listed = {each["name"]: each for each in client.get("/api/questions").json()["questions"]}
    assert len(listed) >= 30
    assert listed["partners-op-thema"]["blanks"] == [
        {"name": "organisatie", "sort": "organisation"},
        {"name": "thema", "sort": "theme"},
    ]


def test_a_question_is_answered_with_names_sentences_and_the_query(client: TestClient) -> None:
    for given in ("Schagen", SCHAGEN.iri):
        found = client.get("/api/questions/zinnen", params={"een": given, "ander": "Texel"}).json()
        assert found["filled"]["een"]["nl"] == "gemeente Schagen"
        sentence, status, *_ = found["rows"][0]
        assert (sentence["nl"], sentence["sort"]) == (BUYING, "claim")
        assert "/claim/" in sentence["iri"] and status["nl"]
        assert f"VALUES ?een {{ <{SCHAGEN.iri}> }}" in found["query"]
        again = client.get("/sparql", params={"query": found["query"]}).json()["results"]["bindings"]
        assert len(again) == found["of"]


def test_what_fits_a_blank(client: TestClient) -> None:
    found = client.get("/api/fillings/municipality", params={"typed": "tex"}).json()["fillings"]
    assert [each["nl"] for each in found] == ["gemeente Texel"]
    only = client.get("/api/fillings/thing", params={"iri": SCHAGEN.iri}).json()["fillings"]
    assert [each["iri"] for each in only] == [SCHAGEN.iri]


@pytest.mark.parametrize(
    ("path", "params", "status"),
    [
        ("/api/questions/onbekend", {}, 404),
        ("/api/fillings/alles", {}, 404),
        ("/api/questions/partners", {}, 400),
        ("/api/questions/partners", {"organisatie": "Niemand"}, 400),
        ("/api/questions/partners", {"organisatie": "Texel", "en": "Schagen"}, 400),
        ("/api/questions/partners", {"organisatie": "x> } ; DROP ALL #"}, 400),
        ("/api/questions/gemeld-in", {"jaar": "2018 } #x"}, 400),
    ],
)
def test_what_cannot_be_asked_is_said(client: TestClient, path: str, params: dict[str, str], status: int) -> None:
    answer = client.get(path, params=params)
    assert answer.status_code == status
    assert "expected" in answer.json()["detail"]
