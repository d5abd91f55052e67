"""What an initiative is about."""

from collections.abc import Callable, Iterator

from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason

STOPS = frozenset(",.;")


def topics(scene: Scene) -> Iterator[Statement]:
    """Every initiative whose name holds a theme, or behind which one stands."""
    for start, end, concept in scene.themes:
        theme = Mention(start, end, (Figure("theme", scene.document.text(start, end), kind=concept.iri),))
        for venture in scene.by_sentence[scene.sentence_of(start).index]:
            rule = next((rule for rule in (_named, _behind) if rule(scene, venture, theme)), None)
            if venture.type == "initiative" and rule:
                yield _topic(scene, venture, theme, rule)


def _named(scene: Scene, venture: Mention, theme: Mention) -> bool:
    """De naam noemt het thema."""
    return venture.start <= theme.start and theme.end <= venture.end


def _behind(scene: Scene, venture: Mention, theme: Mention) -> bool:
    """Het thema staat achter het initiatief, na een voorzetsel."""
    between, lexicon = scene.document.lower[venture.end : theme.start], scene.lexicon
    about = 0 < len(between) <= 6 and between[0] in lexicon.prepositions.about
    return about and not set(between) & (STOPS | lexicon.grammar.relatives)


def _topic(scene: Scene, venture: Mention, theme: Mention, rule: Callable[..., bool]) -> Statement:
    sentence = scene.sentence_of(theme.start)
    return Statement(
        "Topic",
        {"subject": venture.figures[:1], "theme": theme.figures},
        sentence.start,
        sentence.end,
        reason(rule),
        "topic",
        0.75,
        mentions=[venture, theme],
    )
