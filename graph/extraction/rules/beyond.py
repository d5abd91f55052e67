"""Whom a role is said of where the body it is held at stands between the two."""

from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.scene import Scene

LONGEST = 9
NEAR = 4


def through(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The person right behind the body: "bestuurder van zorggroep Sunenz Marit Hofstra", "directeur van X is Y"."""
    lower, be = scene.document.lower, scene.lexicon.grammar.be
    body = next((m for m in _bodies(scene, role) if role.end < m.start <= role.end + NEAR), None)
    if body is None or lower[role.end] not in scene.lexicon.prepositions.held:
        return []
    person = next((m for m in here if m.start >= body.end), None)
    if person is None:
        return []
    between = lower[body.end : person.start]
    opens = role.start <= scene.sentence_of(role.start).start + 1
    said = opens and bool(between) and between[0] in be and len(between) <= NEAR and "," not in between
    return [person] if not between or said else []


def relative(scene: Scene, role: Role, here: list[Mention]) -> list[Mention]:
    """The person of "Marit Hofstra komt van Sunenz, waar ze adviseur is"."""
    at = where(scene, role)
    return [m for m in here if at is not None and m.end < at][-1:]


def where(scene: Scene, role: Role) -> int | None:
    """The place of "waar" before "waar ze adviseur is", which points to the body named right before it."""
    lower, grammar = scene.document.lower, scene.lexicon.grammar
    start = scene.sentence_of(role.start).start
    for at in range(role.start - 1, max(start, role.start - LONGEST) - 1, -1):
        if lower[at] in {",", ".", ";", ":"}:
            return None
        if lower[at] in grammar.places and at + 1 < role.start and lower[at + 1] in grammar.persons:
            return at
    return None


def _bodies(scene: Scene, role: Role) -> list[Mention]:
    sentence = scene.sentence_of(role.start)
    return [m for m in scene.by_sentence[sentence.index] if m.type == "organisation"]
