"""Lists: a line with a colon and the items under it."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.bodies import BodiesFinder
from graph.lexicon.lexicon import Lexicon

LONGEST = 8


def lists(document: Document, lexicon: Lexicon) -> dict[int, list[int]]:
    """The sentence that opens a list of parties, with the sentences that are its items."""
    found: dict[int, list[int]] = {}
    for sentence in document.sentences:
        last = document.words[sentence.end - 1]
        if last not in {":", "?"} and sentence.kind != "heading":
            continue
        words = document.lower[sentence.start : sentence.end]
        cues = lexicon.lists.cues if last == ":" else lexicon.lists.signing
        if not any(word.startswith(cues) for word in words) and not (
            last == ":" and any(word in lexicon.ties.triggers for word in words)
        ):
            continue
        items = _items(document, sentence.index + 1)
        if len(items) > 1:
            found[sentence.index] = items
    return found


def _items(document: Document, first: int) -> list[int]:
    items: list[int] = []
    for sentence in document.sentences[first:]:
        if sentence.kind == "heading" and _bulleted(document, sentence.index + 1):
            continue
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


def _bulleted(document: Document, index: int) -> bool:
    return index < len(document.sentences) and document.sentences[index].kind == "bullet"


def members(
    document: Document, found: dict[int, list[int]], bodies: BodiesFinder, lexicon: Lexicon
) -> Iterator[Candidate]:
    """A candidate for each item that is a name by being listed."""
    for items in found.values():
        for index in items:
            sentence = document.sentences[index]
            start = sentence.start + (1 if sentence.kind == "bullet" else 0)
            if document.lower[start] in lexicon.titles.listed:
                continue
            end = start
            while end < sentence.end and document.words[end] not in {",", "(", ":", ";", "–", "."}:
                end += 1
            if (document.capital(start) and 0 < end - start <= LONGEST) or (
                start < end and document.words[start][0].islower() and any(c.isupper() for c in document.words[start])
            ):
                yield Candidate(start, end, 1, "organisation")
