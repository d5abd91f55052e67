"""What is spoken about."""

from collections.abc import Iterable, Iterator

from graph.extraction.document import Document
from ontology.concept import Concept


class ThemesFinder:
    """Finds the themes of the scheme by their labels and forms."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.forms: dict[str, list[tuple[tuple[str, ...], Concept]]] = {}
        for concept in concepts:
            for form in (concept.nl, *concept.forms):
                words = tuple(form.lower().split())
                self.forms.setdefault(words[0], []).append((words, concept))
        for entries in self.forms.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, document: Document) -> Iterator[tuple[int, int, Concept]]:
        """Ranges of words with the concept they name."""
        lower, behind = document.lower, 0
        for place in [place for place, word in enumerate(lower) if word in self.forms]:
            for words, concept in self.forms[lower[place]] if place >= behind else ():
                if tuple(lower[place : place + len(words)]) == words:
                    yield place, place + len(words), concept
                    behind = place + len(words)
                    break
