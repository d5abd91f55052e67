from itertools import pairwise
from xml.etree import ElementTree

import pytest

from viz.glyph import shapes
from viz.ink import ink
from viz.kind import Kind
from viz.sketch import Spoke, sketch

SVG = "{http://www.w3.org/2000/svg}"
SPOKES = [
    Spoke(label="Schagen", kind=Kind.MUNICIPALITY, via="werkt samen met", sentences=3),
    Spoke(label="Kompas", kind=Kind.ORGANISATION, via="werkt samen met", planned=True),
    Spoke(label="inkoopteam", kind=Kind.INITIATIVE, via="doet mee aan"),
]


def drawn(spokes: list[Spoke], rest: str = "", dark: bool = False) -> ElementTree.Element:
    return ElementTree.fromstring(sketch("Texel", Kind.MUNICIPALITY, spokes, rest, ink(dark)))


def test_each_neighbour_stands_under_how_it_is_tied() -> None:
    told = [text.text for text in drawn(SPOKES).iter(f"{SVG}text")]
    assert told == ["werkt samen met", "Schagen", "Kompas", "doet mee aan", "inkoopteam"]


def test_plans_are_dashed_and_many_sentences_make_a_thicker_line() -> None:
    lines = [path.attrib for path in drawn(SPOKES).iter(f"{SVG}path") if path.get("fill") == "none"]
    assert [bool(line.get("stroke-dasharray")) for line in lines] == [False, True, False]
    assert float(lines[0]["stroke-width"]) > float(lines[1]["stroke-width"])


def test_no_two_rows_meet() -> None:
    heights = [float(text.get("y", 0)) for text in drawn(SPOKES * 4, "en nog 9 meer").iter(f"{SVG}text")]
    assert all(after - before >= 20 for before, after in pairwise(heights))
    assert heights[-1] < float(drawn(SPOKES * 4, "en nog 9 meer").get("height", 0))


@pytest.mark.parametrize("label", ["<script>", "a" * 500, "x\x00\x0by", "\u202e", "", "👩‍👩‍👧"])
def test_any_label_can_be_drawn(label: str) -> None:
    assert drawn([Spoke(label=label, kind=None, via=label)], label) is not None


def test_colours_differ_by_day_and_by_night() -> None:
    assert ink()["text"] != ink(True)["text"]
    assert {f"kind-{kind}" for kind in Kind} <= ink().keys() & ink(True).keys()


def test_every_kind_has_a_shape() -> None:
    assert set(shapes()) == set(Kind)
