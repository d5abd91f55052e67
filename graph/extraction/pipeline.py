"""A trained Dutch pipeline of spaCy, where the user has one: its names, and who it says works with whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.matcher import DependencyMatcher
from spacy.tokens import Doc, Span

from graph.extraction.candidate import Candidate
from graph.extraction.document import Document
from graph.extraction.vocabulary import bounded
from graph.lexicon.parse import Parse
from ontology.errors import UnknownPipeline

RANK = 8
LONGEST = 8
BATCH = 32


@dataclass(frozen=True, slots=True)
class Tie:
    """That the words of two ranges work together: a verb's subject and whom it is done with."""

    subject: tuple[int, int]
    partner: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a trained pipeline saw in a document, by places of words."""

    names: tuple[Candidate, ...] = ()
    ties: tuple[Tie, ...] = ()


class Pipeline:
    """Names that nothing else found, and subjects with their partners, as a trained pipeline labels them."""

    def __init__(self, nlp: Language, words: Parse) -> None:
        self.nlp = nlp
        self.words = words
        self.matcher = DependencyMatcher(nlp.vocab)
        self.matcher.add("together", _patterns(words))

    @classmethod
    def load(cls, name: str | Path) -> "Pipeline":
        """The pipeline that is installed under a name or kept in a folder; UnknownPipeline where there is none."""
        try:
            nlp = spacy.load(name)
        except (OSError, ValueError, ImportError) as error:
            expected = "a trained spaCy pipeline that is installed, or its folder (try python -m spacy download ...)"
            raise UnknownPipeline(str(name), expected) from error
        if nlp.lang != "nl":
            raise UnknownPipeline(str(name), f"a pipeline for Dutch (nl); this one is for {nlp.lang}")
        return cls(nlp, Parse.load())

    @cached_property
    def version(self) -> str:
        """Which pipeline this is."""
        meta = self.nlp.meta
        return f"{meta['lang']}_{meta['name']}-{meta['version']}"

    def parse(self, document: Document) -> Parsed:
        """What the pipeline sees in each sentence, read as a text of its own."""
        names: list[Candidate] = []
        ties: list[Tie] = []
        docs = ((self._doc(document, s.start, s.end), s.start) for s in document.sentences)
        with bounded(self.nlp):
            for doc, start in self.nlp.pipe(docs, as_tuples=True, batch_size=BATCH):
                names += self._names(doc.ents, start)
                if doc.has_annotation("DEP"):
                    ties += self._ties(doc, start)
        return Parsed(tuple(names), tuple(dict.fromkeys(ties)))

    def _doc(self, document: Document, start: int, end: int) -> Doc:
        """The words of a sentence as they were cut, with the room between them."""
        text, places = document.article.text, range(start, end)
        spaces = [text[document.stop(at + 1) : document.stop(at + 1) + 1].isspace() for at in places]
        return Doc(self.nlp.vocab, words=[document.words[at] for at in places], spaces=spaces)

    def _names(self, entities: Iterable[Span], start: int) -> Iterator[Candidate]:
        for entity in entities:
            type_ = self.words.labels.get(entity.label_)
            named = entity.text[:1].isupper() or entity.text[:1].isdigit()
            if type_ and named and len(entity) <= LONGEST and any(c.isalpha() for c in entity.text):
                yield Candidate(start + entity.start, start + entity.end, RANK, type_)

    def _ties(self, doc: Doc, start: int) -> Iterator[Tie]:
        """A verb of working together with its subject and with whom."""
        for _, (_, subject, partner, _) in self.matcher(doc):
            one, other = doc[subject], doc[partner]
            yield Tie(
                (start + one.left_edge.i, start + one.right_edge.i + 1),
                (start + other.left_edge.i, start + other.right_edge.i + 1),
            )


def _patterns(words: Parse) -> list[list[dict[str, object]]]:
    """A verb, its subject, and a noun below it that a word such as "met" stands at."""
    return [
        [
            {"RIGHT_ID": "verb", "RIGHT_ATTRS": {"LOWER": {"IN": sorted(words.verbs)}}},
            _below("verb", "subject", {"DEP": {"IN": sorted(words.subjects)}}),
            _below("verb", "partner", {"DEP": {"IN": sorted(words.partners)}}),
            _below("partner", "case", {"LOWER": {"IN": sorted(words.prepositions)}}),
        ]
    ]


def _below(head: str, name: str, attributes: dict[str, object]) -> dict[str, object]:
    return {"LEFT_ID": head, "REL_OP": ">", "RIGHT_ID": name, "RIGHT_ATTRS": attributes}
