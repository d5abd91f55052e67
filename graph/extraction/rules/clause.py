"""The clauses that rules look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from graph.extraction import status as reading
from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.rows import Row, seen
from graph.extraction.scene import Scene

OPENING = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence with its words in lower case and the initiative it speaks of, if any.

    `found` are its words in no order, for asking which of a list stand in it.
    """

    sentence: Sentence
    start: int
    end: int
    words: list[str]
    found: frozenset[str]
    venture: Mention | None


def clauses(scene: Scene, sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence, cut once for all rules."""
    if sentence.index not in scene.clauses:
        scene.clauses[sentence.index] = tuple(_cut(scene, sentence))
    return scene.clauses[sentence.index]


def _cut(scene: Scene, sentence: Sentence) -> Iterator[Clause]:
    ventures = [m for m in scene.by_sentence[sentence.index] if m.type == "initiative"]
    for start, end in _whole(scene, sentence):
        venture = next((m for m in ventures if start <= m.start < end), None) if ventures else None
        words = _telling(scene, scene.document.lower[start:end])
        yield Clause(sentence, start, end, words, frozenset(words), venture)


def _telling(scene: Scene, words: list[str]) -> list[str]:
    """The words without the "niet" of "niet alleen", which denies nothing."""
    only = scene.lexicon.grammar.only
    if only.isdisjoint(words):
        return words
    return [
        word for word, following in zip(words, [*words[1:], ""], strict=True) if word != "niet" or following not in only
    ]


def _whole(scene: Scene, sentence: Sentence) -> list[tuple[int, int]]:
    """The parts of a sentence; one that takes back what the part before says belongs to it: ", maar dat mislukte"."""
    found: list[tuple[int, int]] = []
    for start, end in scene.document.clauses(sentence):
        if found and _undoes(scene, start, end):
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def _undoes(scene: Scene, start: int, end: int) -> bool:
    words, grammar = scene.document.lower[start:end], scene.lexicon.grammar
    back = words[0] in grammar.breaks and words[1:2] and words[1] in grammar.that | grammar.relatives
    return bool(back) and not reading.status(words, scene.lexicon.ties).lives


def asserted(scene: Scene, clause: Clause) -> bool:
    """Whether somebody says that it is so: no question, supposition or comparison."""
    document, sentence = scene.document, clause.sentence
    asked = "?" in document.words[sentence.end - 2 : sentence.end] and not _pondered(scene, sentence)
    supposed = document.lower[sentence.start] in scene.lexicon.grammar.supposing
    return not asked and not supposed and not reading.compared(clause.words, scene.lexicon.ties)


def _pondered(scene: Scene, sentence: Sentence) -> bool:
    """Whether a question is one of what "we" can do together: "Kunnen we dat afspreken tussen A en B?"."""
    first, grammar = scene.document.lower[sentence.start : sentence.start + OPENING], scene.lexicon.grammar
    return any(word in grammar.we and before in grammar.pondering for before, word in pairwise(first))


def joining(scene: Scene, clause: Clause) -> bool:
    """Whether the clause has a word of taking part in something or of setting it up."""
    lexicon = scene.lexicon
    return bool(clause.found & lexicon.ties.joining) or bool(clause.found & lexicon.ventures.founding)


def actors(scene: Scene, clause: Clause) -> list[Row]:
    """The rows of actors in a clause, told once for all rules."""
    return seen(scene, clause.start, clause.end)
