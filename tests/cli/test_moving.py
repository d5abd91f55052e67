"""Addresses after things were merged or suppressed, here and wherever the same articles and logs are built from."""

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graph.collection import Collection
from graph.judgements import Judgements
from graph.moving import moved
from graph.server.app import app
from ontology.iri import claim_iri, relation_iri
from ontology.judgement import Judgement
from ontology.vocabulary import BASE
from tests.cli.test_deciding import DEVENTER, KAMPEN, PEOPLE, ZWOLLE_IRI, asked, graph, texts
from tests.sample import reading

__all__ = ["graph", "texts"]
RAALTE_IRI, OLST_WIJHE = (f"https://identifier.overheid.nl/tooi/id/gemeente/gm{n}" for n in ("0177", "1773"))
STATED = "SELECT ?claim ?relation {{ GRAPH ?a {{ ?claim bundel:states ?relation . ?relation ?says <{}> }} }}"


@pytest.fixture
def place(graph: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(graph, tmp_path / "graaf"))


def addresses(bundel, place: Path, thing: str) -> set[str]:
    """The addresses of all claims, and of their relations, that are about a thing."""
    return {iri for row in asked(bundel, place, STATED.format(thing)) for iri in row}


def answers(place: Path, *iris: str) -> dict[str, tuple[int, str]]:
    """How the portal answers for each address, and what it leads on to."""
    site = TestClient(app(place), follow_redirects=False)
    told = {}
    for iri in iris:
        given = iri.removeprefix(BASE)
        answer = site.get(f"/doc?iri={iri}" if given == iri else f"/doc/{given}")
        told[iri] = (answer.status_code, answer.headers.get("location", ""))
        if answer.status_code == 301 and answer.next_request:
            assert site.send(answer.next_request).status_code == 200
    return told


def elsewhere(bundel, texts: Path, place: Path, other: Path) -> Path:
    """A graph built from the same articles beside copies of the two logs, and nothing else."""
    other.mkdir()
    for log in ("judgements.jsonl", "people.jsonl"):
        if (place / log).exists():
            shutil.copy(place / log, other)
    assert bundel("build", texts, "--store", other).status == 0
    return other


def test_the_claims_of_what_was_merged_lead_on(bundel, texts: Path, place: Path, tmp_path: Path) -> None:
    first = addresses(bundel, place, KAMPEN)
    assert any("/claim/" in iri for iri in first) and any("/collaboration/" in iri for iri in first)
    bundel("review", "--merge", KAMPEN, DEVENTER, "--store", place)
    second = addresses(bundel, place, DEVENTER) - addresses(bundel, place, OLST_WIJHE)
    assert second and not first & second
    ran = bundel("review", "--merge", DEVENTER, OLST_WIJHE, "--store", place)
    assert ran.status == 0, ran.err
    here = answers(place, KAMPEN, DEVENTER, *first, *second)
    assert not {iri: told for iri, told in here.items() if told[0] != 301}
    other = elsewhere(bundel, texts, place, tmp_path / "elders")
    assert answers(other, *here) == here
    assert bundel("check", "--store", other).status == 0


def test_what_is_suppressed_is_gone_elsewhere_too(bundel, texts: Path, place: Path, tmp_path: Path) -> None:
    person = next(iri for iri, name in asked(bundel, place, PEOPLE) if "Bakkeren" in name)
    bundel("review", "--suppress", person, "--store", place)
    bundel("review", "--merge", KAMPEN, ZWOLLE_IRI, "--store", place)
    other = elsewhere(bundel, texts, place, tmp_path / "elders")
    assert answers(place, person)[person][0] == 410
    assert answers(other, person, KAMPEN) == answers(place, person, KAMPEN)
    with Collection.open(place, read_only=True) as one, Collection.open(other, read_only=True) as two:
        judgements = one.store.background.judgements.value
        assert set(one.store.quads(judgements)) == set(two.store.quads(judgements))


def test_a_judgement_follows_its_claim(bundel, place: Path) -> None:
    bundel("review", "--merge", KAMPEN, DEVENTER, "--store", place)
    with Collection.open(place, read_only=True) as collection:
        tied = f"?claim bundel:states ?r . ?r org:hasMember <{DEVENTER}>, <{ZWOLLE_IRI}>"
        found = next(iter(collection.store.query(f"SELECT ?claim ?a {{ GRAPH ?a {{ {tied} }} }}")))
        claim, article = found["claim"].value, found["a"].value
    Judgements(place).add(Judgement(claim=claim, article=article, verdict="rejected", made="2026-03-01T10:00:00Z"))
    bundel("review", "--merge", DEVENTER, RAALTE_IRI, "--store", place)
    assert not asked(bundel, place, f"SELECT ?r {{ ?r org:hasMember <{RAALTE_IRI}>, <{ZWOLLE_IRI}> }}")
    assert answers(place, claim)[claim][0] == 410


def test_only_claims_about_what_was_merged_move() -> None:
    claim = reading().claims[0]
    end, other = claim.relation.ends[0], "https://example.org/een"
    led = moved(reading(), [{end: other}], BASE)
    assert {claim_iri(claim), relation_iri(claim.relation)} <= led.keys()
    away = {iri for each in reading().claims if end not in each.relation.ends for iri in (claim_iri(each),)}
    assert away and not away & led.keys()
    assert moved(reading(), [{other: end}], BASE) == {}
