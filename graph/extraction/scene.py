"""What the rules look at: the words, who is named where, and who speaks."""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from graph.extraction.document import Document, Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.roles import Role
from graph.lexicon.lexicon import Lexicon
from ontology.concept import Concept

if TYPE_CHECKING:
    from graph.extraction.rows import Row
    from graph.extraction.rules.clause import Clause


_start = attrgetter("start")


@dataclass(slots=True)
class Scene:
    """A document with its mentions by sentence; `posts` and `voices` are filled by the rules that run first.

    `found` are all words of the document in no order, for asking which of a list stand somewhere in it, and `ends` the
    places behind its sentences.
    `posts` maps a person to the organisations of their posts, `voices` a sentence's index to who speaks in it,
    `hubs` tells for each sentence which initiative it is about,
    `clauses` one to its clauses and `rows` the words it is between to its actors, as far as these were asked for;
    `sender` holds who the text is from, `writers` whom "we" stands for in a letter, once that was asked.
    """

    document: Document
    lexicon: Lexicon
    mentions: list[Mention]
    roles: list[Role]
    themes: list[tuple[int, int, Concept]]
    lists: dict[int, list[int]] = field(default_factory=dict)
    posts: dict[Figure, list[Figure]] = field(default_factory=dict)
    voices: dict[int, Figure] = field(default_factory=dict)
    by_sentence: list[list[Mention]] = field(default_factory=list)
    hubs: list[Figure | None] | None = None
    clauses: dict[int, tuple["Clause", ...]] = field(default_factory=dict)
    rows: dict[tuple[int, int], list["Row"]] = field(default_factory=dict)
    found: frozenset[str] = frozenset()
    ends: list[int] = field(default_factory=list)
    municipal: list[Mention] | None = None
    organised: list[Mention] | None = None
    focus: Figure | None = None
    letter: bool = False
    sender: tuple[Figure, ...] | None = None
    writers: tuple[Figure, ...] | None = None

    def __post_init__(self) -> None:
        self.ends = [sentence.end for sentence in self.document.sentences]
        self.by_sentence = [[] for _ in self.document.sentences]
        at = 0
        for mention in self.mentions:
            while mention.start >= self.document.sentences[at].end:
                at += 1
            self.by_sentence[at].append(mention)
        self.focus = self._focus()
        self.found = frozenset(self.document.lower)
        self.letter = bool(self.lexicon.grammar.letter & self.found)

    def _focus(self) -> Figure | None:
        """The municipality the article is about: that of the dateline or title, else the one most spoken of."""
        count: Counter[Figure] = Counter()
        for mention in self.mentions:
            if mention.figure.municipality and len(mention.figures) == 1 and not mention.why:
                first = self.document.lines[mention.start] == 0
                count[mention.figure] += 5 if self._dated(mention) else 3 if first else 1
        return count.most_common(1)[0][0] if count else None

    def _dated(self, mention: Mention) -> bool:
        """Whether it is written as a dateline: in capitals at the start of a line."""
        opens = mention.start == 0 or self.document.lines[mention.start - 1] != self.document.lines[mention.start]
        return opens and self.document.words[mention.start].isupper() and len(self.document.words[mention.start]) > 3

    def sentence_of(self, place: int) -> Sentence:
        """The sentence a word stands in."""
        sentences = self.document.sentences
        return sentences[min(bisect_right(self.ends, place), len(sentences) - 1)]

    def roles_in(self, sentence: Sentence) -> list[Role]:
        """The roles that start in a sentence."""
        first = bisect_left(self.roles, sentence.start, key=_start)
        return self.roles[first : bisect_left(self.roles, sentence.end, first, key=_start)]

    def towns(self) -> list[Mention]:
        """The mentions of a single municipality, in order."""
        if self.municipal is None:
            self.municipal = [m for m in self.mentions if m.figure.municipality and len(m.figures) == 1]
        return self.municipal

    def bodies(self) -> list[Mention]:
        """The first mention of every organisation, in order."""
        if self.organised is None:
            met: dict[Figure, Mention] = {}
            for mention in self.mentions:
                if mention.type == "organisation":
                    met.setdefault(mention.figure, mention)
            self.organised = list(met.values())
        return self.organised

    def before(self, place: int, type_: str) -> Mention | None:
        """The last mention of a type that ends before the word."""
        index = bisect_left(self.mentions, place, key=_start) - 1
        while index >= 0:
            mention = self.mentions[index]
            if mention.type == type_ and mention.end <= place:
                return mention
            index -= 1
        return None

    def starting(self, place: int, reach: int = 0) -> Mention | None:
        """The first mention that starts at the word, or within `reach` words behind it in the same sentence."""
        sentence = self.sentence_of(place) if place < len(self.document.words) else None
        if sentence is None:
            return None
        fits = [m for m in self.by_sentence[sentence.index] if place <= m.start <= place + reach]
        return fits[0] if fits else None

    def voice(self, sentence: Sentence) -> tuple[Figure, ...]:
        """The organisations that "we" stands for in a sentence: those of whoever speaks in it."""
        speaker = self.voices.get(sentence.index)
        return tuple(self.posts.get(speaker, ())) if speaker else ()
