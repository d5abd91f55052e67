"""The weights that ship: they know their signs, and say what they were learnt to say."""

import pytest

from graph.extraction.weighing.weights import NAMES, Weights, weights


def test_every_kind_has_weights_that_matter() -> None:
    found = weights()
    assert set(found) == set(NAMES)
    assert all(0 < len(each.signs) < 500 and all(each.signs.values()) for each in found.values())


@pytest.mark.parametrize(
    ("name", "likely", "unlikely"),
    [
        ("pairs", {"rule collaboration", "row"}, {"a group", "a unsure"}),
        ("ties", {"first look > 0.5", "first look > 0.65", "both engaged > 0.5"}, {"a group", "far"}),
    ],
)
def test_what_speaks_for_a_tie_weighs_more_than_what_speaks_against(
    name: str, likely: set[str], unlikely: set[str]
) -> None:
    assert weights()[name].chance(frozenset(likely)) > weights()[name].chance(frozenset(unlikely))


def test_unknown_signs_weigh_nothing() -> None:
    each = Weights(0.5, {"row": 1.0})
    assert each.chance(frozenset({"row", "what nobody knows"})) == each.chance(frozenset({"row"}))
    assert each.chance(frozenset()) < each.chance(frozenset({"row"})) < 1
