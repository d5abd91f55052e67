"""Who belongs to which party."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from operator import attrgetter

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.rules.faction import faction
from graph.extraction.rules.holder import holders
from graph.extraction.rules.voiced import voiced
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason


def parties(scene: Scene) -> Iterator[Statement]:
    """Every person beside whose name a party stands."""
    for sentence in scene.document.sentences:
        here = scene.by_sentence[sentence.index]
        for place, mention in enumerate(here):
            if mention.type != "person":
                continue
            behind, before = here[place + 1 :], here[:place]
            party = _behind(scene, mention, behind[:1]) or _enclosed(scene, mention, behind)
            if party:
                yield _member(sentence, mention, party, _behind)
            elif party := voiced(scene, sentence, mention, here):
                yield _member(sentence, mention, party, voiced)
            elif party := _before(scene, mention, before) or _clause(scene, mention, before):
                yield _member(sentence, mention, party, _before)
    for role in scene.roles:
        for person in holders(scene, role) if _elected(scene, role) else ():
            party = faction(scene, role, person) or _for(scene, role, person)
            if party:
                yield _member(scene.sentence_of(role.start), person, party, _seated)


def _member(sentence: Sentence, person: Mention, party: Mention, rule: Callable[..., object]) -> Statement:
    return Statement(
        "PartyMembership",
        {"member": (person.figure,), "organisation": (party.figure,)},
        min(sentence.start, person.start),
        sentence.end,
        reason(rule),
        "party",
        0.9,
        mentions=[person, party],
    )


def _elected(scene: Scene, role: Role) -> bool:
    """Whether the role is one that somebody holds for a party."""
    if scene.document.at(role.start - 1) in scene.lexicon.acts.denying:
        return False
    if role.word.endswith(scene.lexicon.roles.speaking):
        return role.start <= scene.sentence_of(role.start).start
    return role.municipal or role.word.endswith(("lid", "gedeputeerde", "lijsttrekker"))


def _seated(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """De functie is er een in de politiek, en de tekst zegt voor welke partij."""
    return faction(scene, role, person)


def _for(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """The party of "X is namens het CDA wethouder", between a name and the role."""
    here = scene.by_sentence[scene.sentence_of(role.start).index]
    inside = [m for m in here if person.end <= m.start and m.end <= role.start and m.figure.kind == "PoliticalParty"]
    words = set(scene.document.lower[person.end : inside[0].start]) if inside else set()
    return inside[0] if words & {"namens", "voor"} else None


def _enclosed(scene: Scene, person: Mention, behind: list[Mention]) -> Mention | None:
    """The party in brackets behind the place of a name: "X van Meerssen (CDA)"."""
    if len(behind) < 2 or behind[0].type not in {"organisation", "region"}:
        return None
    near = scene.document.lower[person.end : behind[0].start] in (["van"], ["uit"])
    party = behind[1] if near and behind[1].figure.kind == "PoliticalParty" else None
    return party if party and scene.document.lower[behind[0].end : party.start] == ["("] else None


def _clause(scene: Scene, person: Mention, before: list[Mention]) -> Mention | None:
    """The one party of a clause before a colon: "Daar sloot D66 zich bij aan: X diende een motie in"."""
    if scene.document.at(person.start - 1) != ":" or any(m.type == "person" for m in before):
        return None
    parties = [m for m in before if m.figure.kind == "PoliticalParty"]
    return parties[0] if len(parties) == 1 else None


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
    joined = not between or between == ["-"] or _role(scene, before[-1], person.start)
    return before[-1] if joined else None


def _role(scene: Scene, party: Mention, end: int) -> bool:
    """Whether a role stands between a party and a word, with nothing or a hyphen before it."""
    at = bisect_left(scene.roles, party.start, key=attrgetter("start"))
    first = party.end + (scene.document.at(party.end) == "-")
    return any(role.start <= first and role.end <= end for role in scene.roles[at : at + 1])
