"""An article as words, lines and sentences."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from spacy.language import Language

from graph.extraction.cutting import cutter
from graph.lexicon.lexicon import Lexicon
from graph.remembering import Remembering
from ontology.article import Article

ENDS = frozenset(".!?…")
OPENING = frozenset((*"‘“„«\"'’", ",,", "''"))
ENCLOSING = frozenset((*"’”»\"'‘", "’’", "''"))
LONGEST = 250
CLOSING = frozenset((*"’”»\"')", "’’", "''"))
BULLETS = frozenset("•-*–—·▪◦")
SHORTENED = frozenset(("mw", "dhr", "mevr"))
BREAKS = frozenset(";:")
PAUSES = frozenset({",", ";", "–"})


@dataclass(slots=True)
class Sentence:
    """A sentence: the half-open range of its words, the line it stands in and what kind of line that is."""

    index: int
    start: int
    end: int
    line: int
    kind: str = "text"


class Around(dict[int, str]):
    """Words by their places, and no word at any other place."""

    def __missing__(self, place: int) -> str:
        return ""


@dataclass(slots=True)
class Document:
    """The words of an article with their offsets.

    `capitals` tells which are written as names and `named` where those stand, `quoted` which stand in quotation marks,
    `small` are the words that stand somewhere without any capital. `at` gives the word at a place in lower case, or
    nothing beyond the ends, and `capital` whether it is written as a name: with a capital in front or behind a hyphen
    ('s-Hertogenbosch). These two are asked so often that they go straight to a dictionary and a set.
    """

    article: Article
    words: list[str]
    lower: list[str]
    starts: list[int]
    lines: list[int]
    capitals: list[bool] = field(default_factory=list)
    named: list[int] = field(default_factory=list)
    at: Callable[[int], str] = field(init=False, repr=False, compare=False)
    capital: Callable[[int], bool] = field(init=False, repr=False, compare=False)
    small: frozenset[str] = frozenset()
    quoted: list[bool] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)

    @classmethod
    def of(cls, article: Article, nlp: Language) -> "Document":
        """The article's words, as the pipeline's tokenizer cuts them, in sentences."""
        words, lines = cutter(nlp).cut(article.text)
        document = cls(article, words, list(map(LOWER, words)), _starts(article.text, words), lines)
        document.capitals = list(map(CAPITAL, words))
        document.named = [place for place, capital in enumerate(document.capitals) if capital]
        document.at = Around(enumerate(document.lower)).__getitem__
        document.capital = frozenset(document.named).__contains__
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

    def opens(self, place: int) -> bool:
        """Whether a line starts with the word."""
        return place == 0 or self.lines[place - 1] != self.lines[place]

    def clauses(self, sentence: Sentence) -> list[tuple[int, int]]:
        """The parts of the sentence, cut at conjunctions that set one thing beside another."""
        lower, breaks = self.lower, Lexicon.load().grammar.breaks
        words = enumerate(lower[sentence.start + 1 : sentence.end], sentence.start + 1)
        cuts = [at for at, word in words if word in BREAKS or (word in breaks and lower[at - 1] in PAUSES)]
        return list(pairwise((sentence.start, *cuts, sentence.end)))


def _capital(word: str) -> bool:
    return (
        word[0].isupper()
        or (word[0].isdigit() and word[-1].isupper())
        or ("-" in word and word[word.index("-") + 1 :][:1].isupper())
    )


LOWER = Remembering(str.lower)
CAPITAL = Remembering(_capital)
MARK: Remembering[str, bool] = Remembering(lambda word: word in CLOSING or word in ENDS or word[-1] in "!?")


def _starts(text: str, words: list[str]) -> list[int]:
    """The offset of each word; nothing but white space stands between them."""
    starts, at = [], 0
    for word in words:
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
    return starts


def _quoted(document: Document) -> list[bool]:
    """For every word whether it stands between quotation marks; a line's end closes what is open."""
    flags, opened, mark = [False] * len(document.words), 0, ""
    marks = [place for place, word in enumerate(document.words) if word in OPENING or word in ENCLOSING]
    for place in marks:
        if mark and document.lines[place] != document.lines[opened]:
            _fill(flags, opened, _behind(document, opened))
            mark = ""
        word = document.words[place]
        if not mark and word in OPENING and _opens(document, place):
            opened, mark = place, word
        elif mark and word in ENCLOSING and not _opens(document, place):
            _fill(flags, opened, place)
            mark = ""
    if mark:
        _fill(flags, opened, _behind(document, opened))
    return flags


def _fill(flags: list[bool], start: int, end: int) -> None:
    flags[start:end] = [True] * (end - start)


def _behind(document: Document, place: int) -> int:
    """The place behind the last word of the line."""
    return bisect_right(document.lines, document.lines[place])


def _opens(document: Document, place: int) -> bool:
    """Whether the mark has room before it and none behind it."""
    text, at = document.article.text, document.starts[place]
    before = text[at - 1] if at else " "
    behind = at + len(document.words[place])
    after = text[behind] if behind < len(text) else " "
    return (before.isspace() or before in "(") and not after.isspace()


def _sentences(document: Document) -> list[Sentence]:
    """Sentences end with a line, with a full stop before a capital, or where no sentence can be longer."""
    sentences: list[Sentence] = []
    start = 0
    for end in _ends(document):
        while start < end:
            stop = min(end, start + LONGEST + 1)
            if stop == end and not (_last(document, end - 1) or _stops(document, end - 1, start)):
                break
            sentence = Sentence(len(sentences), start, stop, document.lines[start])
            sentence.kind = _kind(document, sentence)
            sentences.append(sentence)
            start = stop
    return sentences


def _ends(document: Document) -> list[int]:
    """The places behind which a sentence may end: those of marks, and the ends of lines."""
    marks = [place for place, word in enumerate(document.words, 1) if MARK[word]]
    breaks = [place for place, (one, other) in enumerate(pairwise(document.lines), 1) if one != other]
    return sorted({*marks, *breaks, len(document.words)})


def _last(document: Document, place: int) -> bool:
    """Whether the word is the last of its line."""
    return place + 1 == len(document.words) or document.opens(place + 1)


def _stops(document: Document, place: int, start: int) -> bool:
    """Whether a sentence ends with this word: a stop, closing marks behind it, and a new beginning."""
    word, following = document.words[place], document.words[place + 1]
    if following[0] in "’”»\"')" and not _opens(document, place + 1):
        return False
    last = place
    while last > start and document.words[last] in CLOSING:
        last -= 1
    if document.words[last] == "." and document.lower[last - 1] in SHORTENED:
        return False
    if document.words[last] not in ENDS and not (last == place and word[-1] in "!?"):
        return False
    if last != place and not document.quoted[last] and document.words[place] != ")":
        return False
    return following[0].isupper() or following[0].isdigit() or following[0] in "‘“„«\"'(" or following in OPENING


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
