"""Titles inside a sentence: "Omgaan met Geld", "Kamers met Kansen", "Samen Sterker op Voorne"."""

from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.finders.heads import inside
from graph.lexicon.lexicon import Lexicon

LONGEST = 6


class TitlesFinder:
    """Finds capitalised words, one small word, and capitalised words again; kept only where a rule uses them."""

    def __init__(self, lexicon: Lexicon) -> None:
        people, wording = lexicon.people, lexicon.wording
        self.never = (people.never | people.portfolios | people.given) - wording.opening
        self.articles, self.ordinary = lexicon.grammar.articles, lexicon.introducing.ordinary
        self.legal = lexicon.bodies.legal
        self.titling, self.spots = wording.titling, lexicon.loose.spots

    def find(self, document: Document, chosen: list[Candidate]) -> Iterator[Candidate]:
        """Candidates for initiatives where no other name stands."""
        yield from _headed(document, chosen)
        taken = {at for one in chosen if one.type != "region" and not one.generic for at in range(one.start, one.end)}
        for place in document.named:
            if not 1 <= place < len(document.words) - 2:
                continue
            starts = not document.capitals[place - 1] and inside(document, place)
            end = self._end(document, place, taken) if starts and document.words[place] not in self.never else None
            if end:
                yield Candidate(place, end, 8, "initiative", loose=True)

    def _end(self, document: Document, start: int, taken: set[int]) -> int | None:
        link = _run(document, start, start, taken)
        spot = link == start + 1 and document.lower[start].endswith(self.spots)
        if link == start or document.at(link) not in self.titling or spot:
            return None
        ahead = link + 2 if document.at(link + 1) in self.articles else link + 1
        first = document.lower[start]
        plain = {document.at(link + 2), first} & self.ordinary and first not in self.legal
        if ahead == link + 2 and not plain:
            return None
        end = _run(document, ahead, start, taken)
        return end if end > ahead and end - start <= LONGEST else None


def _headed(document: Document, chosen: list[Candidate]) -> Iterator[Candidate]:
    """Names of several words met again at the start of a line, whatever their capitals: "Hulp in de klas"."""
    names: dict[str, list[Candidate]] = {}
    for one in chosen:
        if one.type == "initiative" and not (one.generic or one.anaphor) and one.end - one.start > 2:
            names.setdefault(document.lower[one.start], []).append(one)
    for place, word in enumerate(document.lower) if names else ():
        for one in names.get(word, ()) if document.opens(place) else ():
            end = place + one.end - one.start
            if document.lower[place:end] == document.lower[one.start : one.end] and place != one.start:
                yield replace(one, start=place, end=end, rank=2, name=one.name or document.text(one.start, one.end))
                break


def _run(document: Document, place: int, start: int, taken: set[int]) -> int:
    """The end of the capitalised words from `place` on that stand in the line of `start` and in no other name."""
    while document.capital(place) and place not in taken and document.lines[place] == document.lines[start]:
        place += 1
    return place
