"""Who holds which role where."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import pairwise
from operator import attrgetter

from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.roles import Role
from graph.extraction.rules.faction import faction, heads
from graph.extraction.rules.holder import STOPS, both, holders, named_before
from graph.extraction.rules.preceding import kindred, preceding, respective
from graph.extraction.rules.sender import alone, ours, sender
from graph.extraction.rules.served import said_of, told
from graph.extraction.rules.signature import signatures, signed, underneath
from graph.extraction.rules.supplied import supplied
from graph.extraction.rules.tagged import acts, serves, tagged
from graph.extraction.rules.thereof import thereof
from graph.extraction.rules.town import town
from graph.extraction.rules.workplace import employs, workplaces
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason

ABOVE = 2
NEAR = 3
Rule = Callable[..., object]


def posts(scene: Scene) -> Iterator[Statement]:
    """All posts: every role with the people it is said of and the organisations it is held at."""
    for statement in _all(scene):
        if _remember(scene, statement):
            yield statement


def _all(scene: Scene) -> Iterator[Statement]:
    held = [(role, person) for role in scene.roles for person in holders(scene, role)]
    named = [(role, person, workplaces(scene, role, person)) for role, person in held]
    for role, person, places in named:
        if places:
            yield from _posts(scene, role, person, places)
    for role, person, places in named:
        if not places:
            yield from _understood(scene, role, person)
    for role in scene.roles:
        for person, where in respective(scene, role):
            yield _post(scene.sentence_of(role.start), person, where, where.figure, _respective, 0.8, _own(scene, role))
    for role, person in signatures(scene):
        yield from _signed(scene, role, person)
    for role, person, body in supplied(scene):
        sentence = scene.sentence_of(role.start)
        yield _post(sentence, person, body, body.figure, _supplied, 0.7, _own(scene, role))
    for role, person in signed(scene):
        yield from _understood(scene, role, person)
    for sentence in (one for one in scene.document.sentences if scene.by_sentence[one.index]):
        yield from _labelled(scene, sentence)
        yield from _pronoun(scene, sentence)
        yield from _handled(scene, sentence)
        yield from _behalf(scene, sentence)


def _remember(scene: Scene, statement: Statement) -> bool:
    """Keep that the person is of the organisation; False where that was known."""
    known = scene.posts.setdefault(statement.parts["member"][0], [])
    organisation = statement.parts["organisation"][0]
    if organisation in known:
        return False
    known.append(organisation)
    return True


def _posts(scene: Scene, role: Role, person: Mention, named: list[Mention]) -> Iterator[Statement]:
    """The posts at the organisations that are named with a role."""
    sentence = scene.sentence_of(role.start)
    wording = _wording(scene, role, named[0].start)
    for mention in named:
        for figure in mention.figures:
            yield _post(sentence, person, mention, figure, _held, 0.9, wording)


def _held(scene: Scene, role: Role, person: Mention) -> list[Mention]:
    """De functie staat bij de naam, en de organisatie staat erachter."""
    return workplaces(scene, role, person)


def _understood(scene: Scene, role: Role, person: Mention) -> Iterator[Statement]:
    """The post that is left to be understood; who leads a party is nowhere else."""
    rules: list[tuple[Callable[[Scene, Role, Mention], Mention | None], float]] = [(_ours, 0.7), (_back, 0.7)]
    if heads(scene, role) or role.word.endswith(scene.lexicon.roles.speaking):
        rules.append((_partisan, 0.8))
    if role.municipal or role.peer:
        known = any(figure.municipality for figure in scene.posts.get(person.figure, ()))
        rules += [] if known else [(_municipal, 0.7)]
    else:
        rules += [(_kindred, 0.7), (_before, 0.6), (_sent, 0.7)]
    for rule, sure in rules:
        found = rule(scene, role, person)
        if found:
            wording = _wording(scene, role, None)
            yield _post(scene.sentence_of(role.start), person, found, found.figure, rule, sure, wording)
            return


def _signed(scene: Scene, role: Role, person: Mention) -> Iterator[Statement]:
    """De functie staat boven de naam, in de ondertekening namens deze gemeente."""
    sentence = scene.sentence_of(role.start)
    near = [m for index in range(max(0, sentence.index - ABOVE), sentence.index + 1) for m in _towns(scene, index)]
    named = [m for m in near if m.end <= role.start]
    figure = named[-1].figure if named else scene.focus
    if figure:
        where = Mention(role.start, role.end, (figure,), why="de gemeente die hiervoor genoemd is")
        yield _post(sentence, person, where, figure, _signed, 0.8, scene.document.text(role.start, role.end))


def _towns(scene: Scene, index: int) -> list[Mention]:
    return [m for m in scene.by_sentence[index] if m.figure.municipality]


def _municipal(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """De functie is er een bij een gemeente, en de tekst gaat hier over deze gemeente."""
    return town(scene, role, person)


def _before(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """De functie volgt op een zin over deze organisatie."""
    return preceding(scene, role, person)


def _kindred(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """De functie komt alleen bij deze soort organisatie voor, en de tekst noemt er één."""
    return kindred(scene, role)


def _back(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """De functie is die bij de organisatie uit de zin hiervoor: ‘is er de voorzitter’."""
    found = thereof(scene, role)
    return found if found and employs(found) else None


def _sent(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """De naam en de functie staan op een regel van hun eigen, in een tekst van deze organisatie."""
    return alone(scene, role, person)


def _respective(scene: Scene, role: Role) -> str:
    """De functies zijn die bij de organisaties uit de zin hiervoor, in dezelfde volgorde."""
    return _own(scene, role)


def _own(scene: Scene, role: Role) -> str:
    return scene.document.text(role.start, role.end).lower()


def _supplied(scene: Scene) -> object:
    """De organisatie levert degene met deze functie, en de naam staat erachter."""
    return supplied(scene)


def _partisan(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """De functie is er een bij een partij, en de tekst gaat hier over deze partij."""
    return faction(scene, role, person)


def _ours(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """De functie is er een bij wie de tekst schrijft: ‘onze directeur’."""
    return ours(scene, role.start - 1)


def _wording(scene: Scene, role: Role, end: int | None) -> str:
    """The role as the text words it, with the portfolio behind it: "wethouder Sociaal Domein"."""
    ending = STOPS | scene.lexicon.prepositions.at | scene.lexicon.grammar.be | {"en", "("}
    stop, limit = role.end, min(role.end + 4, role.end if end is None else end)
    while stop < limit and scene.document.lower[stop] not in ending:
        stop += 1
    here = scene.by_sentence[scene.sentence_of(role.start).index]
    if any(m.start < stop and m.end > role.end and m.type == "person" for m in here):
        stop = role.end
    words = scene.document.text(role.start, stop)
    return words[0].lower() + words[1:]


def _labelled(scene: Scene, sentence: Sentence) -> Iterator[Statement]:
    """De naam staat met de organisatie erachter."""
    for person, other in _pairs(scene, sentence):
        single = other.type == "organisation" and len(other.figures) == 1
        organisation = single and other.figure.kind not in {"PoliticalParty", "Collective"}
        if other.end <= person.start and not other.figure.municipality and _elected(scene, person):
            continue
        if person.type == "person" and organisation and (tagged(scene, person, other) or acts(scene, person, other)):
            yield _post(sentence, person, other, other.figure, _labelled, 0.65, _beside(scene, person))


def _pronoun(scene: Scene, sentence: Sentence) -> Iterator[Statement]:
    """De zin zegt van wie hiervoor genoemd is bij welke organisatie die werkt of voor welke die spreekt."""
    here = scene.by_sentence[sentence.index]
    place = said_of(scene, sentence)
    if place is None or both(scene, sentence):
        return
    found = [m for m in here if m.start > place and m.type != "region"]
    person = next(iter(named_before(scene, sentence.start)), None)
    for other, words in told(scene, sentence, place, found) if person else ():
        fits = (
            employs(other)
            and len(other.figures) == 1
            and not other.figure.collective
            and serves(scene, sentence, other, words)
        )
        if person and fits:
            yield _post(sentence, person, other, other.figure, _pronoun, 0.65, None)


def _handled(scene: Scene, sentence: Sentence) -> Iterator[Statement]:
    """De regel noemt wie de brief van deze organisatie behandelt."""
    here, figure = scene.by_sentence[sentence.index], None
    if len(here) == 1 and here[0].type == "person" and scene.document.at(here[0].start - 1) == ":":
        front = scene.document.lower[sentence.start : here[0].start - 1]
        figure = sender(scene) if tuple(front) in scene.lexicon.roles.handling else None
    if figure:
        where = Mention(sentence.start, here[0].start - 1, (figure,), why="van wie de tekst komt")
        yield _post(sentence, here[0], where, figure, _handled, 0.7, None)


def _behalf(scene: Scene, sentence: Sentence) -> Iterator[Statement]:
    """De regel noemt wie tekent namens de organisatie op de regel erboven."""
    found = underneath(scene, sentence)
    if found:
        yield _post(sentence, *found, found[1].figure, _behalf, 0.7, None)


def _pairs(scene: Scene, sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """A name and what is named next to it, behind it or, at the start of the sentence, before it."""
    here = scene.by_sentence[sentence.index]
    yield from pairwise(here)
    for person, between, other in zip(here, here[1:], here[2:], strict=False):
        if between.type == "initiative" and acts(scene, person, other):
            yield person, other
    if len(here) > 1 and scene.document.lower[sentence.start] == "namens" and here[0].start <= sentence.start + NEAR:
        yield here[1], here[0]


def _elected(scene: Scene, person: Mention) -> bool:
    """Whether the role right before a name is one at a municipality."""
    return any(role.municipal and role.end == person.start for role in scene.roles)


def _beside(scene: Scene, person: Mention) -> str | None:
    """The role right before a name."""
    at = bisect_left(scene.roles, person.start, key=attrgetter("end"))
    role = next((role for role in scene.roles[at : at + 1] if role.end == person.start), None)
    return _wording(scene, role, person.start) if role else None


def _post(
    sentence: Sentence, person: Mention, where: Mention, figure: Figure, rule: Rule, sure: float, wording: str | None
) -> Statement:
    return Statement(
        "Post",
        {"member": (person.figure,), "organisation": (figure,)},
        sentence.start,
        sentence.end,
        reason(rule),
        "post",
        sure,
        role=wording,
        mentions=[person, where],
    )
