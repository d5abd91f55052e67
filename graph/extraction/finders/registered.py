"""Names that the registers know."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import BULLETS, Document
from graph.extraction.gazetteer import Gazetteer
from graph.lexicon.lexicon import Lexicon
from graph.register.register import Record

SHORT = 5
NONE: dict[str, tuple[int, ...]] = {}
APOSTROPHE = "’"
OPENING = frozenset(("", ".", "!", "?", "‘", "“", '"', ":"))


class RegisteredFinder:
    """Finds municipalities, provinces, ministries, regions and organisations by the names the registers have."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self.gazetteer = gazetteer
        self.titles = lexicon.titles
        self.cues, self.placed = lexicon.areas.cues, lexicon.prepositions.placed
        self.articles, self.calling = lexicon.grammar.articles, lexicon.people.calling
        self.compass, self.moving = lexicon.areas.compass, lexicon.areas.moving
        self.doing, self.leading = lexicon.areas.doing, lexicon.areas.leading

    def may(self, word: str) -> bool:
        """Whether a name can start with the word."""
        low = word.lower()
        return low in self.gazetteer.lengths or low in self.gazetteer.towns or "-" in low

    def find(self, document: Document, places: list[int]) -> Iterator[Candidate]:
        """Candidates with their records; a name that is also a common word needs a second cue somewhere in the text."""
        found = [one for place in places if (one := self._longest(document, place))]
        vouched = {self._name(document, one) for one in found if self._cued(document, one)}
        for one in found:
            name = self._name(document, one)
            sure = name not in self.gazetteer.ambiguous or self._cued(document, one)
            usable = name not in self.gazetteer.portfolios and (sure or self._again(document, one, vouched))
            if usable or self._ministry(document, one) or self._does(document, one, found):
                yield one

    def _ministry(self, document: Document, one: Candidate) -> bool:
        """Whether a title says that part of a name is that of a ministry: "het ministerie van Volksgezondheid"."""
        return one.kind == "Ministry" and self._titled(document, one.start, one.end) == "Ministry"

    def _does(self, document: Document, one: Candidate, found: list[Candidate]) -> bool:
        """Whether a name that is also a word acts like a town, where others are named: "Buren heeft", "Alleen Best"."""
        if one.kind != "Municipality" or not self._opens(document, one):
            return False
        if not any(
            self._town_like(other) and self._name(document, other) != self._name(document, one) for other in found
        ):
            return False
        unheard = document.lower[one.start] not in document.small
        return unheard and document.at(one.end) in self.doing

    def _opens(self, document: Document, one: Candidate) -> bool:
        """Whether a sentence opens with it, or with one small word before it."""
        before = document.at(one.start - 1)
        if document.opens(one.start) or before in OPENING:
            return True
        led = document.capital(one.start - 1) and before in self.leading
        return led and (document.opens(one.start - 1) or document.at(one.start - 2) in OPENING)

    def _town_like(self, one: Candidate) -> bool:
        return (
            one.kind == "Municipality"
            and one.end - one.start == 1
            and one.records[0].label.lower() not in self.gazetteer.ambiguous
        )

    def _again(self, document: Document, one: Candidate, vouched: set[str]) -> bool:
        """Whether an ambiguous name that was vouched for elsewhere stands here inside a sentence."""
        before = document.at(one.start - 1)
        return self._name(document, one) in vouched and before not in {"", ".", "!", "?", "‘", "“", '"', "’"}

    @staticmethod
    def _name(document: Document, one: Candidate) -> str:
        return " ".join(document.lower[one.start : one.end])

    def _longest(self, document: Document, place: int) -> Candidate | None:
        lengths = self.gazetteer.lengths.get(document.lower[place], NONE)
        for length in lengths.get(document.at(place + 1)) or lengths.get("", ()):
            end = place + length
            records = self.gazetteer.names.get(tuple(document.lower[place:end]))
            if records is None or end > len(document.lines) or document.lines[place] != document.lines[end - 1]:
                continue
            if self._written(document, place, end, records):
                return self._candidate(document, place, end, records)
        return self._town(document, place)

    def _written(self, document: Document, start: int, end: int, records: tuple[Record, ...]) -> bool:
        """Whether it is written as a name: short ones to the letter, others with a capital in front."""
        text = document.text(start, end)
        if text.isupper() and end == start + 1 and self._shouts(document, start):
            return False
        if APOSTROPHE in text and any(text.replace(APOSTROPHE, "'") in record.names for record in records):
            return True
        if len(text) <= SHORT and end == start + 1:
            return any(text in record.names for record in records) or (text.isupper() and len(text) > 3)
        lower = document.words[start][0].isalpha() and not document.capital(start)
        named = document.lower[start] in self.articles and document.capital(start + 1)
        return not lower or named or any(text in record.names for record in records)

    @staticmethod
    def _shouts(document: Document, place: int) -> bool:
        """Whether the words around it are capitals as well: "LEZEN OP SCHOOL"."""
        around = [document.words[at] for at in (place - 1, place + 1) if 0 <= at < len(document.words)]
        return len(around) == 2 and all(word.isupper() and len(word) > SHORT - 2 for word in around)

    def _cued(self, document: Document, one: Candidate) -> bool:
        """Whether a cue stands beside a name that is also a word or surname."""
        before, after = document.at(one.start - 1), document.at(one.end)
        if before in BULLETS or before in self.cues or (one.start == 0 and after in {"-", "–"}):
            return True
        if before in self.articles and document.at(one.start - 2) in self.placed and one.type == "region":
            return True
        if before == "van" and document.at(one.start - 2) not in {"", ",", "."}:
            return True
        if before.isalpha() and document.words[one.start - 1].islower() and before not in self.calling:
            return document.lines[one.start - 1] == document.lines[one.start]
        if after == ")" and before in {"(", ",", "–"}:
            return True
        listed = {before, after} & {",", "en"}
        return bool(listed) and any(document.at(at) in self.gazetteer.municipal for at in (one.start - 2, one.end + 1))

    def _town(self, document: Document, place: int) -> Candidate | None:
        """A town that is no municipality, or part of one, where something is located in it."""
        if not document.capital(place):
            return None
        end = self._town_end(document, place)
        if end is None or document.capital(end) or not self._located(document, place, end):
            return None
        return Candidate(place, end, 6, "region")

    def _town_end(self, document: Document, place: int) -> int | None:
        """Where the name of a town that starts here ends: "Lemmer", "De Westereen", "Tilburg-Noord"."""
        word, places = document.lower[place], self.gazetteer.places
        if f"{word} {document.at(place + 1)}" in places and document.capital(place + 1):
            return place + 2
        front, _, back = word.partition("-")
        part = (back in self.compass and front in places) or (front in self.compass and back in self.gazetteer.roots)
        return place + 1 if word in self.gazetteer.towns or part else None

    def _located(self, document: Document, start: int, end: int) -> bool:
        """Whether something is said to be there, it opens a dateline, or it stands beside a town that is."""
        before, other = document.at(start - 1), document.at(start - 2)
        if before in self.placed or (before in self.moving and not document.capital(start - 2)):
            return True
        if document.opens(start):
            dated = document.at(end) == "," and document.at(end + 1)[:1].isdigit()
            paired = document.at(end) in {"en", ","} and document.lower[start] in self.gazetteer.towns
            beside = paired and document.at(end + 1) in self.gazetteer.places and document.capital(end + 1)
            return dated or beside or document.at(end) in {"-", "–"}
        return before in {"en", "of", ",", "/"} and other in self.gazetteer.places and document.capital(start - 2)

    def _titled(self, document: Document, start: int, end: int) -> str | None:
        """The kind told by a title: right before the name, in it, or one word before it."""
        kinds, earlier = self.titles.kinds, document.at(start - 2)
        kind = kinds.get(document.at(start - 1)) or (kinds.get(document.lower[start]) if end > start + 1 else None)
        return kinds[earlier] if kind is None and earlier in self.titles.apart else kind

    def _candidate(self, document: Document, start: int, end: int, records: tuple[Record, ...]) -> Candidate:
        kind = self._titled(document, start, end)
        fitting = tuple(record for record in records if record.kind == kind) or records
        first = fitting[0]
        if first.kind == "Region" or (first.kind == "Province" and kind != "Province"):
            return Candidate(start, end, 2, "region", records=records)
        if first.kind == "Initiative":
            return Candidate(start, end, 2, "initiative", kind="programme", records=fitting)
        return Candidate(start, end, 2, "organisation", kind=first.kind, records=fitting)
