"""What people judged: merged things lead on, what was taken away stays away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from starlette.testclient import TestClient

from graph.collection import Collection
from graph.portal.documents.fate import Fate, found
from graph.quads.terms import dct, prov, xsd
from graph.server.app import app
from ontology.iri import claim_iri
from ontology.judgement import Judgement, Verdict
from ontology.vocabulary import BASE
from tests.sample import BLONK, KOMPAS, KOS, SCHAGEN, TEXEL, WAAIJER, reading

OLD, OLDER, ROUND = (BASE + "person/" + name for name in ("oud", "ouder", "rond"))
REJECTED = reading().claims[0]


def judged(subject: str, name: str, value: str) -> Quad:
    if name == "isReplacedBy":
        return Quad(NamedNode(subject), dct(name), NamedNode(value))
    return Quad(NamedNode(subject), prov(name), Literal(value, datatype=xsd("dateTime")))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("geoordeeld")
    with Collection.open(place) as collection:
        verdict = Judgement(
            claim=claim_iri(REJECTED),
            article=REJECTED.evidence.article,
            verdict=Verdict.REJECTED,
            made="2026-03-01T10:00:00Z",
        )
        collection.judgements.add(verdict)
        collection.replace(reading())
        quads = (
            judged(OLDER, "isReplacedBy", OLD),
            judged(OLD, "isReplacedBy", BLONK.iri),
            judged(KOMPAS.iri, "isReplacedBy", TEXEL.iri),
            judged(ROUND, "isReplacedBy", ROUND),
            judged(WAAIJER.iri, "invalidatedAtTime", "2026-03-01T10:00:00Z"),
        )
        collection.store.furnish(collection.store.background.judgements.value, quads, "1")
    return place


@pytest.fixture(scope="module")
def judge(folder: Path) -> Iterator[TestClient]:
    with TestClient(app(folder), follow_redirects=False) as client:
        yield client


def path(iri: str, door: str = "doc") -> str:
    return f"/{door}/{iri.removeprefix(BASE)}"


@pytest.mark.parametrize("door", ["id", "doc"])
@pytest.mark.parametrize("iri", [OLD, OLDER])
def test_merged_leads_on_to_the_last(judge: TestClient, iri: str, door: str) -> None:
    answer = judge.get(path(iri, door))
    assert answer.status_code == 301
    assert answer.next_request and answer.next_request.url.path == path(BLONK.iri, door)


def test_merged_leads_on_in_the_format_asked_for(judge: TestClient) -> None:
    answer = judge.get(path(OLD) + ".ttl")
    assert answer.status_code == 301
    assert answer.next_request and answer.next_request.url.path == path(BLONK.iri) + ".ttl"


def test_merged_into_what_others_named(judge: TestClient) -> None:
    answer = judge.get(path(KOMPAS.iri, "id"))
    assert answer.status_code == 301
    assert answer.next_request and answer.next_request.url.params["iri"] == TEXEL.iri
    assert judge.send(answer.next_request).status_code == 200


@pytest.mark.parametrize("ending", ["", ".ttl", ".svg", ".html"])
def test_what_was_taken_away_stays_away(judge: TestClient, ending: str) -> None:
    answer = judge.get(path(WAAIJER.iri) + ending)
    assert answer.status_code == 410
    assert "Waaijer" not in answer.text and "weggehaald" in answer.text
    assert judge.get(path(WAAIJER.iri, "id")).status_code == 410


def test_a_rejected_claim_is_gone(judge: TestClient) -> None:
    assert judge.get(path(claim_iri(REJECTED))).status_code == 410


def test_merging_in_circles_leads_nowhere(folder: Path) -> None:
    with Collection.open(folder, read_only=True) as collection:
        assert found(ROUND, collection.store, collection.judgements).fate is Fate.KNOWN
        assert found(KOS.iri, collection.store, collection.judgements).fate is Fate.KNOWN
        assert found(SCHAGEN.iri, collection.store, collection.judgements).fate is Fate.KNOWN
