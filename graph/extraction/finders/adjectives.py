"""Areas named by their adjective: "Twentse", "Achterhoekse"."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import CAPITAL, Document
from graph.extraction.gazetteer import Gazetteer
from graph.register.register import Record


class AdjectivesFinder:
    """Finds adjectives of areas; those of a single town name no region."""

    def __init__(self, adjectives: dict[str, str], gazetteer: Gazetteer) -> None:
        self.areas = {word: area for word, area in adjectives.items() if _wide(area, gazetteer)}
        self.records = {area: _records(area, gazetteer) for area in self.areas.values()}

    def may(self, word: str) -> bool:
        """Whether the word is such an adjective."""
        return word.lower() in self.areas and CAPITAL(word)

    def find(self, document: Document, places: list[int]) -> Iterator[Candidate]:
        """Candidates for regions, named by the area."""
        for place in places:
            area = self.areas[document.lower[place]]
            yield Candidate(place, place + 1, 9, "region", name=area, records=self.records[area])


def _wide(area: str, gazetteer: Gazetteer) -> bool:
    """Whether the area is more than one municipality."""
    kinds = {record.kind for record in _records(area, gazetteer)}
    return "Municipality" not in kinds or "Province" in kinds


def _records(area: str, gazetteer: Gazetteer) -> tuple[Record, ...]:
    words = tuple(area.lower().split())
    return gazetteer.names.get(words, ())
