"""Who a body has for something: "Socius levert de teamleider, Denise Koper", "dat een analist levert: Kim Sturm"."""

from collections.abc import Iterator

from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.scene import Scene

NEAR = 3
FAR = 8
MARKS = frozenset({",", ":"})
STOPS = frozenset({".", ";"})


def supplied(scene: Scene) -> Iterator[tuple[Role, Mention, Mention]]:
    """Each role that a body supplies somebody for, with the name behind a mark and the body before the verb."""
    for role in scene.roles if not scene.found.isdisjoint(scene.lexicon.employing.supplying) else ():
        person = None if role.plural else _behind(scene, role)
        body = _supplier(scene, role, person) if person else None
        if person and body:
            yield role, person, body


def _behind(scene: Scene, role: Role) -> Mention | None:
    """The name behind a comma or colon that follows the role, or a verb behind it."""
    lower, verbs = scene.document.lower, scene.lexicon.employing.supplying
    here = scene.by_sentence[scene.sentence_of(role.start).index]
    person = next((m for m in here if m.type == "person" and role.end < m.start <= role.end + NEAR), None)
    between = lower[role.end : person.start] if person else []
    small = scene.lexicon.people.titles
    closed = bool(between) and any(word in MARKS for word in between) and set(between) <= MARKS | verbs | small
    return person if closed else None


def _supplier(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """The one body before the role that supplies: nothing governs it, and a verb of supplying stands behind it."""
    lower = scene.document.lower
    here = scene.by_sentence[scene.sentence_of(role.start).index]
    bodies = [m for m in here if m.type == "organisation" and m.end <= role.start and role.start - m.end <= FAR]
    body = bodies[-1] if bodies else None
    if body is None or body.figure.collective or len(body.figures) > 1 or body.figure.kind == "PoliticalParty":
        return None
    words = lower[body.end : person.start]
    fits = not STOPS & set(words) and bool(set(words) & scene.lexicon.employing.supplying)
    return body if fits else None
