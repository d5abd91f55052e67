"""Who leads something by a verb at the end: "gaat het team leiden", "gaat zelf de stuurgroep voorzitten"."""

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.rules.meant import named_before
from graph.extraction.scene import Scene

FAR = 10
BACK = 3
NEAR = 3
MARKS = frozenset(",.;:")


def intended(scene: Scene, sentence: Sentence, place: int) -> Mention | None:
    """What stands between the verb at the place and one of leading that ends the clause, or is meant by "het"."""
    lower, words = scene.document.lower, scene.lexicon.leading
    last = min(place + FAR, sentence.end)
    end = next((at for at in range(place + 1, last) if lower[at] in MARKS or not lower[at].isalpha()), last)
    if end <= place + 2 or lower[end - 1] not in words.infinitives or words.denied & set(lower[place:end]):
        return None
    named = [m for m in scene.by_sentence[sentence.index] if place < m.start < end]
    ventures = [m for m in named if m.type == "initiative" and m.end == end - 1]
    if ventures:
        return ventures[-1]
    alone = not named and end - place <= NEAR and lower[place + 1] in words.pointing
    return named_before(scene, sentence, BACK, (place + 1, place + 2)) if alone else None
