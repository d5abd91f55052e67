"""Who leads what."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.roles import Role
from graph.extraction.rules.carrier import governed
from graph.extraction.rules.driving import driven, going
from graph.extraction.rules.faction import heads
from graph.extraction.rules.holder import holders
from graph.extraction.rules.hub import hubs, known_well
from graph.extraction.rules.meant import named_before
from graph.extraction.rules.thereof import thereof
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason
from ontology.status import Status

STOPS = frozenset(",.;")
NEAR = 7
BACK = 3
BETWEEN = 2
ACTORS = frozenset({"person", "organisation"})


def leaderships(scene: Scene) -> Iterator[Statement]:
    """Everybody who leads an initiative by role or by verb."""
    well = known_well(scene)
    main = hubs(scene)
    about = [hub if hub in well else None for hub in main]
    for role in scene.roles:
        if role.leading and not heads(scene, role):
            yield from _held(scene, role, about, main)
            yield from _body(scene, role, main)
    for sentence in scene.document.sentences:
        yield from _under(scene, sentence)
        yield from _resting(scene, sentence, about[sentence.index])
    for sentence in scene.document.sentences:
        yield from _driven(scene, sentence)


def _held(scene: Scene, role: Role, about: list[Figure | None], main: list[Figure | None]) -> Iterator[Statement]:
    """Whoever holds a role of leading, with what it is held in."""
    wording = scene.document.text(role.start, role.end)
    people = holders(scene, role) or _told(scene, role)
    for person in people:
        venture = _led(scene, role, person) or _back(scene, role)
        meant = None if venture else _understood(scene, role, person, about, main)
        if venture:
            yield _leads(scene, person, venture, _led, wording)
        elif meant:
            yield _leads(scene, person, meant, _understood, wording)
    venture = None if people else scene.starting(role.end, 3)
    if venture and venture.type == "initiative":
        found = next((m for m in _people(scene, role) if _said(scene, venture.end, m.start)), None)
        if found:
            yield _leads(scene, found, venture, _led, wording)


def _back(scene: Scene, role: Role) -> Mention | None:
    """The initiative of "is daarvan voorzitter"."""
    found = thereof(scene, role)
    return found if found and found.type == "initiative" else None


def _told(scene: Scene, role: Role) -> list[Mention]:
    """The person behind another role, where only "is" or a colon stands between: "Voorzitter is wethouder X"."""
    lower, at = scene.document.lower, role.end
    if lower[at : at + 1] != [":"] and scene.document.at(at) not in scene.lexicon.grammar.be:
        return []
    other = next((one for one in scene.roles if at < one.start <= at + NEAR), None)
    if other is None or set(lower[at + 1 : other.end]) & STOPS:
        return []
    return [m for m in _people(scene, role) if m.start == other.end][:1]


def _body(scene: Scene, role: Role, main: list[Figure | None]) -> Iterator[Statement]:
    """De organisatie heeft de rol van leider, en de tekst gaat hier over dit initiatief."""
    agent = _office(scene, role)
    if agent is None:
        return
    sentence, wording = scene.sentence_of(role.start), scene.document.text(role.start, role.end)
    named = [m for m in scene.by_sentence[sentence.index] if m.type == "initiative"]
    near = named[0] if len(named) == 1 else None
    near = near or (None if named else named_before(scene, sentence, BACK, (role.start, role.end)))
    hub = main[sentence.index]
    why = "het initiatief waar de tekst hier over gaat"
    venture = near or (Mention(role.start, role.end, (hub,), why=why) if hub and not named else None)
    if venture:
        yield _leads(scene, agent, venture, _body, wording)


def _office(scene: Scene, role: Role) -> Mention | None:
    """The body that has a role bodies have: "Penvoerder is Lentis", "Lentis is penvoerder", "treedt op als trekker"."""
    lower, here = scene.document.lower, scene.by_sentence[scene.sentence_of(role.start).index]
    if not role.word.endswith(scene.lexicon.leading.offices):
        return None
    bodies = [m for m in here if m.type == "organisation" and not m.figure.collective and len(m.figures) == 1]
    if lower[role.end : role.end + 1] and lower[role.end] in scene.lexicon.grammar.be | {":"}:
        found = next((m for m in bodies if role.end < m.start <= role.end + 3), None)
        if found:
            return found
    before = [m for m in bodies if m.end <= role.start]
    if not before or any(m.type == "person" and m.start > before[-1].start for m in here):
        return None
    between = lower[before[-1].end : role.start]
    if governed(scene, before[-1]):
        return None
    said = between[:1] and between[0] in scene.lexicon.grammar.be
    acts = "als" in between[-2:] and not STOPS & set(between)
    closes = scene.document.at(role.end) in scene.lexicon.grammar.be and between in (["de"], [], ["dan", "de"])
    return before[-1] if (said and len(between) <= NEAR and not STOPS & set(between)) or acts or closes else None


def _people(scene: Scene, role: Role) -> list[Mention]:
    """The people named in the sentence of a role."""
    return [m for m in scene.by_sentence[scene.sentence_of(role.start).index] if m.type == "person"]


def _said(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing but "is" or a colon stands between what is led and who leads it."""
    between = scene.document.lower[start:end] if start < end else []
    return 0 < len(between) <= BETWEEN and (between[0] in scene.lexicon.grammar.be or between[0] == ":")


