"""Names listed under a line that says what they have in common."""

from collections.abc import Iterator

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement


def listings(scene: Scene) -> Iterator[Statement]:
    """Onder deze regel staan de namen van wie meedoet of tekent."""
    for head, items in scene.lists.items():
        mentions = [m for item in items for m in scene.by_sentence[item] if m.type == "organisation"][:40]
        members: dict[Figure, None] = {figure: None for mention in mentions for figure in mention.figures}
        sentence = scene.document.sentences[head]
        words = scene.document.lower[sentence.start : sentence.end]
        if len(members) < 2:
            continue
        parts = {"members": tuple(members)}
        venture = _venture(scene, head)
        if venture:
            parts["within"] = venture.figures[:1]
        listed = [Mention(m.start, m.end, m.figures, why="staat in de opsomming onder deze zin") for m in mentions]
        standing, kind = reading.status(words, scene.lexicon.ties), reading.kind(words, scene.lexicon.ties)
        because = listings.__doc__ or ""
        yield Statement(
            "Collaboration",
            parts,
            sentence.start,
            sentence.end,
            because,
            "listing",
            0.85,
            standing,
            kind,
            mentions=listed + ([venture] if venture else []),
        )


def _venture(scene: Scene, head: int) -> Mention | None:
    """The initiative named in the line, or last before it."""
    here = [m for m in scene.by_sentence[head] if m.type == "initiative"]
    if here:
        return here[0]
    before = [m for index in range(head) for m in scene.by_sentence[index] if m.type == "initiative"]
    place = scene.document.sentences[head].start
    return (
        Mention(place, place + 1, before[-1].figures, why="het initiatief dat hiervoor genoemd is") if before else None
    )
