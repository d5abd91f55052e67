"""Areas named by their adjective: "Twentse", "Achterhoekse"."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.gazetteer import Gazetteer


class AdjectivesFinder:
    """Finds adjectives of areas; those of a single town name no region."""

    def __init__(self, adjectives: dict[str, str], gazetteer: Gazetteer) -> None:
        self.areas = {word: area for word, area in adjectives.items() if _wide(area, gazetteer)}

    def find(self, document: Document) -> Iterator[Candidate]:
        """Candidates for regions, named by the area."""
        for place, word in enumerate(document.lower):
            if word in self.areas and document.capital(place):
                yield Candidate(place, place + 1, 9, "region", name=self.areas[word])


def _wide(area: str, gazetteer: Gazetteer) -> bool:
    """Whether the area is more than one municipality."""
    words = tuple(area.lower().split())
    records = next((found for name, found in gazetteer.names.get(words[0], ()) if name == words), ())
    kinds = {record.kind for record in records}
    return "Municipality" not in kinds or "Province" in kinds
