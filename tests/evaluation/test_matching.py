import pytest

from graph.evaluation.matching import matching
from graph.evaluation.thing import Thing


def thing(id: str, kind: str, *names: str, group: bool = False) -> Thing:
    return Thing(id, kind, names, group)


def test_a_shared_form_is_enough_whatever_leads_in() -> None:
    wanted = [thing("o1", "organisation", "gemeente Twenterand")]
    given = [thing("a", "organisation", "De gemeente Twenterand", "Vroomshoop")]
    assert matching(wanted, given) == {"a": "o1"}


def test_an_abbreviation_in_parentheses_is_a_form() -> None:
    wanted = [thing("o1", "organisation", "Vereniging van Nederlandse Gemeenten (VNG)")]
    assert matching(wanted, [thing("a", "organisation", "VNG")]) == {"a": "o1"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (thing("1", "initiative", "inkoopteam"), thing("2", "initiative", "gezamenlijk inkoopteam jeugd"), True),
        (thing("1", "initiative", "inkoopteam"), thing("2", "organisation", "het inkoopteam jeugd"), True),
        (thing("1", "initiative", "team"), thing("2", "initiative", "team jeugd"), False),
        (thing("1", "initiative", "inkoopteam"), thing("2", "initiative", "inkoopteams"), False),
        (thing("1", "organisation", "Kentalis Zorg"), thing("2", "organisation", "Koninklijke Kentalis Zorg"), False),
        (
            thing("1", "organisation", "huisartsen", group=True),
            thing("2", "organisation", "huisartsen in Raalte"),
            True,
        ),
        (thing("1", "person", "Mark Paters"), thing("2", "person", "Mark Paters junior"), False),
        (thing("1", "region", "Twente"), thing("2", "organisation", "Twente"), True),
        (thing("1", "region", "Twente"), thing("2", "initiative", "Twente"), False),
        (thing("1", "person", "Twente"), thing("2", "organisation", "Twente"), False),
        (thing("1", "theme", "jeugdhulp"), thing("2", "theme", "jeugdhulp"), True),
    ],
)
def test_which_are_the_same(one: Thing, other: Thing, same: bool) -> None:
    assert bool(matching([one], [other])) is same
    assert bool(matching([other], [one])) is same


def test_each_is_used_once_and_the_surest_goes_first() -> None:
    wanted = [thing("r", "region", "Zwolle"), thing("o", "organisation", "gemeente Zwolle")]
    given = [thing("x", "organisation", "Zwolle"), thing("y", "region", "Zwolle"), thing("z", "region", "Zwolle")]
    assert matching(wanted, given) == {"x": "o", "y": "r"}


def test_a_shared_form_goes_before_a_name_within_a_name_and_before_the_kind() -> None:
    wanted = [thing("i", "initiative", "Kernteam Salland"), thing("j", "initiative", "Kernteam Salland Zuid")]
    given = [
        thing("x", "organisation", "Kernteam Salland Zuid"),
        thing("y", "initiative", "Kernteam Salland Zuid-Oost"),
    ]
    assert matching(wanted, given) == {"x": "j", "y": "i"}
