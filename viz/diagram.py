"""Boxes in columns with arrows between them, as SVG without style or script."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement, tostring

from ontology.entity import Value
from viz.sketch import FONT, legal

WIDTH, GAP, BETWEEN = 186.0, 168.0, 30.0
HEAD, ROW, PAD = 30.0, 17.0, 8.0
LETTER = 6.1
SWEEPS = 8
PLACES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78)
Point = tuple[float, float]
Frame = tuple[float, float, float, float]


class Box(Value):
    """A class: its name, and the names of what narrows it."""

    id: str
    name: str
    rows: tuple[str, ...] = ()


class Arrow(Value):
    """A property from one box to another, or (`narrower`) from a class to the one above it.

    Only arrows that `lead` put their target in a later column than their source.
    """

    source: str
    target: str
    words: str = ""
    narrower: bool = False
    leads: bool = True


def diagram(boxes: Sequence[Box], arrows: Sequence[Arrow], title: str, ink: Mapping[str, str]) -> bytes:
    """The picture; boxes and arrows in the same order give the same picture."""
    frames = _placed(boxes, arrows)
    wide = max(x + w for x, _, w, _ in frames.values()) + 156
    high = max(y + h for _, y, _, h in frames.values()) + PAD
    root = Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {wide:g} {high:g}", role="img")
    root.attrib |= {"font-family": FONT, "width": f"{wide:g}", "height": f"{high:g}"}
    SubElement(root, "title").text = legal(title)
    taken = list(frames.values())
    told = [(arrow, _curve(arrow, frames)) for arrow in arrows]
    for arrow, curve in told:
        _line(root, arrow, curve, ink)
    for box in boxes:
        _box(root, box, frames[box.id], ink)
    for arrow, curve in told:
        if arrow.words:
            _label(root, arrow.words, curve, taken, ink)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def columns(boxes: Sequence[Box], arrows: Iterable[Arrow]) -> list[list[str]]:
    """The boxes by column: whatever an arrow leads to stands after where it comes from.

    >>> two = [Box(id="a", name="A"), Box(id="b", name="B")]
    >>> columns(two, [Arrow(source="b", target="a")])
    [['b'], ['a']]
    """
    ways = [(one.target, one.source) if one.narrower else (one.source, one.target) for one in arrows if one.leads]
    level = dict.fromkeys((box.id for box in boxes), 0)
    for _ in boxes:
        for before, after in ways:
            if before != after:
                level[after] = max(level[after], min(level[before] + 1, len(boxes) - 1))
    found: defaultdict[int, list[str]] = defaultdict(list)
    for box in boxes:
        found[level[box.id]].append(box.id)
    return [found[place] for place in sorted(found)]


def _placed(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> dict[str, Frame]:
    """Where each box stands: columns side by side, each in the middle, neighbours near each other."""
    tall = {box.id: HEAD + (len(box.rows) * ROW + PAD if box.rows else 0) for box in boxes}
    order = _untangled(columns(boxes, arrows), arrows)
    high = max(sum(tall[id_] + BETWEEN for id_ in column) for column in order)
    frames: dict[str, Frame] = {}
    for place, column in enumerate(order):
        free = high - sum(tall[id_] for id_ in column)
        gap = free / len(column)
        y = gap / 2
        for id_ in column:
            frames[id_] = (PAD + place * (WIDTH + GAP), y, WIDTH, tall[id_])
            y += tall[id_] + gap
    return frames


def _untangled(order: list[list[str]], arrows: Iterable[Arrow]) -> list[list[str]]:
    """The columns with each box near the middle of those it is tied to in the columns beside it."""
    tied: defaultdict[str, list[str]] = defaultdict(list)
    for arrow in arrows:
        tied[arrow.source].append(arrow.target)
        tied[arrow.target].append(arrow.source)
    columns = [list(column) for column in order]
    for sweep in range(SWEEPS):
        pairs = list(pairwise(columns))
        for fixed, moved in pairs if sweep % 2 == 0 else [(after, before) for before, after in reversed(pairs)]:
            place = {id_: (number + 0.5) / len(fixed) for number, id_ in enumerate(fixed)}
            middle = {id_: [place[one] for one in tied[id_] if one in place] for id_ in moved}
            own = {id_: (number + 0.5) / len(moved) for number, id_ in enumerate(moved)}
            moved.sort(key=lambda id_: sum(middle[id_]) / len(middle[id_]) if middle[id_] else own[id_])
    return columns


def _curve(arrow: Arrow, frames: Mapping[str, Frame]) -> tuple[Point, Point, Point, Point]:
    """From side to side; within a column out at the right and back."""
    ax, ay, aw, ah = frames[arrow.source]
    bx, by, bw, _ = frames[arrow.target]
    start, end = ay + min(ah / 2, HEAD / 2), by + HEAD / 2
    if ax == bx:
        start, end = (start, end) if start != end else (start - 9, end + 9)
        out = ax + aw + 74
        return (ax + aw, start), (out, start), (out, end), (bx + bw, end)
    if ax < bx:
        pull = (bx - ax - aw) / 2
        return (ax + aw, start), (ax + aw + pull, start), (bx - pull, end), (bx, end)
    pull = (ax - bx - bw) / 2
    return (ax, start), (ax - pull, start), (bx + bw + pull, end), (bx + bw, end)


def _line(root: Element, arrow: Arrow, curve: tuple[Point, ...], ink: Mapping[str, str]) -> None:
    (x, y), (p, q), (r, s), (v, w) = curve
    colour = ink["rule-2"] if arrow.narrower else ink["line"]
    way = f"M{x:g} {y:g}C{p:g} {q:g} {r:g} {s:g} {v:g} {w:g}"
    SubElement(root, "path", {"d": way, "fill": "none", "stroke": colour, "stroke-width": "1.4"})
    back = 8 if r > v else -8
    head = f"M{v:g} {w:g}l{back} -4.5v9Z"
    SubElement(root, "path", {"d": head, "fill": ink["ground"] if arrow.narrower else colour, "stroke": colour})


def _box(root: Element, box: Box, frame: Frame, ink: Mapping[str, str]) -> None:
    x, y, w, h = frame
    shape = {"x": f"{x:g}", "y": f"{y:g}", "width": f"{w:g}", "height": f"{h:g}", "rx": "9"}
    SubElement(root, "rect", {**shape, "fill": ink["sheet"], "stroke": ink["rule-2"], "stroke-width": "1.2"})
    _text(root, (x + 12, y + 20), box.name, ink["text"], "13.5", "600")
    for number, row in enumerate(box.rows):
        _text(root, (x + 12, y + HEAD + 10 + number * ROW), row, ink["text-2"], "12", "400")


def _label(root: Element, words: str, curve: tuple[Point, ...], taken: list[Frame], ink: Mapping[str, str]) -> None:
    """The words on their line, where they cover nothing else if such a place there is."""
    width = len(words) * LETTER + 8
    spots = [_at(curve, part) for part in PLACES]
    frames = [(x - width / 2, y - 9, width, 18.0) for x, y in spots]
    x, y, w, h = next((frame for frame in frames if not any(_meet(frame, other) for other in taken)), frames[0])
    taken.append((x, y, w, h))
    ground = {"x": f"{x:g}", "y": f"{y:g}", "width": f"{w:g}", "height": f"{h:g}", "rx": "4", "fill": ink["sheet"]}
    SubElement(root, "rect", ground)
    _text(root, (x + 4, y + 13), words, ink["text-2"], "11.5", "400")


def _at(curve: tuple[Point, ...], part: float) -> Point:
    """The point at a part of the way along the curve."""
    rest = 1 - part
    weights = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
    return sum(w * x for w, (x, _) in zip(weights, curve, strict=True)), sum(
        w * y for w, (_, y) in zip(weights, curve, strict=True)
    )


def _meet(one: Frame, other: Frame) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def _text(root: Element, at: Point, words: str, colour: str, size: str, weight: str) -> None:
    place = {"x": f"{at[0]:g}", "y": f"{at[1]:g}", "fill": colour, "font-size": size, "font-weight": weight}
    SubElement(root, "text", place).text = legal(words)
