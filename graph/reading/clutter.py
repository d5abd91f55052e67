"""What stands around an article on its page: adverts, cookie notices, counters, navigation."""

import re

from graph.reading import dates
from graph.reading.normal import tidy
from graph.reading.patterns import clutter

LONGEST = 300
SHORT = 120
LISTED = 12
TIME = re.compile(r"(?:om\s+)?\d{1,2}[:.]\d{2}(?:\s*uur)?")
BETWEEN = re.compile(r"[\s|·•/,:–—-]+")
WORDS = re.compile(r"\w")


def without(text: str) -> str:
    r"""The text without the lines that are no part of the article.

    >>> without("Samen verder\n\n12-10-2021 322 keer bekeken 0 reacties\n\nTwee gemeenten werken samen.")
    'Samen verder\n\nTwee gemeenten werken samen.'
    """
    kept: list[str] = []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        passed = _passed(lines, at)
        if not passed:
            kept.append(lines[at])
        at += passed or 1
    return tidy(kept)


def _passed(lines: list[str], at: int) -> int:
    """How many lines from here on are clutter."""
    line = lines[at].strip()
    if not line or len(line) > LONGEST:
        return 0
    if clutter("blocks").fullmatch(line):
        return 1 + _block(lines[at + 1 :])
    return int(not WORDS.search(line) or bool(clutter("lines").fullmatch(line)) or pieced(line))


def _block(lines: list[str]) -> int:
    """How many lines belong to the block that the line before opened: none where they look like running text."""
    length = next((place for place, line in enumerate(lines) if not line.strip()), len(lines))
    block = lines[:length]
    return length if length <= LISTED and all(len(line) <= SHORT for line in block) else 0


def pieced(line: str) -> bool:
    """Whether a line is made of pieces of navigation and counters alone.

    >>> pieced("22-12-2017 | 20:27 | 187 keer bekeken | 0 reacties"), pieced("22 juni 2012"), pieced("Contact")
    (True, False, False)
    """
    found = pieces(line)
    return found is not None and len(found) > 1 and any(found)


def pieces(line: str) -> list[bool] | None:
    """For each piece of a line whether it is more than a bare date or time; None where the line holds other text.

    >>> pieces("20:27 | 0 reacties"), pieces("20:27 in Almelo"), pieces("")
    ([False, True], None, [])
    """
    found: list[bool] = []
    rest = line.strip()
    while rest:
        piece = _piece(rest)
        if piece is None:
            return None
        found.append(piece[1])
        rest = BETWEEN.sub("", piece[0], count=1) if BETWEEN.match(piece[0]) else piece[0]
    return found


def _piece(text: str) -> tuple[str, bool] | None:
    """What follows the first piece of a line, and whether that was more than a bare date or time."""
    announced = clutter("dates").match(text)
    if announced and BETWEEN.match(text[announced.end() :]):
        text = BETWEEN.sub("", text[announced.end() :], count=1)
    dated = dates.leading(text)
    if dated:
        return dated[1], bool(announced)
    timed = TIME.match(text)
    if timed:
        return text[timed.end() :], False
    known = _longest(text)
    return (text[known:], True) if known else None


def _longest(text: str) -> int:
    """The length of the longest known piece a text begins with that ends where a word ends."""
    ends = [match.end() for match in re.finditer(r"(?<=\S)(?=\s|$|[|·•/,:–—])", text[:SHORT])]
    return max((end for end in ends if clutter("pieces").fullmatch(text, 0, end)), default=0)
