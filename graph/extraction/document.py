"""An article as words, lines and sentences."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from spacy.attrs import LENGTH, SPACY
from spacy.language import Language

from graph.extraction.remembering import Remembering, bounded
from graph.lexicon.lexicon import Lexicon
from ontology.article import Article

ENDS = frozenset(".!?…")
NEWLINE = re.compile("\n")
UNBROKEN = re.compile(r"\S{1000}")
PLAIN = re.compile(r"\w+|[^\w\s]")
LONGEST = 250
CUT = [LENGTH, SPACY]
CLOSING = frozenset("’”»\"')")
BULLETS = frozenset("•-*–—·▪◦")
BREAKS = frozenset(";:")


@dataclass(slots=True)
class Sentence:
    """A sentence: the half-open range of its words, the line it stands in and what kind of line that is."""

    index: int
    start: int
    end: int
    line: int
    kind: str = "text"


@dataclass(slots=True)
class Document:
    """The words of an article with their offsets.

    `capitals` tells which are written as names, `quoted` which stand in quotation marks, `small` are the words that
    stand somewhere without any capital.
    """

    article: Article
    words: list[str]
    lower: list[str]
    starts: list[int]
    lines: list[int]
    capitals: list[bool] = field(default_factory=list)
    small: frozenset[str] = frozenset()
    quoted: list[bool] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)

    @classmethod
    def of(cls, article: Article, nlp: Language) -> "Document":
        """The article's words, as the pipeline's tokenizer cuts them, in sentences."""
        pieces = _pieces(article.text, nlp)
        words, starts = [word for word, _ in pieces], [start for _, start in pieces]
        document = cls(article, words, [word.lower() for word in words], starts, _lines(article.text, starts))
        document.capitals = [CAPITAL(word) for word in words]
        document.small = frozenset(filter(str.islower, words))
        document.quoted = _quoted(document)
        document.sentences = _sentences(document)
        return document

    def text(self, start: int, end: int) -> str:
        """The article's text from word `start` up to word `end`."""
        return self.article.text[self.starts[start] : self.stop(end)]

    def stop(self, end: int) -> int:
        """The offset behind the last word of a range that ends before word `end`."""
        return self.starts[end - 1] + len(self.words[end - 1])

    def capital(self, place: int) -> bool:
        """Whether the word is written as a name: a capital in front or behind a hyphen ('s-Hertogenbosch)."""
        return 0 <= place < len(self.capitals) and self.capitals[place]

    def at(self, place: int) -> str:
        """The word in lower case, or nothing beyond the ends."""
        return self.lower[place] if 0 <= place < len(self.lower) else ""

    def opens(self, place: int) -> bool:
        """Whether a line starts with the word."""
        return place == 0 or self.lines[place - 1] != self.lines[place]

    def clause(self, sentence: Sentence, place: int) -> tuple[int, int]:
        """The part of the sentence around the word, cut at conjunctions that set one thing beside another."""
        start, end, breaks = sentence.start, sentence.end, Lexicon.load().grammar.breaks
        for at in range(sentence.start, sentence.end):
            if self.lower[at] in BREAKS or (self.lower[at] in breaks and self.at(at - 1) in {",", ";", "", "–"}):
                if at <= place:
                    start = at
                else:
                    end = at
                    break
        return start, end


def _capital(word: str) -> bool:
    return (
        word[0].isupper()
        or (word[0].isdigit() and word[-1].isupper())
        or ("-" in word and word[word.index("-") + 1 :][:1].isupper())
    )


CAPITAL = Remembering(_capital)


def _pieces(text: str, nlp: Language) -> list[tuple[str, int]]:
    """The words with their offsets; text without white space, which is no language, is cut plainly."""
    if UNBROKEN.search(text):
        return [(found.group(), found.start()) for found in PLAIN.finditer(text)]
    with bounded(nlp):
        cut = nlp.make_doc(text).to_array(CUT).astype("int64").reshape(-1, 2)
    starts = (cut.sum(axis=1).cumsum() - cut.sum(axis=1)).tolist()
    pieces = [(text[start : start + size], start) for start, size in zip(starts, cut[:, 0].tolist(), strict=True)]
    return [piece for piece in pieces if not piece[0].isspace()]


def _lines(text: str, starts: list[int]) -> list[int]:
    """The number of the line each word stands in."""
    breaks = [found.start() for found in NEWLINE.finditer(text)]
    return [bisect_left(breaks, start) for start in starts]


def _quoted(document: Document) -> list[bool]:
    """For every word whether it stands between quotation marks; a line's end closes what is open."""
    inside, flags, line = "", [], -1
    for place, word in enumerate(document.words):
        if document.lines[place] != line:
            inside, line = "", document.lines[place]
        if not inside and word in {"‘", "“", "„", "«", '"', "'", "’"} and _opens(document, place):
            inside = word
        elif inside and word in {"’", "”", "»", '"', "'", "‘"} and not _opens(document, place):
            inside = ""
        flags.append(bool(inside))
    return flags


def _opens(document: Document, place: int) -> bool:
    """Whether the mark has room before it and none behind it."""
    text, at = document.article.text, document.starts[place]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "(") and not after.isspace()


def _sentences(document: Document) -> list[Sentence]:
    """Sentences end with a line, with a full stop before a capital, or where no sentence can be longer."""
    sentences: list[Sentence] = []
    start, size = 0, len(document.words)
    for place in range(size):
        last = place + 1 == size or document.opens(place + 1) or place - start >= LONGEST
        if last or _stops(document, place, start):
            sentence = Sentence(len(sentences), start, place + 1, document.lines[start])
            sentence.kind = _kind(document, sentence)
            sentences.append(sentence)
            start = place + 1
    return sentences


def _stops(document: Document, place: int, start: int) -> bool:
    """Whether a sentence ends with this word: a stop, closing marks behind it, and a new beginning."""
    word, following = document.words[place], document.words[place + 1]
    if following[0] in "’”»\"')" and not _opens(document, place + 1):
        return False
    last = place
    while last > start and document.words[last] in CLOSING:
        last -= 1
    if document.words[last] not in ENDS and not (last == place and word[-1] in "!?"):
        return False
    if last != place and not document.quoted[last] and document.words[place] != ")":
        return False
    return following[0].isupper() or following[0].isdigit() or following[0] in "‘“„«\"'("


def _kind(document: Document, sentence: Sentence) -> str:
    """`bullet`, `heading` or `text`, by how the line looks."""
    first, last = document.words[sentence.start], document.words[sentence.end - 1]
    if first in BULLETS and sentence.end - sentence.start > 1:
        return "bullet"
    alone = sentence.end == len(document.words) or document.lines[sentence.end] != sentence.line
    opens = sentence.start == 0 or document.lines[sentence.start - 1] != sentence.line
    short = sentence.end - sentence.start <= 14
    return (
        "heading" if alone and opens and short and last not in {".", ":", ",", ";"} and last[-1] not in ".:" else "text"
    )
