import re
from collections import Counter
from datetime import date

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, Store

from graph.quads import definitions
from graph.quads.reference import context, digest, quads
from graph.quads.succession import changes
from graph.quads.terms import PREFERRED, TYPE, bundel
from graph.register.record import Record
from graph.register.register import Register
from ontology.vocabulary import BASE, BUNDEL, PREFIXES, TOOI

GM = TOOI + "gemeente/gm"
LEXICAL = {
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "gYear": re.compile(r"\d{4}"),
    "gYearMonth": re.compile(r"\d{4}-\d\d"),
    "decimal": re.compile(r"-?\d+(\.\d+)?"),
    "Period": re.compile(r"(start=\d{4}-\d\d-\d\d; )?(end=\d{4}-\d\d-\d\d; )?scheme=W3C-DTF;"),
    "cbsCode": re.compile(r"(GM|PV)\d+"),
    "tooiCode": re.compile(r"[a-z]+\d+"),
    "string": re.compile(r".+"),
    "langString": re.compile(r".+"),
}


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load()


@pytest.fixture(scope="module")
def given(register: Register) -> list[Quad]:
    return list(quads(register))


@pytest.fixture(scope="module")
def store(given: list[Quad]) -> Store:
    made = Store()
    made.bulk_extend(given)
    return made


def ask(store: Store, text: str) -> list[tuple[str, ...]]:
    found = store.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    return [tuple(value.value for value in row) for row in found]


def test_all_stands_once_in_one_context_without_blank_nodes(given: list[Quad]) -> None:
    assert {quad.graph_name for quad in given} == {NamedNode(context())}
    assert len(set(given)) == len(given)
    assert not any(isinstance(term, BlankNode) for quad in given for term in (quad.subject, quad.object))


def test_equal_registers_give_equal_quads(register: Register, given: list[Quad]) -> None:
    assert list(quads(register)) == given


def test_the_base_reaches_context_and_minted_things() -> None:
    base = "https://example.org/id/"
    said = list(quads(Register.load(base), base))
    assert {quad.graph_name.value for quad in said} == {f"{base}reference"}
    assert not any(quad.subject.value.startswith(BASE) for quad in said if isinstance(quad.subject, NamedNode))


def test_the_digest_follows_the_register(register: Register) -> None:
    assert digest(register) == digest(Register.load())
    assert digest(register) != digest(Register.load("https://example.org/id/"))


def test_literals_are_what_their_datatype_says(given: list[Quad]) -> None:
    for literal in {quad.object for quad in given if isinstance(quad.object, Literal)}:
        assert LEXICAL[re.split("[#/]", literal.datatype.value)[-1]].fullmatch(literal.value), literal


def test_words_of_our_own_are_in_the_ontology(given: list[Quad]) -> None:
    defined = {quad.subject for quad in definitions.quads()}
    used = {quad.predicate for quad in given} | {quad.object for quad in given if isinstance(quad.object, NamedNode)}
    used |= {quad.object.datatype for quad in given if isinstance(quad.object, Literal)}
    own = {term for term in used if term.value.startswith((BUNDEL, BUNDEL.removesuffix("#") + "/"))}
    assert len(own) > 50
    assert own - defined == set()


def test_every_thing_has_one_preferred_label(register: Register, given: list[Quad]) -> None:
    labels = Counter(quad.subject.value for quad in given if quad.predicate == PREFERRED)
    assert labels == {record.iri: 1 for record in register.records}


def test_every_thing_points_to_a_source_with_a_licence(store: Store) -> None:
    lacking = """SELECT ?thing WHERE { ?thing skos:prefLabel ?label
      FILTER NOT EXISTS { ?thing dct:source ?source . ?source dct:license ?licence ; dct:title ?title } }"""
    assert ask(store, lacking) == []


def test_classes(store: Store, given: list[Quad]) -> None:
    classes = Counter(quad.object for quad in given if quad.predicate == TYPE)
    assert classes[bundel("Municipality")] == 530
    assert classes[bundel("Province")] == 12
    without = "SELECT ?thing WHERE { ?thing a bundel:Municipality FILTER NOT EXISTS { ?thing a bundel:Organisation } }"
    assert ask(store, without) == []


