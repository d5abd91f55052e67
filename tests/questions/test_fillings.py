import pytest

from graph.equipment import furnish
from graph.fillings import Fillings
from graph.questions import Blank, Sort, question, questions
from graph.store.store import Store
from ontology.errors import UnknownName
from tests.quads.sample import TWENTERAND, readings

ATTACKS = [
    "x> } ; DROP ALL #",
    'x" } UNION { ?s ?p ?o',
    "https://example.org/\n> }",
    "https://example.org/a b",
    "https://example.org/{a}",
    "\\u003e",
    "?organisatie",
    "UNDEF",
]


@pytest.fixture(scope="module")
def fillings() -> Fillings:
    store = Store.open()
    furnish(store)
    for reading in readings():
        store.replace(reading)
    return Fillings(store)


def test_every_blank_stands_in_its_titles_and_has_an_example() -> None:
    asked = [each for each in questions() if each.blanks]
    assert len(asked) >= 12
    for each in questions():
        for title in (each.nl, each.en):
            assert {part.partition("}")[0] for part in title.split("{")[1:]} == {blank.name for blank in each.blanks}
        for blank in each.blanks:
            assert blank.example
            assert each.bound({blank.name: blank.example}) == each.text
    assert {blank.sort for each in questions() for blank in each.blanks} == set(Sort)


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_is_filled_in_is_more_than_one_term(attack: str) -> None:
    for each in questions():
        for blank in each.blanks:
            with pytest.raises(UnknownName):
                each.bound({blank.name: attack})


def test_backslashes_and_groups_stay_what_they_are() -> None:
    bound = question("partners").bound({"organisatie": r"https://example.org/$1&g<0>".replace("<0>", "0")})
    assert "VALUES ?organisatie { <https://example.org/$1&g0> }" in bound


def test_names_in_any_spelling_and_addresses(fillings: Fillings) -> None:
    blank = Blank("gemeente", Sort.MUNICIPALITY, "")
    for given in ("Twenterand", "gemeente twenterand", TWENTERAND.iri):
        assert fillings.found(blank, given).iri == TWENTERAND.iri


def test_what_comes_nearest_is_suggested(fillings: Fillings) -> None:
    assert [each.nl for each in fillings.like(Sort.MUNICIPALITY, "tw")] == ["Twenterand"]
    assert fillings.like(Sort.MUNICIPALITY, "xyz") == ()
    assert len(fillings.like(Sort.THING, "", 3)) == 3
    assert [(each.nl, each.en) for each in fillings.like(Sort.THEME, "youth care")] == [("jeugdhulp", "youth care")]
    assert [each.nl for each in fillings.like(Sort.YEAR, "201")] == ["2012", "2017", "2019"]


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        (
            "partners",
            {"organisatie": "Twentrand"},
            "'Twentrand': expected for organisatie (organisation) a name in the graph",
        ),
        ("partners", {"organisatie": "twent"}, "such as 'Twenterand'"),
        ("partners", {"gemeente": "Texel"}, "a blank of the question partners: organisatie"),
        ("partners", {}, "something for organisatie"),
        ("leiding-van", {"initiatief": TWENTERAND.iri}, "(initiative) a name in the graph"),
        ("gemeld-in", {"jaar": "1066"}, "(year) a name in the graph"),
    ],
)
def test_what_does_not_fit_is_named(fillings: Fillings, name: str, given: dict[str, str], said: str) -> None:
    with pytest.raises(UnknownName) as refused:
        fillings.filled(question(name), given)
    assert said in str(refused.value)
