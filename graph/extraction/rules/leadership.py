"""Who leads what."""

from collections.abc import Callable, Iterator

from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.roles import Role
from graph.extraction.rules.holder import holders
from graph.extraction.rules.hub import hubs, known_well
from graph.extraction.rules.meant import named_before
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason

STOPS = frozenset(",.;")
NEAR = 7
BACK = 3
BETWEEN = 2
ACTORS = frozenset({"person", "organisation"})


def leaderships(scene: Scene) -> Iterator[Statement]:
    """Everybody who leads an initiative by role or by verb."""
    well = known_well(scene)
    about = [hub if hub in well else None for hub in hubs(scene)]
    for role in scene.roles:
        if role.leading:
            yield from _held(scene, role, about)
    for place in _first(scene, scene.lexicon.leading.under | scene.lexicon.leading.guidance):
        sentence = scene.sentence_of(place)
        yield from _under(scene, sentence)
        yield from _resting(scene, sentence, about[sentence.index])
    for place in _places(scene, scene.lexicon.leading.verbs):
        yield from _driven(scene, scene.sentence_of(place), place)


def _places(scene: Scene, words: frozenset[str]) -> list[int]:
    """Where one of the words stands."""
    met = scene.found & words
    return [place for place, word in enumerate(scene.document.lower) if word in met] if met else []


def _first(scene: Scene, words: frozenset[str]) -> list[int]:
    """Where the first of the words in each sentence stands that has one."""
    places = _places(scene, words)
    return list({scene.sentence_of(place).index: place for place in reversed(places)}.values())[::-1]


def _held(scene: Scene, role: Role, about: list[Figure | None]) -> Iterator[Statement]:
    """Whoever holds a role of leading, with what it is held in."""
    wording = scene.document.text(role.start, role.end)
    people = holders(scene, role)
    for person in people:
        venture = _led(scene, role.end, person)
        meant = None if venture else _understood(scene, role, person, about)
        if venture:
            yield _leads(scene, person, venture, _led, wording)
        elif meant:
            yield _leads(scene, person, meant, _understood, wording)
    venture = None if people else scene.starting(role.end, 3)
    if venture and venture.type == "initiative":
        found = next((m for m in _people(scene, role) if _said(scene, venture.end, m.start)), None)
        if found:
            yield _leads(scene, found, venture, _led, wording)


def _people(scene: Scene, role: Role) -> list[Mention]:
    """The people named in the sentence of a role."""
    return [m for m in scene.by_sentence[scene.sentence_of(role.start).index] if m.type == "person"]


def _said(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing but "is" or a colon stands between what is led and who leads it."""
    between = scene.document.lower[start:end] if start < end else []
    return 0 < len(between) <= BETWEEN and (between[0] in scene.lexicon.grammar.be or between[0] == ":")


def _led(scene: Scene, place: int, person: Mention) -> Mention | None:
    """De functie is die van leider, en het initiatief staat erachter."""
    parting = STOPS | scene.lexicon.leading.parting
    for start in dict.fromkeys((place, max(place, person.end))):
        found = scene.starting(start, 4)
        if found and found.type == "initiative" and not set(scene.document.lower[start : found.start]) & parting:
            return found
    return None


def _understood(scene: Scene, role: Role, person: Mention, about: list[Figure | None]) -> Mention | None:
    """De functie is die van leider, en de zinnen hiervoor gaan over dit initiatief."""
    sentence = scene.sentence_of(role.start)
    if not role.word.removesuffix("s").endswith(scene.lexicon.roles.steering):
        return None
    chairs = role.word.endswith(scene.lexicon.leading.chairing)
    if chairs and scene.document.at(role.end) not in scene.lexicon.grammar.be:
        return None
    here = scene.by_sentence[sentence.index]
    if any(m.type == "initiative" for m in here):
        return None
    behind = any(m.type == "organisation" and 0 <= m.start - role.end <= BETWEEN for m in here)
    if behind or not _bare(scene, role.end):
        return None
    near = named_before(scene, sentence, BACK, (role.start, role.end))
    hub = about[sentence.index]
    why = "het initiatief waar de tekst hier over gaat"
    return near or (Mention(role.start, role.end, (hub,), why=why) if hub else None)


def _bare(scene: Scene, place: int) -> bool:
    """Whether nothing behind a role narrows it: a name, a mark, or "is" follows."""
    word = scene.document.at(place)
    return scene.document.capital(place) or not word.isalpha() or word in scene.lexicon.grammar.be


def _resting(scene: Scene, sentence: Sentence, hub: Figure | None) -> Iterator[Statement]:
    """De zin zegt bij wie de leiding berust; de tekst gaat hier over dit initiatief."""
    lower, words = scene.document.lower, scene.lexicon.leading
    place = next((at for at in range(sentence.start, sentence.end) if lower[at] in words.guidance), None)
    if place is None or not words.resting & set(lower[place : place + NEAR]):
        return
    here = scene.by_sentence[sentence.index]
    leader = next((m for m in here if m.type in ACTORS and place < m.start <= place + NEAR), None)
    named = next((m for m in here if m.type == "initiative"), None)
    why = "het initiatief waar de tekst hier over gaat"
    venture = named or (Mention(place, place + 1, (hub,), why=why) if hub else None)
    if leader and venture and not leader.figure.collective:
        yield _leads(scene, leader, venture, _resting)


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
