"""The clauses that rules look at."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.extraction import status as reading
from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.scene import Scene


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence with its words in lower case and the initiative it speaks of, if any."""

    sentence: Sentence
    start: int
    end: int
    words: list[str]
    venture: Mention | None


def clauses(scene: Scene, sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence, cut once for all rules."""
    if sentence.index not in scene.clauses:
        scene.clauses[sentence.index] = tuple(_cut(scene, sentence))
    return scene.clauses[sentence.index]


def _cut(scene: Scene, sentence: Sentence) -> Iterator[Clause]:
    place = sentence.start
    while place < sentence.end:
        start, end = scene.document.clause(sentence, place)
        here = [m for m in scene.by_sentence[sentence.index] if m.type == "initiative" and start <= m.start < end]
        yield Clause(sentence, start, end, scene.document.lower[start:end], here[0] if here else None)
        place = max(end, place + 1)


def asserted(scene: Scene, clause: Clause) -> bool:
    """Whether somebody says that it is so: no question, supposition or comparison."""
    document, sentence = scene.document, clause.sentence
    if reading.compared(clause.words, scene.lexicon.ties):
        return False
    asked = "?" in document.words[sentence.end - 2 : sentence.end]
    return not asked and document.lower[sentence.start] not in scene.lexicon.grammar.supposing


def joining(scene: Scene, clause: Clause) -> bool:
    """Whether the clause has a word of taking part in something or of setting it up."""
    return bool(set(clause.words) & (scene.lexicon.ties.joining | scene.lexicon.ventures.founding))