def _led(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """De functie is die van leider, en het initiatief staat erachter."""
    parting, place = STOPS | scene.lexicon.leading.parting, role.end
    for start in dict.fromkeys((place, max(place, person.end))):
        found = scene.starting(start, 4)
        between = scene.document.lower[start : found.start] if found else []
        held = start == place or not between or between[0] in scene.lexicon.prepositions.at
        held = held and not (between[:1] == ["in"] and "-" in role.word)
        if found and found.type == "initiative" and held and not set(between) & parting:
            return found
    return None


def _understood(
    scene: Scene, role: Role, person: Mention, about: list[Figure | None], main: list[Figure | None]
) -> Mention | None:
    """De functie is die van leider, en de zinnen hiervoor gaan over dit initiatief."""
    sentence = scene.sentence_of(role.start)
    steers = role.word.endswith(scene.lexicon.roles.projects)
    if role.word.endswith(scene.lexicon.leading.teams):
        return _team(scene, role, about[sentence.index])
    if not steers and not role.word.removesuffix("s").endswith(scene.lexicon.roles.steering):
        return None
    chairs = role.word.endswith(scene.lexicon.leading.chairing)
    if chairs and not steers and scene.document.at(role.end) not in scene.lexicon.grammar.be:
        return None
    here = scene.by_sentence[sentence.index]
    named = [m for m in here if m.type == "initiative"]
    if named:
        return named[0] if steers and len(named) == 1 and scene.document.capital(role.end) else None
    behind = any(m.type == "organisation" and 0 <= m.start - role.end <= BETWEEN for m in here)
    if behind or not _bare(scene, role.end):
        return None
    near = named_before(scene, sentence, BACK, (role.start, role.end))
    placed = any(m.type == "organisation" and 0 <= m.start - person.end <= BETWEEN + 1 for m in here)
    hub = main[sentence.index] if steers and not placed else about[sentence.index]
    why = "het initiatief waar de tekst hier over gaat"
    return near or (Mention(role.start, role.end, (hub,), why=why) if hub else None)


def _team(scene: Scene, role: Role, hub: Figure | None) -> Mention | None:
    """The team that the text is about here, for who leads one."""
    if hub is None or hub.kind != "team" or not _bare(scene, role.end):
        return None
    here = scene.by_sentence[scene.sentence_of(role.start).index]
    if any(m.type in {"initiative", "organisation"} and m.start >= role.end for m in here):
        return None
    return Mention(role.start, role.end, (hub,), why="het team waar de tekst hier over gaat")


def _bare(scene: Scene, place: int) -> bool:
    """Whether nothing behind a role narrows it: a name, a mark, or "is" follows."""
    word = scene.document.at(place)
    if word in scene.lexicon.grammar.be and scene.document.at(place + 1) in scene.lexicon.prepositions.held:
        return False
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
    lower, under = scene.document.lower, scene.lexicon.leading.under
    place = next((at for at in range(sentence.start, sentence.end) if lower[at] in under), None)
    leader = _leader(scene, sentence, place) if place is not None else None
    if place is None or leader is None or leader.figure.collective:
        return
    if not scene.lexicon.prepositions.leading & set(lower[place : leader.start]):
        return
    named = [m for m in scene.by_sentence[sentence.index] if m.type == "initiative"]
    venture = _headed(scene, [m for m in named if m.end <= place]) or next(iter(named), None)
    if venture is None and lower[sentence.start] in scene.lexicon.leading.pointing:
        venture = named_before(scene, sentence, BACK, (sentence.start, sentence.start + 1))
    if venture:
        yield _leads(scene, leader, venture, _under)


def _headed(scene: Scene, named: list[Mention]) -> Mention | None:
    """The last of the initiatives, or the one that is of it: "de stuurgroep van de Wijkkamer"."""
    found = named[-1:]
    for mention in reversed(named[:-1]):
        if "van" in scene.document.lower[mention.end : found[0].start] and found[0].start - mention.end <= BETWEEN:
            found = [mention]
    return next(iter(found), None)


def _leader(scene: Scene, sentence: Sentence, place: int) -> Mention | None:
    """The one named behind a word of leading; a person rather than the body of the role before the name."""
    near = [m for m in scene.by_sentence[sentence.index] if m.type in ACTORS and place < m.start <= place + NEAR]
    first = next(iter(near), None)
    if first is None or first.type == "person":
        return first
    roles = [role for role in scene.roles if 0 <= role.start - first.end <= 1 or role.start == first.start]
    return next((m for m in near if any(m.start == role.end for role in roles)), first)


def _driven(scene: Scene, sentence: Sentence) -> Iterator[Statement]:
    """De naam en het initiatief staan om een werkwoord van leiden heen."""
    for agent, venture in driven(scene, sentence):
        yield _leads(scene, agent, venture, _driven)
    for agent, venture in going(scene, sentence):
        yield replace(_leads(scene, agent, venture, _driven), status=Status.PLANNED)


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
