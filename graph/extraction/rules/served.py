"""Sentences about the person named before that say for which bodies they work: "Daarvoor werkte hij bij A en bij B"."""

from collections.abc import Iterator

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.scene import Scene

FRONT = 4
AGAIN = 4
Told = tuple[Mention, list[str]]


def said_of(scene: Scene, sentence: Sentence) -> int | None:
    """The place of "zij" where it opens the sentence, or follows a verb of working near its start."""
    lower, grammar = scene.document.lower, scene.lexicon.grammar
    if lower[sentence.start] in grammar.persons:
        return sentence.start
    for at in range(sentence.start + 1, min(sentence.start + FRONT, sentence.end)):
        if lower[at] in grammar.persons:
            return at if lower[at - 1] in grammar.works and lower[at - 1].startswith("werk") else None
    return None


def told(scene: Scene, sentence: Sentence, place: int, found: list[Mention]) -> Iterator[Told]:
    """The first body named with the words before it, the next one behind "en bij", and one behind "en werkt"."""
    lower, works = scene.document.lower, scene.lexicon.grammar.works
    inverted = [lower[place - 1]] if place > sentence.start else []
    for index, other in enumerate(found[:2]):
        last = found[index - 1].end if index else place
        between = lower[last + 1 : other.start]
        if index == 0:
            yield other, inverted + between
        elif lower[last : last + 1] == ["en"] and between[:1] and between[0] in scene.lexicon.prepositions.employing:
            yield other, [*(inverted or lower[place + 1 : place + 2]), *between][:AGAIN]
    ways = range(place + 1, sentence.end - 1)
    again = next((at + 1 for at in ways if lower[at] == "en" and lower[at + 1] in works), None)
    behind = [m for m in found if again and m.start > again][:1]
    if behind and again and (behind[0] not in found[:1] or lower[place + 1] not in works):
        yield behind[0], lower[again : behind[0].start]
