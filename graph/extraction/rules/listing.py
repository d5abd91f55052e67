"""Names listed under a line that says what they have in common."""

from collections.abc import Iterator

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason

MOST = 40
STOPS = frozenset(":–(")


def listings(scene: Scene) -> Iterator[Statement]:
    """Onder deze regel staan de namen van wie meedoet of tekent."""
    for head, items in scene.lists.items():
        named = [m for item in items for m in _items(scene, item)][:MOST]
        members: dict[Figure, None] = {figure: None for mention in named for figure in mention.figures}
        if len(members) > 1:
            yield _listed(scene, head, tuple(members), named)


def _items(scene: Scene, item: int) -> list[Mention]:
    """The organisations that an item of a list names, of those before its colon, dash or bracket if there is one."""
    sentence = scene.document.sentences[item]
    places = range(sentence.start + 1, sentence.end)
    stop = next((at for at in places if scene.document.words[at] in STOPS), sentence.end)
    people = scene.lexicon.groups.people
    here = [m for m in scene.by_sentence[item] if m.type == "organisation" and m.figure.head not in people]
    return [m for m in here if m.start < stop] or here


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
    """The initiative named in the line, or last before it; where the line speaks of signing, an agreement sooner."""
    here = [m for m in scene.by_sentence[head] if m.type == "initiative"]
    if here:
        return here[0]
    before = [m for index in range(head) for m in scene.by_sentence[index] if m.type == "initiative"]
    sentence = scene.document.sentences[head]
    if scene.lexicon.acts.signing.done(scene.document.lower[sentence.start : sentence.end]):
        before = [m for m in before if m.figure.kind == "agreement"] or before
    place, why = scene.document.sentences[head].start, "het initiatief dat hiervoor genoemd is"
    return Mention(place, place + 1, before[-1].figures, why=why) if before else None
