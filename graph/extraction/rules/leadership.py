"""Who leads what."""

from collections.abc import Iterator

from graph.extraction.figure import Mention
from graph.extraction.rules.post import people
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement

STOPS = frozenset(",.;")


def leaderships(scene: Scene) -> Iterator[Statement]:
    """Everybody who leads an initiative by role or by verb."""
    for role in scene.roles:
        if not role.leading:
            continue
        for person in people(scene, role):
            venture = _led(scene, role.end, person)
            if venture:
                yield _leads(scene, person, venture, _led.__doc__ or "", scene.document.text(role.start, role.end))
    yield from _under(scene)
    for sentence in scene.document.sentences:
        for place in range(sentence.start, sentence.end):
            if scene.document.lower[place] in scene.lexicon.leading.verbs:
                yield from _driven(scene, sentence.index, place)


def _led(scene: Scene, place: int, person: Mention) -> Mention | None:
    """De functie is die van leider, en het initiatief staat erachter."""
    for start in dict.fromkeys((place, max(place, person.end))):
        found = scene.starting(start, 4)
        if (
            found
            and found.type == "initiative"
            and not set(scene.document.lower[start : found.start]) & (STOPS | scene.lexicon.leading.parting)
        ):
            return found
    return None


def _under(scene: Scene) -> Iterator[Statement]:
    """De zin noemt onder wiens leiding of voorzitterschap het initiatief staat."""
    under, by = scene.lexicon.leading.under, scene.lexicon.prepositions.leading
    for sentence in scene.document.sentences:
        here = scene.by_sentence[sentence.index]
        ventures = [m for m in here if m.type == "initiative"]
        place = next((at for at in range(sentence.start, sentence.end) if scene.document.lower[at] in under), None)
        if place is None or not ventures:
            continue
        led = [m for m in here if m.type in {"person", "organisation"} and place < m.start <= place + 6]
        if led and by & set(scene.document.lower[place : led[0].start]) and not led[0].figure.collective:
            yield _leads(scene, led[0], ventures[0], _under.__doc__ or "", None)


def _driven(scene: Scene, sentence: int, place: int) -> Iterator[Statement]:
    """De naam en het initiatief staan om een werkwoord van leiden heen."""
    here = scene.by_sentence[sentence]
    agents = [
        m
        for m in here
        if m.type in {"person", "organisation"} and m.end <= place and place - m.end <= 5 and not m.figure.collective
    ]
    ventures = [m for m in here if m.type == "initiative" and abs(m.start - place) <= 6]
    if agents and ventures:
        yield _leads(scene, agents[-1], ventures[0], _driven.__doc__ or "", None)


def _leads(scene: Scene, agent: Mention, venture: Mention, because: str, role: str | None) -> Statement:
    sentence = scene.sentence_of(venture.start)
    parts = {"member": agent.figures[:1], "initiative": venture.figures[:1]}
    start = min(sentence.start, agent.start)
    return Statement(
        "Leadership", parts, start, sentence.end, because, "leadership", 0.8, role=role, mentions=[agent, venture]
    )
