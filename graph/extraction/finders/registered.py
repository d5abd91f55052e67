"""Names that the registers know."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.gazetteer import Gazetteer
from graph.register.register import Record

OPENERS = {"gemeente": "Municipality", "gemeenten": "Municipality", "provincie": "Province", "provincies": "Province", "ministerie": "Ministry", "regio": "Region", "waterschap": "WaterBoard"}  # fmt: skip
CUES = frozenset(
    [
        "gemeente",
        "gemeenten",
        "wethouder",
        "wethouders",
        "burgemeester",
        "raadslid",
        "gemeenteraad",
        "college",
        "raad",
        "inwoners",
        "regio",
        "in",
        "uit",
        "te",
        "bij",
    ]
)


class RegisteredFinder:
    """Finds municipalities, provinces, ministries, regions and organisations by the names the registers have."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def find(self, document: Document, day: str | None) -> Iterator[Candidate]:
        """Candidates with their records; names that are common words only with a second cue."""
        names = self.gazetteer.names
        for place, word in enumerate(document.lower):
            if word in names:
                found = self._longest(document, place)
                if found:
                    yield found

    def _longest(self, document: Document, place: int) -> Candidate | None:
        for words, records in self.gazetteer.names[document.lower[place]]:
            end = place + len(words)
            if (
                tuple(document.lower[place:end]) == words
                and document.lines[place] == document.lines[min(end, len(document.lines)) - 1]
            ):
                if self._written(document, place, end) and self._cued(document, place, end, records):
                    return self._candidate(document, place, end, records)
        return None

    def _written(self, document: Document, start: int, end: int) -> bool:
        """Whether it is written as a name: a capital somewhere, and at the start unless the name has none there."""
        words = document.words[start:end]
        return any(any(c.isupper() for c in word) for word in words) and (
            words[0][0].isupper()
            or not words[0].isalpha()
            or words[0].lower() != words[0]
            or any(word[0].isupper() for word in words[1:])
        )

    def _cued(self, document: Document, start: int, end: int, records: tuple[Record, ...]) -> bool:
        """Names that are also words or surnames want a cue beside them, and no given name before them."""
        name = " ".join(document.lower[start:end])
        if name not in self.gazetteer.ambiguous:
            return True
        before, after = document.at(start - 1), document.at(end)
        if before in CUES or (before == "van" and document.at(start - 2) not in {"", ",", "."}):
            return True
        listed = {before, after} & {",", "en"}
        return bool(listed) and any(document.at(at) in self.gazetteer.municipal for at in (start - 2, end + 1))

    def _candidate(self, document: Document, start: int, end: int, records: tuple[Record, ...]) -> Candidate:
        kind = OPENERS.get(document.at(start - 1)) or (
            OPENERS.get(document.at(start - 3)) if document.at(start - 2) == "van" else None
        )
        fitting = tuple(record for record in records if record.kind == kind) or records
        first = fitting[0]
        type_ = "region" if first.kind == "Region" else "organisation"
        return Candidate(start, end, 2, type_, kind=None if first.kind == "Region" else first.kind, records=fitting)
