"""The merged facts are always what deriving them from scratch gives."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from graph.quads.terms import ALTERNATIVE, PREFERRED, TYPE, Statement, bundel, statement
from graph.store.background import FOLLOWED
from graph.store.derive import derive
from graph.store.store import Store
from ontology.collaboration import Collaboration
from ontology.entity import Entity
from ontology.organisation import Organisation, OrganisationKind
from ontology.participation import Participation
from ontology.reading import Reading
from ontology.region import Region
from ontology.status import Status
from ontology.theme import Theme
from ontology.vocabulary import BASE, ONTOLOGY, THEMES
from tests.quads.sample import Desk, later, noordkop, readings, twente

NAMES = ("Aa", "Bee", "gemeente Bee", "Cé", "cé")
THINGS: tuple[type[Entity], ...] = (Organisation, Organisation, Organisation, Region, Theme)
IRIS = (*(f"https://example.org/{letter}" for letter in "abc"), f"{BASE}region/streek/d", f"{THEMES}jeugdhulp")
ARTICLES = ("een.txt", "twee.txt", "drie.txt")


@st.composite
def made(draw: st.DrawFn) -> Reading:
    """A small reading over few things and names, so that articles overlap in everything."""
    desk = Desk(draw(st.sampled_from(ARTICLES)), title=draw(st.sampled_from(("T", "U"))))
    numbers = draw(st.lists(st.integers(0, 4), unique=True))
    names = st.sampled_from(NAMES)
    entities = [
        THINGS[n](iri=IRIS[n], label=draw(names), alternatives=tuple(draw(st.lists(names, max_size=2))))
        for n in numbers
    ]
    if 0 in numbers and draw(st.booleans()):
        entities[numbers.index(0)] = Organisation(iri=IRIS[0], label="Aa", kind=OrganisationKind.MUNICIPALITY)
    for said in range(draw(st.integers(0, 3))):
        ends = draw(st.sampled_from(((IRIS[0], IRIS[1]), (IRIS[1], IRIS[2]))))
        themes = tuple(draw(st.sets(st.sampled_from((IRIS[4], f"{THEMES}wmo")))))
        relation = draw(
            st.sampled_from(
                (Collaboration(members=ends, themes=themes), Participation(member=ends[0], initiative=ends[1]))
            )
        )
        status, confidence = draw(st.sampled_from(Status)), draw(st.sampled_from((0.3, 0.49996, 0.5, 0.9)))
        desk.says(f"Zin {said}.", relation, status=status, confidence=confidence)
    return desk.reading(*entities)


def known(*triples: tuple[str, NamedNode, str]) -> list[Quad]:
    return [Quad(NamedNode(s), p, Literal(o) if p in (PREFERRED, ALTERNATIVE) else NamedNode(o)) for s, p, o in triples]


REGISTERS = (
    known(),
    known(
        (IRIS[0], PREFERRED, "Gemeente Aa"),
        (IRIS[0], ALTERNATIVE, "Aa"),
        (IRIS[0], TYPE, bundel("Municipality").value),
        (IRIS[0], FOLLOWED[0], IRIS[3]),
        (IRIS[1], FOLLOWED[0], IRIS[3]),
        (IRIS[3], PREFERRED, "streek De"),
        (IRIS[3], ALTERNATIVE, "De"),
        (IRIS[3], TYPE, bundel("Region").value),
        ("https://example.org/unmentioned", PREFERRED, "Nergens"),
    ),
    known((IRIS[1], PREFERRED, "Bee"), (IRIS[2], FOLLOWED[0], IRIS[3])),
)
SCHEME = (
    known(),
    known(
        (IRIS[4], PREFERRED, "jeugdhulp"),
        (IRIS[4], ALTERNATIVE, "jeugdzorg"),
        (IRIS[4], NamedNode("http://www.w3.org/2004/02/skos/core#broader"), f"{THEMES}jeugd"),
        (IRIS[4], TYPE, bundel("Theme").value),
    ),
)
change = st.one_of(
    made(),
    st.sampled_from(ARTICLES),
    st.sampled_from([("reference", n) for n in range(3)] + [("ontology", n) for n in range(2)]),
)


def merged(store: Store) -> set[Statement]:
    return {statement(quad) for quad in store.quads()}


def apply(store: Store, step: Reading | str | tuple[str, int]) -> None:
    match step:
        case Reading():
            store.replace(step)
        case str():
            store.remove(Desk(step).iri)
        case ("reference", number):
            store.furnish(BASE + "reference", REGISTERS[number], str(number))
        case (_, number):
            store.furnish(ONTOLOGY, SCHEME[number], str(number))


@settings(max_examples=150, deadline=None)
@given(st.lists(change, max_size=8))
def test_kept_up_to_date_equals_derived_from_scratch(steps: list[Reading | str | tuple[str, int]]) -> None:
    with Store.open() as store:
        for step in steps:
            apply(store, step)
            assert merged(store) == derive(store.engine, store.background)


@settings(max_examples=60, deadline=None)
@given(st.lists(made(), max_size=4, unique_by=lambda reading: reading.article.iri), st.randoms())
def test_order_of_reading_does_not_matter(given_readings: list[Reading], random: object) -> None:
    turned = list(given_readings)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert held(given_readings) == held(turned)


def held(every: Iterable[Reading]) -> set[Quad]:
    with Store.open() as store:
        for reading in every:
            store.replace(reading)
        return {quad for context in (None, *store.articles()) for quad in store.quads(context)}


def labels(store: Store, name: str) -> tuple[set[str], set[str]]:
    found = [
        {statement(quad)[2].value for quad in store.quads() if quad.predicate == kind and name in quad.subject.value}
        for kind in (PREFERRED, ALTERNATIVE)
    ]
    return found[0], found[1]


def test_most_used_label_wins_then_the_longest() -> None:
    store = Store.open()
    store.replace(twente())
    assert labels(store, "gm1700") == ({"gemeente Twenterand"}, {"Twenterand"})
    store.replace(later())
    assert labels(store, "gm1700") == ({"gemeente Twenterand"}, {"Twenterand"})
    store.replace(
        later().model_copy(update={"article": later().article.model_copy(update={"iri": "https://a.example/"})})
    )
    assert labels(store, "gm1700") == ({"Twenterand"}, {"gemeente Twenterand"})


def test_register_label_wins_from_all_uses() -> None:
    store = Store.open()
    twenterand = "https://identifier.overheid.nl/tooi/id/gemeente/gm1700"
    store.furnish(BASE + "reference", known((twenterand, PREFERRED, "Twenterand")), "1")
    store.replace(twente())
    assert labels(store, "gm1700") == ({"Twenterand"}, {"gemeente Twenterand"})


def test_relations_without_a_living_claim_are_no_facts() -> None:
    store = Store.open()
    for reading in readings():
        store.replace(reading)
    members = {statement(q)[2].value for q in store.quads() if q.predicate.value.endswith("hasMember")}
    assert not any("gm1911" in member for member in members)
    statuses = {statement(q)[2].value for q in store.quads(noordkop().article.iri) if q.predicate == bundel("status")}
    assert {status.rpartition("#")[2] for status in statuses} == {"existing", "ended"}


def test_the_claims_machinery_is_not_among_the_facts() -> None:
    store = Store.open()
    store.replace(twente())
    spoken = {quad.predicate.value.rpartition("/")[2].rpartition("#")[2] for quad in store.quads()}
    assert not spoken & {
        "states",
        "confidence",
        "exact",
        "hasBody",
        "step",
        "checksum",
        "wasQuotedFrom",
        "softwareVersion",
    }
    assert {"collaboratesWith", "hasMember", "title", "issued"} <= spoken


def test_a_thing_of_the_register_is_a_fact_only_while_an_article_mentions_it() -> None:
    store = Store.open()
    store.furnish(BASE + "reference", REGISTERS[1], "1")
    assert not merged(store)
    desk = Desk("een.txt").reading(Organisation(iri=IRIS[0], label="Aa"))
    store.replace(desk)
    assert {said[0].value for said in merged(store)} == {IRIS[0], IRIS[3], desk.article.iri}
    store.remove(desk.article.iri)
    assert not merged(store)


def test_what_the_register_tells_outlives_the_article_that_told_it_too() -> None:
    store = Store.open()
    store.furnish(BASE + "reference", REGISTERS[1], "1")
    town = Organisation(iri=IRIS[0], label="Aa", kind=OrganisationKind.MUNICIPALITY)
    area = Region(iri=IRIS[3], label="De")
    store.replace(Desk("een.txt").reading(town, area))
    store.replace(Desk("twee.txt").reading(town.model_copy(update={"kind": None})))
    store.remove(Desk("een.txt").iri)
    assert (NamedNode(IRIS[0]), TYPE, bundel("Municipality")) in merged(store)
    assert (NamedNode(IRIS[3]), TYPE, bundel("Region")) in merged(store)
    assert labels(store, "streek/d") == ({"streek De"}, {"De"})
    assert merged(store) == derive(store.engine, store.background)
