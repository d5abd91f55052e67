from pathlib import Path

import pytest

from graph.reading.clutter import pieced, without
from graph.reading.normal import normalise

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def lines(case: Path) -> list[tuple[str, str]]:
    return [(line[0], line[2:]) for line in case.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_only_what_is_no_article_goes(case: Path) -> None:
    marked = lines(case)
    text = normalise("\n".join(line for _, line in marked))
    wanted = [line for mark, line in marked if mark == "+" and line]
    assert [line for line in without(text).split("\n") if line] == wanted


def test_an_advert_goes_with_its_text_but_not_with_the_article() -> None:
    short = "ADVERTENTIE\nOp zoek naar een hypotheek?\n\nDe raad stemde in."
    long = "Advertentie\nDe gemeenten " + "Wierden, Almelo, " * 10 + "Hengelo kopen samen in.\n\nDe raad stemde in."
    assert without(short) == "De raad stemde in."
    assert without(long).startswith("De gemeenten Wierden")


@pytest.mark.parametrize(
    "line",
    ["Home | Nieuws | Contact", "3 mei 2021 - 0 reacties", "Facebook  Twitter  WhatsApp", "12 x gelezen, 4 views"],
)
def test_navigation_and_counters_are_pieces(line: str) -> None:
    assert pieced(line)


@pytest.mark.parametrize(
    "line", ["Nieuws uit Almelo", "Contact", "3 mei 2021", "Home sweet home", "20:30 uur, dorpshuis"]
)
def test_text_is_no_pieces(line: str) -> None:
    assert not pieced(line)


def test_a_page_of_clutter_alone_leaves_nothing() -> None:
    assert without("Menu\n\n0 reacties\n\n© Alle rechten voorbehouden") == ""
