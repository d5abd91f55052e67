"""A small picture of one thing and what it is tied to, as SVG without style or script."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, tostring

from ontology.entity import Value
from viz.glyph import shape
from viz.kind import Kind

WIDTH = 420
ROW, HEADING, MARGIN = 27.0, 26.0, 12.0
LETTERS = 38
MIDDLE, BRANCH, END, TEXT = 42.0, 92.0, 132.0, 152.0
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
FONT = "Inter, 'DejaVu Sans', Verdana, sans-serif"


class Spoke(Value):
    """A neighbour: what it is called, its kind, how it is tied, whether that is a plan, and by how many sentences."""

    label: str
    kind: Kind | None
    via: str
    planned: bool = False
    sentences: int = 1


def sketch(label: str, kind: Kind | None, spokes: Iterable[Spoke], rest: str, ink: Mapping[str, str]) -> bytes:
    """The picture: the thing at the left, its neighbours under the words that tie them, `rest` below where not empty.

    `ink` are the colours by name, see `viz.ink.ink`; `label` is read out, not drawn.
    """
    rows = list(_rows(list(spokes)))
    height = rows[-1][0] + ROW + (ROW if rest else 0) if rows else 4 * ROW
    root = Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH} {height:g}", role="img")
    root.attrib |= {"width": str(WIDTH), "height": f"{height:g}", "font-family": FONT}
    SubElement(root, "title").text = legal(label)
    middle = height / 2
    for y, _, spoke in rows:
        if spoke:
            _line(root, middle, y, spoke, ink)
    for y, words, spoke in rows:
        if spoke:
            _glyph(root, spoke.kind, END, y, 8.5, ink)
            _text(root, TEXT, y + 5, cut(spoke.label), ink["text"], "14.5")
        else:
            _text(root, TEXT, y + 5, words, ink["text-2"], "12.5")
    if rest:
        _text(root, TEXT, height - ROW / 2 + 5, rest, ink["text-2"], "12.5")
    _glyph(root, kind, MIDDLE, middle, 24, ink)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _rows(spokes: list[Spoke]) -> Iterator[tuple[float, str, Spoke | None]]:
    """The middle of each row, and its heading or its neighbour."""
    y = MARGIN
    for via, group in groupby(spokes, key=lambda spoke: spoke.via):
        yield y, via, None
        y += HEADING
        for spoke in group:
            yield y, "", spoke
            y += ROW
        y += 4


def _line(root: Element, middle: float, y: float, spoke: Spoke, ink: Mapping[str, str]) -> None:
    way = f"M{MIDDLE:g} {middle:g}C{BRANCH:g} {middle:g} {BRANCH:g} {y:g} {END:g} {y:g}"
    width = f"{min(1.2 + 0.6 * (spoke.sentences - 1), 3.6):g}"
    drawn = SubElement(root, "path", {"d": way, "fill": "none", "stroke": ink["line"], "stroke-width": width})
    if spoke.planned:
        drawn.set("stroke-dasharray", "5 4")


def _glyph(root: Element, kind: Kind | None, x: float, y: float, size: float, ink: Mapping[str, str]) -> None:
    ring = {"d": shape(kind), "transform": f"translate({x:g} {y:g}) scale({size:g})"}
    colour = ink[f"kind-{kind or Kind.GATHERING}"]
    SubElement(root, "path", {**ring, "fill": colour, "stroke": ink["sheet"], "stroke-width": f"{3 / size:g}"})


def _text(root: Element, x: float, y: float, words: str, colour: str, size: str) -> None:
    SubElement(root, "text", {"x": f"{x:g}", "y": f"{y:g}", "fill": colour, "font-size": size}).text = legal(words)


def cut(label: str) -> str:
    """The label as far as it fits on a row.

    >>> cut("a" * 50)[-2:]
    'a…'
    """
    plain = " ".join(label.split())
    return plain if len(plain) <= LETTERS else plain[: LETTERS - 1].rstrip() + "…"


def legal(words: str) -> str:
    """The words without what XML cannot hold."""
    return ILLEGAL.sub("\ufffd", words)
