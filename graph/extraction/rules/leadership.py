"""Who leads what."""

from collections.abc import Callable, Iterator

from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.rules.holder import holders
from graph.extraction.rules.meant import named_before
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason

STOPS = frozenset(",.;")
NEAR = 6
BACK = 3
ACTORS = frozenset({"person", "organisation"})


def leaderships(scene: Scene) -> Iterator[Statement]:
    """Everybody who leads an initiative by role or by verb."""
    for role in scene.roles:
        for person in holders(scene, role) if role.leading else ():
            wording = scene.document.text(role.start, role.end)
            venture, meant = _led(scene, role.end, person), _understood(scene, role, person)
            if venture:
                yield _leads(scene, person, venture, _led, wording)
            elif meant:
                yield _leads(scene, person, meant, _understood, wording)
    for sentence in scene.document.sentences:
        yield from _under(scene, sentence)
    for sentence in scene.document.sentences:
        for place in range(sentence.start, sentence.end):
            if scene.document.lower[place] in scene.lexicon.leading.verbs:
                yield from _driven(scene, sentence, place)


def _led(scene: Scene, place: int, person: Mention) -> Mention | None:
    """De functie is die van leider, en het initiatief staat erachter."""
    parting = STOPS | scene.lexicon.leading.parting
    for start in dict.fromkeys((place, max(place, person.end))):
        found = scene.starting(start, 4)
        if found and found.type == "initiative" and not set(scene.document.lower[start : found.start]) & parting:
            return found
    return None


def _understood(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """De functie is die van leider, en de zinnen hiervoor gaan over dit initiatief."""
    sentence = scene.sentence_of(role.start)
    other = any(m.type in {"organisation", "initiative"} for m in scene.by_sentence[sentence.index])
    steering = role.word.removesuffix("s").endswith(scene.lexicon.roles.steering)
    if other or not steering or scene.posts.get(person.figure):
        return None
    return named_before(scene, sentence, BACK, (role.start, role.end))


def _under(scene: Scene, sentence: Sentence) -> Iterator[Statement]:
    """De zin noemt onder wiens leiding of voorzitterschap het initiatief staat."""
    here, lower, under = scene.by_sentence[sentence.index], scene.document.lower, scene.lexicon.leading.under
    ventures = [m for m in here if m.type == "initiative"]
    place = next((at for at in range(sentence.start, sentence.end) if lower[at] in under), None)
    if place is None or not ventures:
        return
    leader = next((m for m in here if m.type in ACTORS and place < m.start <= place + NEAR), None)
    if leader is None or leader.figure.collective:
        return
    if scene.lexicon.prepositions.leading & set(lower[place : leader.start]):
        yield _leads(scene, leader, ventures[0], _under)


def _driven(scene: Scene, sentence: Sentence, place: int) -> Iterator[Statement]:
    """De naam en het initiatief staan om een werkwoord van leiden heen."""
    here = scene.by_sentence[sentence.index]
    agents = [m for m in here if m.type in ACTORS and 0 <= place - m.end < NEAR and not m.figure.collective]
    ventures = [m for m in here if m.type == "initiative" and abs(m.start - place) <= NEAR]
    if agents and ventures:
        yield _leads(scene, agents[-1], ventures[0], _driven)


def _leads(
    scene: Scene, agent: Mention, venture: Mention, rule: Callable[..., object], role: str | None = None
) -> Statement:
    sentence = scene.sentence_of(max(venture.start, agent.start))
    return Statement(
        "Leadership",
        {"member": agent.figures[:1], "initiative": venture.figures[:1]},
        min(sentence.start, agent.start),
        sentence.end,
        reason(rule),
        "leadership",
        0.8,
        role=role,
        mentions=[agent, venture],
    )
