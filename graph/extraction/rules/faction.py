"""The party for which somebody sits in a council, where it stands near the role or the name."""

from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.scene import Scene

NEAR = 3


def heads(scene: Scene, role: Role) -> bool:
    """Whether the role is one of leading a party."""
    return role.word.endswith(scene.lexicon.roles.partisan)


def faction(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """The party in the brackets behind the name, for which a role is held, or that the clause before tells of."""
    here = scene.by_sentence[scene.sentence_of(role.start).index]
    last = max(role.end, person.end)
    for party in (m for m in here if m.figure.kind == "PoliticalParty"):
        if party.start == person.end + 1 and scene.document.at(person.end) == "(":
            return party
        if last <= party.start <= last + NEAR and scene.document.at(last) in scene.lexicon.roles.acting:
            return party
    if role.word.endswith(scene.lexicon.roles.governing):
        return None
    return _told(scene, role) if role.end <= person.start and role.end + 1 >= person.start else None


def _told(scene: Scene, role: Role) -> Mention | None:
    """The party last named in the same line, beside nobody's name, and nobody of another body after it."""
    sentence = scene.sentence_of(role.start)
    for earlier in reversed(scene.document.sentences[: sentence.index + 1]):
        if earlier.line != sentence.line:
            return None
        named = [m for m in scene.by_sentence[earlier.index] if m.end <= role.start]
        parties = [m for m in named if m.figure.kind == "PoliticalParty" and not _beside(scene, m, named)]
        if len({m.figure for m in parties}) == 1:
            why = "de partij waar de zinnen hiervoor over gaan"
            return Mention(role.start, role.end, parties[0].figures, why=why)
        if parties or any(m.type == "person" for m in named):
            return None
    return None


def _beside(scene: Scene, party: Mention, named: list[Mention]) -> bool:
    """Whether the party is that of somebody: in brackets, or right before a name."""
    if scene.document.at(party.start - 1) == "(":
        return True
    return any(m.type == "person" and -1 <= m.start - party.end <= 1 for m in named)
