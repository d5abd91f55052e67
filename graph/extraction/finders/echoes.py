"""Names met again without what made them names."""

from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document

TYPES = frozenset({"organisation", "initiative"})


def echoes(
    document: Document, chosen: list[Candidate], openers: frozenset[str], places: frozenset[str]
) -> Iterator[Candidate]:
    """Every other place where the words of a name stand again: "De Sprengen" after "Zorggroep De Sprengen".

    `openers` are capitalised words for a body; what is left of a name without one is no name when it is a place.
    """
    names: dict[str, dict[tuple[str, ...], Candidate]] = {}
    for one in chosen:
        words = tuple(document.words[one.start : one.end])
        if one.type in TYPES and not one.generic and not one.anaphor and any(w[0].isupper() for w in words):
            for form in _forms(words, openers):
                if form != words and " ".join(form).lower() in places:
                    continue
                names.setdefault(form[0], {}).setdefault(form, one)
    taken = {place for one in chosen for place in range(one.start, one.end)}
    for place, word in enumerate(document.words):
        if word not in names or place in taken:
            continue
        for words, one in names[word].items():
            end = place + len(words)
            if tuple(document.words[place:end]) == words:
                label = one.name or document.text(one.start, one.end)
                yield replace(one, start=place, end=end, name=label)
                break


def _forms(words: tuple[str, ...], openers: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The words of a name, an abbreviation that opens it, and the name without the common noun before it."""
    yield words
    if len(words) > 1 and words[0].isupper() and len(words[0]) > 2:
        yield words[:1]
    opened = words[0].islower() or words[0] in openers
    if len(words) > 1 and opened and words[1][0].isupper():
        yield words[1:]
