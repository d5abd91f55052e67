"""Names listed under a line that says what they have in common."""

from collections.abc import Iterator

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason

MOST = 40


def listings(scene: Scene) -> Iterator[Statement]:
    """Onder deze regel staan de namen van wie meedoet of tekent."""
    for head, items in scene.lists.items():
        named = [m for item in items for m in scene.by_sentence[item] if m.type == "organisation"][:MOST]
        members: dict[Figure, None] = {figure: None for mention in named for figure in mention.figures}
        if len(members) > 1:
            yield _listed(scene, head, tuple(members), named)


def _listed(scene: Scene, head: int, members: tuple[Figure, ...], named: list[Mention]) -> Statement:
    sentence = scene.document.sentences[head]
    words = scene.document.lower[sentence.start : sentence.end]
    venture = _venture(scene, head)
    mentions = [Mention(m.start, m.end, m.figures, why="staat in de opsomming onder deze zin") for m in named]
    return Statement(
        "Collaboration",
        {"members": members} | ({"within": venture.figures[:1]} if venture else {}),
        sentence.start,
        sentence.end,
        reason(listings),
        "listing",
        0.85,
        status=reading.status(words, scene.lexicon.ties),
        kind=reading.kind(words, scene.lexicon.ties),
        mentions=[*mentions, venture] if venture else mentions,
    )


def _venture(scene: Scene, head: int) -> Mention | None:
    """The initiative named in the line, or last before it."""
    here = [m for m in scene.by_sentence[head] if m.type == "initiative"]
    if here:
        return here[0]
    before = [m for index in range(head) for m in scene.by_sentence[index] if m.type == "initiative"]
    place, why = scene.document.sentences[head].start, "het initiatief dat hiervoor genoemd is"
    return Mention(place, place + 1, before[-1].figures, why=why) if before else None
