"""The body that a common noun points back to."""

from itertools import takewhile

from graph.extraction.document import Document
from graph.extraction.figure import Mention
from ontology.iri import normalise

FAR = 50


class Recall:
    """Finds the last body named by a noun; of each noun every mention is looked at once."""

    def __init__(self, document: Document, mentions: list[Mention]) -> None:
        self.document = document
        self.mentions = mentions
        self.seen: dict[str, int] = {}
        self.fitting: dict[str, list[Mention]] = {}

    def last(self, noun: str) -> Mention | None:
        """The last body of which a form, or the word before it, ends with the normalised noun."""
        fitting = self.fitting.setdefault(noun, [])
        fitting += [m for m in self.mentions[self.seen.get(noun, 0) :] if _body(m) and self._fits(m, noun)]
        self.seen[noun] = len(self.mentions)
        while fitting and not _body(fitting[-1]):
            fitting.pop()
        return fitting[-1] if fitting else None

    def kindred(self, kind: str, place: int) -> Mention | None:
        """The only body of the kind that is named shortly before a word: "het bedrijf" for a company."""
        near = takewhile(lambda m: place - m.start < FAR, reversed(self.mentions))
        fitting = [m for m in near if _body(m) and m.figure.kind == kind]
        return fitting[0] if len({m.figure for m in fitting}) == 1 else None

    def _fits(self, mention: Mention, noun: str) -> bool:
        words = [*normalise(" ".join(mention.figure.forms)).split(), self.document.at(mention.start - 1)]
        return any(word.endswith(noun) for word in words)


def _body(mention: Mention) -> bool:
    """Whether it is one body with a name, no municipality."""
    figure = mention.figure
    named = figure.type == "organisation" and not figure.generic and not figure.municipality
    return named and len(mention.figures) == 1
