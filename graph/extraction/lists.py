"""Lists: a line with a colon and the items under it."""

from collections.abc import Iterator

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document, Sentence
from graph.lexicon.lexicon import Lexicon

LONGEST = 8
DIVIDING = 4
PAIR = 3
SHORT = 14
DIVIDING = 4
STOPS = frozenset(",(:;–.")


def lists(document: Document, lexicon: Lexicon) -> dict[int, list[int]]:
    """The sentence that opens a list of parties, with the sentences that are its items."""
    opening = [sentence.index for sentence in document.sentences if _opens(document, sentence, lexicon)]
    found = {index: _items(document, index + 1) for index in opening}
    return {index: items for index, items in found.items() if len(items) > 1}


def _opens(document: Document, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the sentence says, with a colon or as a question or heading, that those who take part follow."""
    words = document.lower[sentence.start : sentence.end]
    if words[-1] == ":":
        return any(word.startswith(lexicon.lists.cues) or word in lexicon.ties.triggers for word in words)
    asks = words[-1] == "?" or sentence.kind == "heading"
    return asks and any(word.startswith(lexicon.lists.signing) for word in words)


def _items(document: Document, first: int) -> list[int]:
    items: list[int] = []
    for index in range(first, len(document.sentences)):
        sentence = document.sentences[index]
        if _divides(document, sentence):
            continue
        bulleted = bool(items) and _bulleted(document, items[-1])
        if sentence.kind != "bullet" and (bulleted or not _short(document, sentence)):
            break
        items.append(sentence.index)
    return [index for index in items if _bulleted(document, index)] or items


def _divides(document: Document, sentence: Sentence) -> bool:
    """Whether a heading only divides the list: "Woningcorporaties", not "Wie kunt u bellen?"."""
    short = sentence.end - sentence.start <= DIVIDING and document.words[sentence.end - 1] not in {"?", "!"}
    return sentence.kind == "heading" and short and _bulleted(document, sentence.index + 1)


def _short(document: Document, sentence: Sentence) -> bool:
    """Whether a line looks like an item without a bullet."""
    size, last = sentence.end - sentence.start, document.words[sentence.end - 1]
    return size <= SHORT and document.capital(sentence.start) and last not in {".", "?", ":"}


def _bulleted(document: Document, index: int) -> bool:
    return index < len(document.sentences) and document.sentences[index].kind == "bullet"


def members(document: Document, found: dict[int, list[int]], lexicon: Lexicon) -> Iterator[Candidate]:
    """A candidate for each item that is a name by being listed."""
    for items in found.values():
        for sentence in (document.sentences[index] for index in items):
            start = sentence.start + (1 if sentence.kind == "bullet" else 0)
            end = next((at for at in range(start, sentence.end) if document.words[at] in STOPS), sentence.end)
            if document.lower[start] not in lexicon.titles.listed and _named(document, start, end):
                if _two(document, start, end):
                    yield Candidate(end - 1, end, 1, "organisation")
                    end = start + 1
                yield Candidate(start, end, 1, "organisation")


def _two(document: Document, start: int, end: int) -> bool:
    """Whether an item is two abbreviations: "FNV en CNV"."""
    joined = end - start == PAIR and document.at(start + 1) == "en"
    return joined and document.words[start].isupper() and document.words[end - 1].isupper()


def _named(document: Document, start: int, end: int) -> bool:
    """Whether an item opens with a name: with a capital and short, or a word with a capital inside."""
    word = document.words[start]
    inner = word[0].islower() and any(letter.isupper() for letter in word)
    return start < end and (inner or (document.capital(start) and end - start <= LONGEST))
