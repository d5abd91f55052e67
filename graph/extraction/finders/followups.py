"""Shorter forms of names met before."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.lexicon.people import People


def followups(document: Document, names: list[Candidate], people: People) -> Iterator[Candidate]:
    """Surnames and given names of the people named in full; a candidate's `name` is the full name.

    A form that fits two people is theirs in turn: the last one named before it is meant.
    """
    forms: dict[str, dict[tuple[tuple[str, ...], str], int]] = {}
    for one in names:
        full = " ".join(document.words[one.start : one.end])
        for words in _short(document, one, people):
            forms.setdefault(words[0].lower(), {}).setdefault((words, full), one.start)
    for place in document.named if forms else ():
        word = document.lower[place]
        if word in forms and document.words[place][0].isupper():
            yield from _at(document, place, forms[word])


def _short(document: Document, one: Candidate, people: People) -> list[tuple[str, ...]]:
    """The surname with its particles, and the given name."""
    words = tuple(document.words[one.start : one.end])
    if len(words) < 2 or words[0].lower() in people.particles:
        return []
    first = next(
        (i for i, word in enumerate(words) if i and (word in people.particles or i == len(words) - 1)), len(words) - 1
    )
    surname = words[first:]
    short = [surname, words[:first]]
    if len(surname) > 1:
        short.append((surname[0].capitalize(), *surname[1:]))
    if "-" in surname[-1] and len(surname) == 1:
        short.append((surname[-1].split("-")[0],))
    return short


def _at(document: Document, place: int, forms: dict[tuple[tuple[str, ...], str], int]) -> Iterator[Candidate]:
    fits = [
        (len(words), start if start <= place else -1, full)
        for (words, full), start in forms.items()
        if tuple(document.words[place : place + len(words)]) == words
    ]
    if fits:
        size, _, full = max(fits)
        if document.at(place - 1) == "(" and document.at(place + size) == ")":
            return
        yield Candidate(place, place + size, 0, "person", name=full)
