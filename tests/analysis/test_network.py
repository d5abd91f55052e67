from collections.abc import Iterator

import pytest

from graph.analysis.network import network
from graph.register.register import Register
from graph.store.store import Store
from tests.viz.readings import entities, readings
from viz.kind import Kind
from viz.network import Network, lines, things
from viz.tie import Tie


def iri(name: str) -> str:
    return entities()[name].iri


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store.open() as opened:
        for reading in readings():
            opened.replace(reading)
        yield opened


@pytest.fixture(scope="module")
def whole(store: Store) -> Network:
    return network(store, Register.load())


def test_every_claim_of_every_status_is_on_a_line(whole: Network) -> None:
    told = {sentence.iri for line in lines(whole) for sentence in line.sentences}
    told |= {topic.iri for thing in things(whole) for topic in thing.topics}
    assert len(told) == sum(len(reading.claims) for reading in readings())
    assert {sentence.status.value for line in lines(whole) for sentence in line.sentences} == {
        "existing",
        "planned",
        "ended",
        "denied",
    }


def test_all_that_is_said_of_one_pair_is_one_line(whole: Network) -> None:
    line = whole.edges[iri("Den Helder"), iri("Schagen")]["line"]
    assert whole.edges[iri("Schagen"), iri("Den Helder")]["line"] is line
    assert {sentence.kind for sentence in line.sentences} == {
        "joint-procurement",
        "shared-monitoring",
        "joint-delivery",
    }
    assert {whole.graph["sources"][sentence.source].issued for sentence in line.sentences} == {
        "2019-03-14",
        "2020-06",
        "2022-11-02",
    }


def test_members_are_tied_to_each_other_and_to_what_they_work_in(whole: Network) -> None:
    fourteen = [sentence for line in lines(whole) for sentence in line.sentences if len(sentence.ends) == 14]
    assert len(fourteen) == 14 * 13 / 2 + 14
    assert whole.has_edge(iri("Borne"), iri("Monitor Sociaal Domein Twente"))


@pytest.mark.parametrize(
    ("name", "kind", "type_"),
    [
        ("Twenterand", Kind.MUNICIPALITY, "Municipality"),
        ("huisartsen", Kind.COLLECTIVE, "Collective"),
        ("Parlan Jeugd", Kind.ORGANISATION, "CareProvider"),
        ("Provincie Overijssel", Kind.ORGANISATION, "Province"),
        ("Lokaal Kust", Kind.ORGANISATION, "PoliticalParty"),
        ("Inkoopteam Noordkop", Kind.INITIATIVE, "team"),
        ("Marjan Oostra", Kind.PERSON, None),
        ("Noordkop", Kind.REGION, "streek"),
    ],
)
def test_kinds_and_types(whole: Network, name: str, kind: Kind, type_: str | None) -> None:
    thing = whole.nodes[iri(name)]["thing"]
    assert (thing.kind, thing.type, thing.label) == (kind, type_, name)


def test_the_register_tells_where_municipalities_lie(whole: Network, store: Store) -> None:
    thing = whole.nodes[iri("Twenterand")]["thing"]
    longitude, latitude = thing.point
    assert (6.4 < longitude < 6.8, 52.3 < latitude < 52.6) == (True, True)
    assert [whole.graph["areas"][area].label for area in thing.areas] == ["Twente", "Overijssel"]
    assert thing.alternatives == ("gemeente Twenterand",)
    assert network(store).nodes[iri("Twenterand")]["thing"].point is None


def test_sentences_tell_role_within_themes_and_steps(whole: Network) -> None:
    said = whole.edges[iri("Marjan Oostra"), iri("Inkoopteam Noordkop")]["line"].sentences
    assert [(one.tie, one.role, one.steps[0].surface, one.steps[0].leads_to) for one in said] == [
        (Tie.LEADERSHIP, "voorzitter", "Oostra", iri("Marjan Oostra"))
    ]
    together = whole.edges[iri("Twenterand"), iri("huisartsen")]["line"].sentences[0]
    assert together.within == iri("Pilot Praktijkondersteuner Jeugd")
    assert together.themes == (iri("theme jeugdhulp"),)


def test_themes_come_with_the_sentences_that_tell_them(whole: Network) -> None:
    team = whole.nodes[iri("Inkoopteam Noordkop")]["thing"]
    assert set(team.themes) == {iri("theme jeugdhulp"), iri("theme Wmo")}
    assert {topic.quote[:10] for topic in team.topics} == {"Den Helder"}
    assert whole.graph["terms"][iri("theme jeugdhulp")].nl == "jeugdhulp"


def test_what_nothing_is_said_of_is_left_out(whole: Network) -> None:
    assert iri("Vereniging Sociaal Werk Oost") not in whole


def test_reading_order_makes_no_difference(whole: Network) -> None:
    with Store.open() as other:
        for reading in reversed(readings()):
            other.replace(reading)
        again = network(other, Register.load())
    assert things(again) == things(whole)
    assert lines(again) == lines(whole)


def test_an_empty_store() -> None:
    with Store.open() as empty:
        assert len(network(empty)) == 0
