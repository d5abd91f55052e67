"""Lines that a page width broke, put back together."""

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.reading.normal import tidy

WIDEST = 110
NARROWEST = 40
FULL = 0.6
LISTED = re.compile(r"(?:[•◦▪*·‣+–—-]|\d{1,3}[.)])\s")
BROKEN = re.compile(r"[^\W\d_]{2,}-$")
CONJUNCTION = re.compile(r"(?:en|of|tot|als|noch)\b")
ENDED = re.compile(r"[.!?:;][’”'\")\]]*$")


def unwrap(text: str) -> str:
    r"""The text with paragraphs that were broken at a page width on one line each, and their broken words whole.

    A paragraph is taken for broken only when all its lines but the last are about as long as each other and one of
    them ends in mid-sentence; lists, headings and paragraphs of one line stay as they are.

    >>> unwrap("De veertien gemeenten in Twente kopen samen\nzorg in. Zij doen dat sinds 2015 met een samen-\nwerking.")
    'De veertien gemeenten in Twente kopen samen zorg in. Zij doen dat sinds 2015 met een samenwerking.'
    """
    hyphenated = frozenset(re.findall(r"[^\W\d_]+-[^\W\d_]+", text.casefold()))
    return tidy("\n".join(_paragraph(block.split("\n"), hyphenated)) for block in _spaced(text))


def _spaced(text: str) -> Iterator[str]:
    """The blocks between empty lines, with an empty line after each."""
    for block in text.split("\n\n"):
        yield block
        yield ""


def _paragraph(lines: list[str], hyphenated: frozenset[str]) -> list[str]:
    whole = _broken(lines)
    joined = lines[:1]
    for line in lines[1:]:
        if BROKEN.search(joined[-1]) and line[:1].islower():
            joined[-1] = _word(joined[-1], line, hyphenated)
        elif whole:
            joined[-1] = f"{joined[-1]}{'' if _hyphen(joined[-1], line) else ' '}{line}"
        else:
            joined.append(line)
    return joined


def _broken(lines: list[str]) -> bool:
    """Whether a page width, not the writer, broke these lines."""
    if len(lines) < 3 or any(LISTED.match(line) for line in lines):
        return False
    widest = max(map(len, lines))
    if not NARROWEST <= widest <= WIDEST or any(len(line) < FULL * widest for line in lines[:-1]):
        return False
    return any(line[:1].islower() and not ENDED.search(before) for before, line in pairwise(lines))


def _word(before: str, after: str, hyphenated: frozenset[str]) -> str:
    """Two lines as one, where the first ends in a hyphen and the second goes on in lower case."""
    head = re.search(r"[^\W\d_]+-$", before)
    tail = re.match(r"[^\W\d_]+", after)
    if CONJUNCTION.match(after):
        return f"{before} {after}"
    if not head or not tail or head[0].isupper() or (head[0] + tail[0]).casefold() in hyphenated:
        return before + after
    return before[:-1] + after


def _hyphen(before: str, after: str) -> bool:
    """Whether a name with a hyphen was broken: "Geldrop-" before "Mierlo"."""
    return bool(BROKEN.search(before)) and after[:1].isupper()
