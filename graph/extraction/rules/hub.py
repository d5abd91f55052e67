"""The initiative that a stretch of an article is about."""

from collections import Counter

from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene

OPENING = 5
TITLED = 3


def hubs(scene: Scene) -> list[Figure | None]:
    """For every sentence the initiative that what is said there is about, where nothing in it names one.

    It is the one that a sentence before in the same paragraph opens with, else the article's main one once it has been
    named.
    """
    if scene.hubs is None:
        scene.hubs = _hubs(scene)
    return scene.hubs


def _hubs(scene: Scene) -> list[Figure | None]:
    main, met = _main(scene), False
    found: list[Figure | None] = []
    topic: Figure | None = None
    line = -1
    for sentence in scene.document.sentences:
        if sentence.line != line:
            topic, line = None, sentence.line
        found.append(topic or (main if met else None))
        for mention in _ventures(scene, sentence):
            met = met or mention.figure is main
            if mention.start - sentence.start < OPENING:
                topic = mention.figure
    return found


def known_well(scene: Scene) -> set[Figure]:
    """The initiatives with a name of their own that the article speaks of more than once, or the only one it names."""
    ventures = {mention.figure for mention in scene.mentions if mention.type == "initiative"}
    named = {figure for figure in ventures if not figure.generic}
    return named if len(ventures) == 1 else {figure for figure in named if sum(figure.forms.values()) > 1}


def _main(scene: Scene) -> Figure | None:
    """The initiative most spoken of; one in the title and one with a name sooner; none if two tie."""
    count: Counter[Figure] = Counter()
    named: Counter[Figure] = Counter()
    for sentence in scene.document.sentences:
        for mention in _ventures(scene, sentence):
            count[mention.figure] += TITLED if sentence.line == 0 else 1
            named[mention.figure] += 1
    for figure in count:
        count[figure] += not figure.generic
    ranked = sorted(count, key=lambda figure: (count[figure], named[figure]), reverse=True)
    first = [(count[figure], named[figure]) for figure in ranked[:2]]
    return ranked[0] if first and (len(first) == 1 or first[0] > first[1]) else None


def _ventures(scene: Scene, sentence: Sentence) -> list[Mention]:
    return [mention for mention in scene.by_sentence[sentence.index] if mention.type == "initiative"]
