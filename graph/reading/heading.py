"""What an article's first lines say of it: its title and its date."""

import re
from collections.abc import Iterator
from itertools import takewhile

from graph.reading import dates
from graph.reading.clutter import pieces
from graph.reading.patterns import clutter

LONGEST = 160
TOP = 10
BOTTOM = 3
DATELINE = re.compile(r"[A-Z][\w’'./ -]{1,60}(?:\s\([^)]{1,40}\))?,\s+(?=\S)")
ANNOUNCED = re.compile(r"\s*:?\s+")
PARTED = re.compile(r"\s+[-–—|·•]\s+")
PARTS = re.compile(r"\s*[|·•,()]\s*|\s+[-–—]\s+|:\s+")
WORDS = 6
AHEAD = 2


def title(text: str) -> str | None:
    """The line that heads the text, or the subject of a letter; None where no line looks like a heading.

    >>> title("PERSBERICHT\\n\\nDronten, 3 juni 2024\\n\\nSteunpunt ook in Lelystad\\n\\nHet steunpunt wordt groter.")
    'Steunpunt ook in Lelystad'
    """
    lines = [line for line in text.split("\n") if line.strip()]
    announced = next(_announced(lines[:TOP], "subjects"), None)
    if announced:
        return announced
    for place, line in enumerate(lines[:TOP]):
        if not clutter("kickers").fullmatch(line) and not _dated(line):
            return line if _heads(line) and place + 1 < len(lines) else None
    return None


def _heads(line: str) -> bool:
    return len(line) <= LONGEST and not line.endswith((".", ",", ";")) and any(map(str.isalpha, line))


def issued(text: str) -> str | None:
    """When the article appeared, from its first lines or an announced date in its last, as ISO 8601; else None.

    >>> issued("Samen\\n\\nLEIDERDORP, 14 november 2018 - De jeugdhulp wordt anders geregeld.")
    '2018-11-14'
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in lines[:TOP]:
        found = _dated(line) or _datelined(line) or _numbered(line) or _parted(line)
        if found:
            return found
    last = lines[-BOTTOM:]
    announced = (date for rest in _announced(last, "dates") if (date := _dated(rest)))
    return next(announced, None) or next((date for line in last if (date := _parted(line))), None)


def _announced(lines: list[str], section: str) -> Iterator[str]:
    """What follows the words that announce it."""
    for line in lines:
        match = clutter(section).match(line)
        gap = match and ANNOUNCED.match(line[match.end() :])
        if match and gap:
            yield line[match.end() + gap.end() :]


def _dated(line: str) -> str | None:
    """The date of a line that holds no more than a date, what announces it, its place and counters."""
    place = DATELINE.match(line)
    for candidate in (line, *_announced([line], "dates"), line[place.end() :] if place else ""):
        found = dates.leading(candidate)
        if found and pieces(found[1].strip(" .|-–—")) is not None:
            return found[0]
    return None


def _datelined(line: str) -> str | None:
    """The date after the place with which a report opens."""
    place = DATELINE.match(line)
    found = dates.leading(line[place.end() :]) if place else None
    return found[0] if found and re.match(r"\s*[-–—|.:]", found[1]) else None


def _parted(line: str) -> str | None:
    """The date that is a part of a short line of parts: "9 april 2019 | Interview", "(De Stentor, 8 december 2022)"."""
    parts = [part.strip(" .") for part in PARTS.split(line)]
    words = [part.split() for part in parts]
    if len(parts) < 2 or len(line) > LONGEST or any(len(each) > WORDS for each in words):
        return None
    words = list(takewhile(lambda each: not any(map(clutter("others").fullmatch, each)), words))
    ends = (" ".join(each[at:]) for each in words for at in range(min(AHEAD + 1, len(each))))
    return next((found for end in ends if (found := dates.whole(end)) and not found.isdigit()), None)


def _numbered(line: str) -> str | None:
    """The date that ends a short line of parts, such as the kind, number and month of a newsletter."""
    *before, last = PARTED.split(line)
    found = dates.whole(last) if before and len(line) <= LONGEST else None
    return found if found and not found.isdigit() else None
