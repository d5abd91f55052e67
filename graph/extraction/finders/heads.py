"""Head nouns of initiatives: "programma", "inkoopteam", "regiovisie"."""

from functools import cache

from graph.extraction.document import Document
from graph.lexicon.lexicon import Lexicon
from graph.lexicon.ventures import Ventures
from graph.remembering import Remembering

SHORT = 5
DASHES = frozenset({".", "‘", "“", "„", "•", "-", "–", "?", "!", ":", '"', "*"})


class Heads:
    """Tells the kind of initiative that a word heads."""

    def __init__(self, ventures: Ventures) -> None:
        self.ventures = ventures
        self.kind = Remembering(self._kind)
        self.soft = Remembering(self._soft)
        kinds = {head: kind for head, kind in ventures.heads.items() if head in ventures.whole}
        self.ends = {word: kind for word, kind in (kinds | ventures.soft).items() if len(word) >= SHORT}

    @classmethod
    @cache
    def load(cls) -> "Heads":
        """The heads of the lexicon that ships with Bundel."""
        return cls(Lexicon.load().ventures)

    def _kind(self, word: str) -> str | None:
        """The kind that a word in small letters heads, by itself or as the end of a compound."""
        if word in self.ventures.other:
            return None
        heads = self.ventures.heads
        fits = [head for head in heads if word.endswith(head) and head not in self.ventures.whole]
        return heads.get(word) or (heads[max(fits, key=len)] if fits else None)

    def _soft(self, word: str) -> str | None:
        """The kind of what a noun in small letters names only where the text singles it out."""
        if word in self.ventures.other or self.kind(word):
            return None
        last = word.rpartition("-")[2]
        fits = [end for end in self.ends if word.endswith(end)]
        return (
            self.ventures.soft.get(word)
            or self.ventures.soft.get(last)
            or (self.ends[max(fits, key=len)] if fits else None)
        )


def inside(document: Document, place: int) -> bool:
    """Whether the word has a capital in the middle of a sentence."""
    opens = document.opens(place) or document.words[place - 1] in DASHES
    return document.capital(place) and not opens
