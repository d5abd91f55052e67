"""Names that the registers know."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import BULLETS, Document
from graph.extraction.gazetteer import Gazetteer
from graph.lexicon.lexicon import Lexicon
from graph.register.register import Record

SHORT = 5
NONE: dict[str, tuple[int, ...]] = {}


class RegisteredFinder:
    """Finds municipalities, provinces, ministries, regions and organisations by the names the registers have."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self.gazetteer = gazetteer
        self.titles = lexicon.titles
        self.cues, self.placed = lexicon.areas.cues, lexicon.prepositions.placed
        self.calling = lexicon.people.calling

    def may(self, word: str) -> bool:
        """Whether a name can start with the word."""
        return word.lower() in self.gazetteer.lengths or word.lower() in self.gazetteer.towns

    def find(self, document: Document, places: list[int]) -> Iterator[Candidate]:
        """Candidates with their records; a name that is also a common word needs a second cue somewhere in the text."""
        found = [one for place in places if (one := self._longest(document, place))]
        vouched = {self._name(document, one) for one in found if self._cued(document, one)}
        for one in found:
            name = self._name(document, one)
            sure = name not in self.gazetteer.ambiguous or self._cued(document, one)
            if name not in self.gazetteer.portfolios and (sure or self._again(document, one, vouched)):
                yield one

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
        if len(text) <= SHORT and end == start + 1:
            return any(text in record.names for record in records) or (text.isupper() and len(text) > 3)
        return document.capital(start) or not document.words[start][0].isalpha() or any(c.isupper() for c in text[1:])

    def _cued(self, document: Document, one: Candidate) -> bool:
        """Whether a cue stands beside a name that is also a word or surname."""
        before, after = document.at(one.start - 1), document.at(one.end)
        if before in BULLETS or before in self.cues or (one.start == 0 and after in {"-", "–"}):
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
        """A town that is no municipality, where something is located in it."""
        town = document.lower[place] in self.gazetteer.towns and document.capital(place)
        if not town or document.at(place - 1) not in self.placed or document.capital(place + 1):
            return None
        return Candidate(place, place + 1, 6, "region")

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
