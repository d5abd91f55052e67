"""Who belongs to which party."""

from collections.abc import Iterator

from graph.extraction.figure import Mention
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement


def parties(scene: Scene) -> Iterator[Statement]:
    """Every person beside whose name a party stands."""
    for sentence in scene.document.sentences:
        here = scene.by_sentence[sentence.index]
        for place, mention in enumerate(here):
            if mention.type != "person":
                continue
            party = _behind(scene, mention, here[place + 1 : place + 2]) or _before(scene, mention, here[:place])
            if party:
                because = (_behind if party.start > mention.start else _before).__doc__ or ""
                parts = {"member": (mention.figure,), "organisation": (party.figure,)}
                yield Statement(
                    "PartyMembership",
                    parts,
                    sentence.start,
                    sentence.end,
                    because,
                    "party",
                    0.9,
                    mentions=[mention, party],
                )


def _behind(scene: Scene, person: Mention, following: list[Mention]) -> Mention | None:
    """De partij staat achter de naam, tussen haakjes of na ‘van’ of ‘namens’."""
    if not following or following[0].figure.kind != "PoliticalParty":
        return None
    party = following[0]
    between = scene.document.lower[person.end : party.start]
    return party if between == ["("] or tuple(between) in scene.lexicon.parties.behind else None


def _before(scene: Scene, person: Mention, before: list[Mention]) -> Mention | None:
    """De partij staat vlak voor de functie en de naam."""
    if not before or before[-1].figure.kind != "PoliticalParty" or person.start - before[-1].end > 2:
        return None
    between = scene.document.lower[before[-1].end : person.start]
    roles = [r for r in scene.roles if before[-1].start <= r.start and r.end <= person.start]
    return before[-1] if not between or roles or between == ["-"] else None
