"""What was named before, to which a role points back: "is daarvan voorzitter", "Manager ervan"."""

from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.scene import Scene

NEAR = 5
BACK = 2
WHY = "wie of wat hiervoor genoemd is"


def thereof(scene: Scene, role: Role) -> Mention | None:
    """The body or initiative last named before a role with "daarvan" beside it, or "er" between "is" and the role."""
    place = _place(scene, role)
    if place is None:
        return None
    sentence = scene.sentence_of(role.start)
    here = [m for m in scene.by_sentence[sentence.index] if m.end <= place and m.type in {"organisation", "initiative"}]
    if here:
        return None
    for earlier in reversed(scene.document.sentences[max(0, sentence.index - BACK) : sentence.index]):
        named = [m for m in scene.by_sentence[earlier.index] if m.type in {"organisation", "initiative"}]
        told = [m for m in named if m.figure.kind not in {"Collective", "Municipality", "PoliticalParty"}]
        if told:
            return Mention(place, place + 1, told[-1].figures[:1], why=WHY)
    return None


def _place(scene: Scene, role: Role) -> int | None:
    """Where the word stands that points back."""
    lower, words = scene.document.lower, scene.lexicon.roles
    if scene.document.at(role.end) in words.thereof:
        return role.end
    start = max(scene.sentence_of(role.start).start, role.start - NEAR)
    for at in range(role.start - 1, start, -1):
        if lower[at] in words.thereof | {"er"}:
            return at if lower[at - 1] in scene.lexicon.grammar.be else None
        if not lower[at].isalpha() or scene.document.capital(at) or lower[at] == "een":
            return None
    return None
