"""How far a name of several words goes."""

from graph.extraction.document import Document
from graph.lexicon.lexicon import Lexicon

LONGEST = 8
APART = 3
SHORT = frozenset({"’t", "'t"})
SPOKEN = 6
MARKS = frozenset({".", ",", ";", "?", "!", "’", ")", "”"})


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
        self.between = self.words.bridges | self.articles | self.words.murmured
        self.verbs = (
            lexicon.ventures.verbs
            | lexicon.ventures.founding
            | self.words.going
            | self.words.passive
            | lexicon.loose.acting
        )

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

    def phrase(self, document: Document, start: int) -> int | None:
        """The end of a title that speaks: "Tel mee met Taal", "Laat je niet flessen,"; None where none starts."""
        if document.words[start] not in self.words.speaking:
            return None
        at, end = start + 1, start
        while at < min(start + LONGEST, len(document.words)) and not document.opens(at):
            if document.capital(at) and self.ordinary(document, at) and document.words[at] not in self.never:
                end = at + 1
            elif document.capital(at):
                return end if end - start > 2 else None
            elif document.lower[at] not in self.between:
                break
            at += 1
        return end if end - start > 2 else self._closed(document, start, at)

    def _closed(self, document: Document, start: int, at: int) -> int | None:
        """The end of a title of small words that a mark ends; `at` is where words come that only a sentence has."""
        if document.capital(start + 1):
            return None
        while at < start + SPOKEN and document.at(at).isalpha() and not document.opens(at):
            if document.capital(at) or document.lower[at] in self.verbs:
                return None
            at += 1
        closed = document.at(at) in MARKS and document.lines[at] == document.lines[start]
        return at if closed and at - start > 2 else None

    def tail(self, document: Document, start: int) -> int:
        """The end of a title that goes on in small letters up to a mark: "Welzijn op recept.", "Eerst een thuis,"."""
        spoken = self.phrase(document, start)
        if spoken:
            return spoken
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
        opener = word in self.bodies and (document.capital(ahead + 1) or not self.ordinary(document, ahead))
        if word in self.never or word in self.given or opener:
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
