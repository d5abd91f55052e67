"""Lists: a line with a colon and the items under it."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.bodies import BodiesFinder
from graph.lexicon.ties import Ties

CUES = (
    "partner",
    "partij",
    "deelnem",
    "onderteken",
    "organisatie",
    "namen",
    "teken",
    "gemeenten",
    "leden",
    "aangesloten",
    "doen mee",
    "meedoe",
)
LONGEST = 8


def lists(document: Document, ties: Ties) -> dict[int, list[int]]:
    """The sentence that opens a list of parties, with the sentences that are its items."""
    found: dict[int, list[int]] = {}
    for sentence in document.sentences:
        if document.words[sentence.end - 1] != ":":
            continue
        words = document.lower[sentence.start : sentence.end]
        if not any(word.startswith(CUES) for word in words) and not any(word in ties.triggers for word in words):
            continue
        items = _items(document, sentence.index + 1)
        if len(items) > 1:
            found[sentence.index] = items
    return found


def _items(document: Document, first: int) -> list[int]:
    items = []
    for sentence in document.sentences[first:]:
        short = (
            sentence.end - sentence.start <= 14
            and document.capital(sentence.start)
            and document.words[sentence.end - 1] not in {".", "?", ":"}
        )
        if sentence.kind != "bullet" and not (short and (not items or document.sentences[items[-1]].kind != "bullet")):
            break
        items.append(sentence.index)
    bulleted = [index for index in items if document.sentences[index].kind == "bullet"]
    return bulleted or items


def members(document: Document, found: dict[int, list[int]], bodies: BodiesFinder) -> Iterator[Candidate]:
    """A candidate for each item that is a name by being listed."""
    for items in found.values():
        for index in items:
            sentence = document.sentences[index]
            start = sentence.start + (1 if sentence.kind == "bullet" else 0)
            end = start
            while end < sentence.end and document.words[end] not in {",", "(", ":", ";", "–", "."}:
                end += 1
            if (document.capital(start) and 0 < end - start <= LONGEST) or (
                start < end and document.words[start][0].islower() and any(c.isupper() for c in document.words[start])
            ):
                yield Candidate(start, end, 5, "organisation")
