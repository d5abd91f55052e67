"""Who a text is from, where it speaks of "onze directeur"."""

from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene

HEAD = 4
STARTS = 2


def sender(scene: Scene) -> Figure | None:
    """The body whose letter, bulletin or page it is: that of the letterhead, of who signs, else of a municipal letter.

    A body heads a text where one of the first lines is its name, or opens with it behind "Nieuwsbrief".
    """
    if scene.sender is None:
        found = _headed(scene) or _signing(scene) or (scene.focus if scene.letter else None)
        scene.sender = (found,) if found else ()
    return next(iter(scene.sender), None)


def ours(scene: Scene, place: int) -> Mention | None:
    """The sender, where "onze" stands at the word, outside a quotation."""
    if scene.document.at(place) not in scene.lexicon.roles.ours or scene.document.quoted[place]:
        return None
    figure = sender(scene)
    return Mention(place, place + 1, (figure,), why="van wie de tekst komt") if figure else None


def _headed(scene: Scene) -> Figure | None:
    for sentence in scene.document.sentences[:HEAD]:
        front = next((m for m in scene.by_sentence[sentence.index] if m.type == "organisation"), None)
        if front is None or front.figure.collective:
            continue
        before = scene.document.lower[sentence.start : front.start]
        alone = sentence.end - front.end <= 1 and scene.document.at(front.end) not in {".", "?", "!"}
        divided = scene.document.at(front.end) in scene.lexicon.roles.dividing
        known = not before or (len(before) <= STARTS and before[0] in scene.lexicon.roles.bulletins)
        if known and (alone or divided):
            return front.figure
    return None


def _signing(scene: Scene) -> Figure | None:
    """The municipality whose college signs: "burgemeester en wethouders van Heiloo," on a line of its own."""
    for sentence in reversed(scene.document.sentences):
        for mention in scene.by_sentence[sentence.index]:
            front = scene.document.lower[sentence.start : mention.start]
            if mention.figure.municipality and "wethouders" in front and sentence.end - mention.end <= 1:
                return mention.figure
    return None