def test_municipalities_of_the_jeugdregio_twente(store: Store) -> None:
    found = ask(
        store,
        """SELECT ?label WHERE {
          ?place a bundel:Municipality ; skos:prefLabel ?label ; bundel:locatedIn ?region .
          ?region bundel:regionType <https://w3id.org/bundel/def/region-types#jeugdregio> ; skos:notation "JZ14" .
          FILTER NOT EXISTS { ?place tooiont:einddatum ?end } }""",
    )
    assert len(found) == 14 and ("Twenterand",) in found and ("Enschede",) in found


def test_identity_place_and_province_of_a_municipality(store: Store) -> None:
    [row] = ask(
        store,
        f"""SELECT ?code ?lat ?long ?province WHERE {{
          <{GM}1700> org:identifier ?code ; geo:lat ?lat ; geo:long ?long ; tooiont:ligtInProvincie ?province
          FILTER(DATATYPE(?code) = bundel:cbsCode) }}""",
    )
    assert row[0] == "GM1700" and row[3] == TOOI + "provincie/pv23"
    assert 52 < float(row[1]) < 53 and 6 < float(row[2]) < 7


def test_a_merger_is_one_event(store: Store) -> None:
    found = ask(
        store,
        f"""SELECT ?old ?day WHERE {{
          <{GM}1950> org:resultedFrom ?event .
          ?event a org:ChangeEvent ; org:originalOrganization ?old ; dct:date ?day .
          ?old org:changedBy ?event ; dct:isReplacedBy <{GM}1950> }}""",
    )
    assert set(found) == {(GM + "0007", "2018-01-01"), (GM + "0048", "2018-01-01")}


def test_a_municipality_that_took_in_another_did_not_result_from_it(store: Store) -> None:
    amsterdam = ask(
        store,
        f"SELECT ?event WHERE {{ <{GM}0363> org:changedBy ?event . ?event dct:date '2022-03-24'^^xsd:date }}",
    )
    assert len(amsterdam) == 1
    assert ask(store, f"SELECT ?event WHERE {{ <{GM}0363> org:resultedFrom ?event }}") == []


def test_every_abolished_municipality_has_its_event(register: Register) -> None:
    events = changes(register.records)
    ended = {each.iri for each in register.records if each.kind == "Municipality" and each.valid_to}
    assert {iri for event in events for iri in event.old} == ended
    assert sum(len(event.old) for event in events) == len(ended)


def test_changes_with_a_municipality_in_common_on_one_day_are_one() -> None:
    def place(name: str, end: date | None, *successors: str) -> Record:
        return Record(name, name, (name,), "Municipality", "x", valid_to=end, successors=successors)

    last = date(2020, 12, 31)
    records = (
        place("a", last, "x"),
        place("b", last, "y"),
        place("c", last, "x", "y"),
        place("d", date(2019, 12, 31), "x"),
    )
    assert [(event.day.year, sorted(event.old), sorted(event.new)) for event in changes(records)] == [
        (2020, ["d"], ["x"]),
        (2021, ["a", "b", "c"], ["x", "y"]),
    ]


def test_registered_partnerships_have_their_members(store: Store) -> None:
    members = ask(store, f"SELECT ?member WHERE {{ <{TOOI}so/so0005> org:hasMember ?member }}")
    assert len(members) == 14
    [[total]] = ask(
        store,
        "SELECT (COUNT(DISTINCT ?body) AS ?total) WHERE { ?body a bundel:PartnershipBody ; org:hasMember ?member }",
    )
    assert int(total) >= 495


def test_regions_have_no_members_of_their_own(store: Store) -> None:
    assert ask(store, "SELECT ?region WHERE { ?region a bundel:Region ; org:hasMember|bundel:locatedIn ?other }") == []


def test_only_what_is_unverified_says_so(register: Register, store: Store) -> None:
    noted = {row[0] for row in ask(store, "SELECT DISTINCT ?thing WHERE { ?thing skos:editorialNote ?note }")}
    assert noted == {each.iri for each in register.records if not each.verified}
    assert GM + "1700" not in noted


def test_types_lead_to_concepts(store: Store, register: Register) -> None:
    classified = {row[0] for row in ask(store, "SELECT ?thing WHERE { ?thing org:classification ?concept }")}
    typed = {each.iri for each in register.records if each.type and each.kind not in ("Region", "Initiative")}
    assert classified == typed
