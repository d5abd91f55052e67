import pytest

from graph.analysis.marks import marks


def found(quote: str, names: dict[str, list[str]], placed: list[tuple[int, str, str]] = ()) -> list[tuple[str, str]]:  # type: ignore[assignment]
    return [(quote[mark.start : mark.end], mark.leads_to) for mark in marks(quote, names, placed)]


@pytest.mark.parametrize(
    ("quote", "names", "expected"),
    [
        ("Schagen en Texel", {"s": ["Schagen"], "t": ["Texel"]}, [("Schagen", "s"), ("Texel", "t")]),
        ("de gemeente Schagen", {"s": ["Schagen", "gemeente Schagen"]}, [("gemeente Schagen", "s")]),
        ("Bestuur van Best", {"b": ["Best"]}, [("Best", "b")]),
        ("Son en Breugel, Son", {"s": ["Son en Breugel", "Son"]}, [("Son en Breugel", "s"), ("Son", "s")]),
        ("schagen", {"s": ["Schagen"]}, []),
        ("C++-team (A&B)", {"c": ["C++-team"], "a": ["A&B"]}, [("C++-team", "c"), ("A&B", "a")]),
        (
            "Súdwest-Fryslân 😀 Best",
            {"b": ["Best"], "s": ["Súdwest-Fryslân"]},
            [("Súdwest-Fryslân", "s"), ("Best", "b")],
        ),
        ("", {"x": ["x"]}, []),
    ],
)
def test_names_as_whole_words(quote: str, names: dict[str, list[str]], expected: list[tuple[str, str]]) -> None:
    assert found(quote, names) == expected


def test_forms_whose_place_is_known() -> None:
    assert found("Zij werkt er nog", {}, [(0, "Zij", "p")]) == [("Zij", "p")]
    assert found("Zij werkt er nog", {}, [(1, "Zij", "p"), (-4, "Zij", "p"), (40, "Zij", "p")]) == []


def test_one_form_for_several_things_is_marked_once() -> None:
    assert found("De drie", {}, [(0, "De drie", "b"), (0, "De drie", "a")]) == [("De drie", "a")]
