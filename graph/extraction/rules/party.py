"""Who belongs to which party."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from graph.extraction.figure import Mention
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason


def parties(scene: Scene) -> Iterator[Statement]:
    """Every person beside whose name a party stands."""
    for sentence in scene.document.sentences:
        here = scene.by_sentence[sentence.index]
        for place, mention in enumerate(here):
            if mention.type != "person":
                continue
            party = _behind(scene, mention, here[place + 1 : place + 2]) or _before(scene, mention, here[:place])
            if party:
                yield Statement(
                    "PartyMembership",
                    {"member": (mention.figure,), "organisation": (party.figure,)},
                    sentence.start,
                    sentence.end,
                    reason(_behind if party.start > mention.start else _before),
                    "party",
                    0.9,
                    mentions=[mention, party],
                )


def _behind(scene: Scene, person: Mention, following: list[Mention]) -> Mention | None:
    """De partij staat achter de naam, tussen haakjes of na ‘van’ of ‘namens’."""
    if not following or following[0].figure.kind != "PoliticalParty":
        return None
    between = scene.document.lower[person.end : following[0].start]
    return following[0] if between == ["("] or tuple(between) in scene.lexicon.parties.behind else None


def _before(scene: Scene, person: Mention, before: list[Mention]) -> Mention | None:
    """De partij staat vlak voor de functie en de naam."""
    if not before or before[-1].figure.kind != "PoliticalParty" or person.start - before[-1].end > 2:
        return None
    between = scene.document.lower[before[-1].end : person.start]
    joined = not between or between == ["-"] or _role(scene, before[-1].start, person.start)
    return before[-1] if joined else None


def _role(scene: Scene, start: int, end: int) -> bool:
    """Whether a role stands between two words."""
    at = bisect_left(scene.roles, start, key=attrgetter("start"))
    return any(role.end <= end for role in scene.roles[at : at + 1])
