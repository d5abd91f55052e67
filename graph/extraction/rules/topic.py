"""What an initiative is about."""

from collections.abc import Iterator

from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement

ABOUT = frozenset(["voor", "over", "rond", "rondom", "op", "om", "inzake"])


def topics(scene: Scene) -> Iterator[Statement]:
    """Every initiative whose name holds a theme, or behind which one stands."""
    for start, end, concept in scene.themes:
        sentence = scene.sentence_of(start)
        for venture in scene.by_sentence[sentence.index]:
            if venture.type != "initiative":
                continue
            because = _why(scene, venture, start, end)
            if because:
                theme = Figure("theme", scene.document.text(start, end), kind=concept.iri)
                parts = {"subject": venture.figures[:1], "theme": (theme,)}
                where = Mention(start, end, (theme,))
                yield Statement(
                    "Topic", parts, sentence.start, sentence.end, because, "topic", 0.75, mentions=[venture, where]
                )


def _why(scene: Scene, venture: Mention, start: int, end: int) -> str:
    if venture.start <= start and end <= venture.end:
        return "De naam noemt het thema."
    between = scene.document.lower[venture.end : start]
    if 0 < len(between) <= 6 and between[0] in ABOUT and not set(between) & {",", ".", ";", "die", "dat"}:
        return "Het thema staat achter het initiatief, na een voorzetsel."
    return ""
