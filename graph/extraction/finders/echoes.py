"""Names met again without what made them names."""

from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document

TYPES = frozenset({"organisation", "initiative"})


def echoes(document: Document, chosen: list[Candidate]) -> Iterator[Candidate]:
    """Every other place where the words of a name stand again: "De Sprengen" after "zorggroep De Sprengen"."""
    names: dict[str, list[tuple[tuple[str, ...], Candidate]]] = {}
    for one in chosen:
        words = tuple(document.words[one.start : one.end])
        if one.type in TYPES and not one.generic and not one.anaphor and any(w[0].isupper() for w in words):
            names.setdefault(words[0], []).append((words, one))
            if len(words) > 1 and words[0].isupper() and len(words[0]) > 2:
                names.setdefault(words[0], []).append((words[:1], one))
            if words[0][0].islower() and len(words) > 1 and words[1][0].isupper():
                names.setdefault(words[1], []).append((words[1:], one))
    taken = {place for one in chosen for place in range(one.start, one.end)}
    for place, word in enumerate(document.words):
        for words, one in names.get(word, ()):
            end = place + len(words)
            if place not in taken and tuple(document.words[place:end]) == words:
                label = one.name or document.text(one.start, one.end)
                yield replace(one, start=place, end=end, name=label)
                break
