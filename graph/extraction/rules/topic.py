"""What an initiative is about."""

from collections.abc import Iterator

from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement

STOPS = frozenset(",.;")


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
    between, lexicon = scene.document.lower[venture.end : start], scene.lexicon
    about = 0 < len(between) <= 6 and between[0] in lexicon.prepositions.about
    if about and not set(between) & (STOPS | lexicon.grammar.relatives):
        return "Het thema staat achter het initiatief, na een voorzetsel."
    return ""
