"""How far a name of several words goes."""

from graph.extraction.document import Document
from graph.lexicon.lexicon import Lexicon

LONGEST = 8
APART = 3
SHORT = frozenset({"’t", "'t"})


class Extent:
    """Tells where a title ends: capitalised words, with the small words between that belong to it."""

    def __init__(self, lexicon: Lexicon, places: frozenset[str]) -> None:
        self.words = lexicon.introducing
        self.never = lexicon.people.never - lexicon.wording.opening
        self.portfolios = frozenset(word.lower() for word in lexicon.people.portfolios)
        self.given = lexicon.people.given
        self.bodies = frozenset((*lexicon.bodies.openers, *lexicon.bodies.types, *lexicon.titles.kinds))
        self.articles = lexicon.grammar.articles | {"’t", "'t"}
        self.places = places
        self.open = lexicon.wording.opening

    def end(self, document: Document, start: int) -> int:
        """The end of the title whose first word stands at the place, in the same line."""
        end = start + 1
        while end < len(document.words) and end - start < LONGEST and not document.opens(end):
            if self._carries(document, start, end):
                end += 1
                continue
            ahead = self._ahead(document, end)
            if ahead == end or not self._continues(document, start, end, ahead):
                break
            end = ahead + 1
        return end

    def tail(self, document: Document, start: int) -> int:
        """The end of a title that goes on in small letters up to a mark: "Welzijn op recept.", "Eerst een thuis,"."""
        end = self.end(document, start)
        if document.at(end) not in self.words.bridges - {"en", "van", "door"} or document.opens(end):
            return end
        last = end
        while last < end + APART and document.at(last).isalpha() and not document.opens(last):
            last += 1
        closed = document.at(last) in {".", ",", ";", "’", ")"} and document.lines[last] == document.lines[start]
        return last if closed and document.words[last - 1].islower() and last > end + 1 else end

    def ordinary(self, document: Document, place: int) -> bool:
        """Whether the capitalised word is a common noun: known as one, or met in small letters too."""
        word = document.lower[place]
        return word in self.words.ordinary or word in self.portfolios or word in document.small

    def _carries(self, document: Document, start: int, place: int) -> bool:
        word = document.words[place]
        year = word.isdigit() and len(word) == 4 and document.at(place - 1).isalpha()
        return year or (document.capital(place) and word not in self.never)

    def _ahead(self, document: Document, place: int) -> int:
        """The place behind one bridging word and an article."""
        if document.lower[place] not in self.words.bridges:
            return place
        return place + 2 if document.at(place + 1) in self.articles else place + 1

    def _continues(self, document: Document, start: int, link: int, ahead: int) -> bool:
        """Whether the capitalised word behind the bridge belongs to the name."""
        if ahead >= len(document.words) or not document.capital(ahead) or document.opens(ahead):
            return False
        word = document.words[ahead]
        if word in self.never or word in self.given or word in self.bodies:
            return False
        if ahead == link + 2 and (document.at(link + 1) in SHORT or document.words[link - 1] in self.open):
            return True
        if self.ordinary(document, ahead) or word in document.words[start:link]:
            return True
        if link == start + 1 and document.lower[start] in self.words.opening and word.lower() not in self.places:
            return True
        if word.lower() in self.places and ahead == link + 1:
            return document.lower[link] in self.words.dear and link == start + 1 and self.ordinary(document, start)
        return document.lower[link] in self.words.free and link - start < APART
