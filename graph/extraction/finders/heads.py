"""Head nouns of initiatives: "programma", "inkoopteam", "regiovisie"."""

from graph.extraction.document import Document
from graph.extraction.remembering import Remembering
from graph.lexicon.ventures import Ventures

DASHES = frozenset({".", "‘", "“", "„", "•", "-", "–", "?", "!", ":", '"', "*"})


class Heads:
    """Tells the kind of initiative that a word heads."""

    def __init__(self, ventures: Ventures) -> None:
        self.ventures = ventures
        self.kind = Remembering(self._kind)

    def _kind(self, word: str) -> str | None:
        """The kind that a word in small letters heads, by itself or as the end of a compound."""
        if word in self.ventures.other:
            return None
        heads = self.ventures.heads
        fits = [head for head in heads if word.endswith(head) and head not in self.ventures.whole]
        return heads.get(word) or (heads[max(fits, key=len)] if fits else None)


def inside(document: Document, place: int) -> bool:
    """Whether the word has a capital in the middle of a sentence."""
    opens = document.opens(place) or document.words[place - 1] in DASHES
    return document.capital(place) and not opens
