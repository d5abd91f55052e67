"""People of one name: one or two, whatever the order of reading."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from graph.quads.terms import PREFERRED, TYPE, bundel, statement
from graph.store.derive import derive
from graph.store.identity import DIFFERENT, SAME
from graph.store.store import Store
from ontology.iri import mint
from ontology.organisation import Organisation, OrganisationKind
from ontology.person import Person
from ontology.placement import Placement
from ontology.post import Post
from ontology.reading import Reading
from ontology.region import Region
from ontology.vocabulary import BASE
from tests.quads.sample import ALDERMAN, Desk

TOWNS = tuple(f"https://example.org/town/{letter}" for letter in "abcd")
AREA = f"{BASE}region/jeugdregio/JZ1"
PROVINCE = f"{BASE}region/province/PV1"
LIES = (
    *(
        Quad(NamedNode(town), bundel("locatedIn"), NamedNode(area))
        for town, area in ((TOWNS[0], AREA), (TOWNS[1], AREA), (TOWNS[2], PROVINCE), (TOWNS[3], PROVINCE))
    ),
    Quad(NamedNode(AREA), PREFERRED, Literal("jeugdregio Twente")),
    Quad(NamedNode(PROVINCE), PREFERRED, Literal("Overijssel")),
)
ARTICLES = ("een.txt", "twee.txt", "drie.txt")
LABELS = ("Jan Bos", "Els Bos")


def reading(identifier: str, label: str, town: str, *more: str) -> Reading:
    """An article in which somebody of that name holds an office in that town, and in others besides."""
    desk = Desk(identifier)
    person = Person(iri=mint("person", label.lower(), town), label=label, alternatives=(label.split()[1],))
    towns = [Organisation(iri=each, label=each[-1], kind=OrganisationKind.MUNICIPALITY) for each in (town, *more)]
    for each in towns:
        desk.says(
            f"{label} is wethouder van {each.label}.", Post(member=person.iri, organisation=each.iri, role=ALDERMAN)
        )
    return desk.reading(person, *towns, ALDERMAN)


def store(*readings: Reading) -> Store:
    made = Store.open()
    made.furnish(BASE + "reference", LIES, "1")
    for each in readings:
        made.replace(each)
    return made


def people(of: Store) -> set[str]:
    return {
        statement(quad)[0].value for quad in of.quads() if (quad.predicate, quad.object) == (TYPE, bundel("Person"))
    }


def questions(of: Store) -> int:
    return sum(len(list(found.questions)) for found in of.namesakes())


made = st.builds(
    reading,
    st.sampled_from(ARTICLES),
    st.sampled_from(LABELS),
    st.sampled_from(TOWNS),
    st.sampled_from(TOWNS),
)
verdicts = st.lists(
    st.tuples(st.sampled_from(TOWNS), st.sampled_from(TOWNS), st.booleans()).filter(lambda v: v[0] < v[1]), max_size=2
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(made, st.sampled_from(ARTICLES), verdicts), max_size=7))
def test_kept_up_to_date_equals_derived_from_scratch(steps: list[Reading | str | list[tuple[str, str, bool]]]) -> None:
    with store() as held:
        for step in steps:
            match step:
                case Reading():
                    held.replace(step)
                case str():
                    held.remove(Desk(step).iri)
                case _:
                    held.judge((_person(one), _person(other), same) for one, other, same in step)
            assert {statement(quad) for quad in held.quads()} == derive(held.engine, held.background)


def _person(town: str) -> str:
    return mint("person", "jan bos", town)


@settings(max_examples=40, deadline=None)
@given(st.lists(made, max_size=3, unique_by=lambda each: each.article.iri), st.randoms())
def test_order_of_reading_does_not_matter(given_readings: list[Reading], random: object) -> None:
    turned = list(given_readings)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert _merged(given_readings) == _merged(turned)


def _merged(every: Iterable[Reading]) -> set[Quad]:
    with store(*every) as held:
        return set(held.quads())


def test_a_body_in_common_makes_them_one() -> None:
    with store(reading("een.txt", "Jan Bos", TOWNS[0]), reading("twee.txt", "Jan Bos", TOWNS[2], TOWNS[0])) as held:
        assert len(people(held)) == 1
        assert questions(held) == 0
        offices = {q.object.value for q in held.quads() if q.predicate == bundel("worksFor")}  # type: ignore[union-attr]
        assert offices == {TOWNS[0], TOWNS[2]}
        assert sum(q.predicate == PREFERRED and q.object.value == "Jan Bos" for q in held.quads()) == 1  # type: ignore[union-attr]


def test_a_region_in_common_makes_them_one_and_a_province_does_not() -> None:
    with store(reading("een.txt", "Jan Bos", TOWNS[0]), reading("twee.txt", "Jan Bos", TOWNS[1])) as held:
        assert len(people(held)) == 1
    with store(reading("een.txt", "Jan Bos", TOWNS[2]), reading("twee.txt", "Jan Bos", TOWNS[3])) as held:
        assert len(people(held)) == 2


def test_the_region_in_which_an_article_puts_a_body_counts() -> None:
    desk, body, area = Desk("drie.txt"), f"{BASE}organisation/ggd", f"{BASE}region/twente"
    person = Person(iri=mint("person", "jan bos", body), label="Jan Bos")
    desk.says("Jan Bos is arts bij GGD Twente.", Post(member=person.iri, organisation=body, role=ALDERMAN))
    desk.says("GGD Twente ligt in Twente.", Placement(subject=body, region=area))
    ggd, twente = Organisation(iri=body, label="GGD Twente"), Region(iri=area, label="Twente")
    with store(reading("een.txt", "Jan Bos", TOWNS[0]), desk.reading(person, ggd, twente, ALDERMAN)) as held:
        assert len(people(held)) == 1


def test_nothing_in_common_leaves_two_people_and_a_question() -> None:
    with store(reading("een.txt", "Jan Bos", TOWNS[0]), reading("twee.txt", "Jan Bos", TOWNS[2])) as held:
        assert len(people(held)) == 2
        assert questions(held) == 1


def test_another_name_is_another_person() -> None:
    with store(reading("een.txt", "Jan Bos", TOWNS[0]), reading("twee.txt", "Els Bos", TOWNS[0])) as held:
        assert len(people(held)) == 2
        assert questions(held) == 0


def test_a_third_article_can_tie_two() -> None:
    one, other = reading("een.txt", "Jan Bos", TOWNS[0]), reading("twee.txt", "Jan Bos", TOWNS[2])
    third = reading("drie.txt", "Jan Bos", TOWNS[3], TOWNS[2], TOWNS[1])
    with store(one, other, third) as held:
        assert len(people(held)) == 1
        held.remove(third.article.iri)
        assert len(people(held)) == 2


def test_what_a_person_judged_goes_before_what_they_have_in_common() -> None:
    near = (_person(TOWNS[0]), _person(TOWNS[1]), False)
    with store(reading("een.txt", "Jan Bos", TOWNS[0]), reading("twee.txt", "Jan Bos", TOWNS[1])) as held:
        assert held.judge([near])
        assert len(people(held)) == 2
        assert questions(held) == 0
        assert not held.judge([near])
        assert held.judge([])
        assert len(people(held)) == 1
    far = (_person(TOWNS[0]), _person(TOWNS[2]), True)
    with store(reading("een.txt", "Jan Bos", TOWNS[0]), reading("twee.txt", "Jan Bos", TOWNS[2])) as held:
        assert held.judge([far])
        assert len(people(held)) == 1


def test_an_alias_points_to_the_address_that_is_kept() -> None:
    with store(reading("een.txt", "Jan Bos", TOWNS[0]), reading("twee.txt", "Jan Bos", TOWNS[1])) as held:
        kept, alias = sorted((_person(TOWNS[0]), _person(TOWNS[1])))
        links = {(q.subject.value, q.object.value) for q in held.quads() if q.predicate == SAME}  # type: ignore[union-attr]
        assert links == {(alias, kept)}
        assert people(held) == {kept}
        assert not [q for q in held.quads() if q.predicate == DIFFERENT]
