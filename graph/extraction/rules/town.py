"""The municipality at which a role is held that the text does not name with it."""

from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.roles import Role
from graph.extraction.rules.sender import sender
from graph.extraction.scene import Scene

ABOUT = "de gemeente waar de zinnen hiervoor over gaan"


def town(scene: Scene, role: Role, person: Mention) -> Mention | None:
    """The municipality in an adjective before the role, in the person's party, hereabouts, or of the whole article."""
    found = described(scene, role)
    if found or role.peer:
        return found
    towns = scene.towns()
    found = _partied(scene, person, towns) or _located(scene, role, towns)
    if found:
        return found
    towns = _others(scene, role, towns)
    return (
        _fronted(scene, role, towns) or _council(scene, role, towns) or _told(scene, role, towns) or _focus(scene, role)
    )


def described(scene: Scene, role: Role) -> Mention | None:
    """The municipality in an adjective before the role: "de Hengelose wethouder"."""
    place = role.start - 1
    if not scene.document.capital(place):
        return None
    here = scene.by_sentence[scene.sentence_of(place).index]
    found = next((m for m in here if m.end == role.start and m.figure.municipality), None)
    if found:
        return found
    word = scene.document.at(place)
    fits = [m for m in scene.mentions if m.figure.municipality and _adjective_of(word, _bare(m.figure))]
    why = "het bijvoeglijk naamwoord noemt de gemeente"
    return Mention(place, role.start, fits[0].figures, why=why) if fits else None


def _bare(figure: Figure) -> str:
    """The name of a municipality without "gemeente" before it, in lower case."""
    return figure.label.lower().removeprefix("gemeente ")


def _adjective_of(word: str, town: str) -> bool:
    """Whether the word is the town's adjective: "Hengelose" of Hengelo, "Dordtse" of Dordrecht."""
    if not word.endswith(("se", "er", "s")) or len(word) < 5:
        return False
    stem = word.removesuffix("se").removesuffix("er").removesuffix("s")
    return town.startswith(stem[:4]) and (town.startswith(stem) or len(stem) <= len(town))


def _partied(scene: Scene, person: Mention, towns: list[Mention]) -> Mention | None:
    """The municipality that the party behind the name is called after: "(Wakker Emmen)", "(Roosendaalse Lijst)"."""
    here = scene.by_sentence[scene.sentence_of(person.start).index]
    party = next((m for m in here if m.start == person.end + 1 and m.figure.kind == "PoliticalParty"), None)
    if party is None or scene.document.at(person.end) != "(":
        return None
    words = scene.document.lower[party.start : party.end]
    fits = [m for m in towns if any(word == _bare(m.figure) or _adjective_of(word, _bare(m.figure)) for word in words)]
    why = "de partij draagt de naam van de gemeente"
    return Mention(party.start, party.end, fits[0].figures, why=why) if fits else None


def _located(scene: Scene, role: Role, towns: list[Mention]) -> Mention | None:
    """The municipality in which the sentence places what it tells, or that it has in front and that acts there."""
    sentence = scene.sentence_of(role.start)
    near = [m for m in towns if sentence.start <= m.start < role.start]
    if near and scene.document.at(near[-1].start - 1) == "in":
        return near[-1]
    front = _front(scene, sentence, near)
    if front is None or front.start == role.start - 1:
        return front
    return None if _reported(scene, front.end, role.start) else front


def _reported(scene: Scene, start: int, end: int) -> bool:
    """Whether a verb of speech behind a mark stands between: what comes before it is what is said."""
    lower, speech = scene.document.lower, scene.lexicon.people.speech
    return any(lower[at] in speech and not lower[at - 1].isalpha() for at in range(start + 1, end))


def _others(scene: Scene, role: Role, towns: list[Mention]) -> list[Mention]:
    """The municipalities but the one that the sentence says something of in somebody's words."""
    sentence = scene.sentence_of(role.start)
    here = [m for m in towns if sentence.start <= m.start < role.start]
    front = _front(scene, sentence, here)
    return [m for m in towns if front is None or m.figure is not front.figure]


def _fronted(scene: Scene, role: Role, towns: list[Mention]) -> Mention | None:
    """The municipality that the nearest sentence before in the line has in front, or begins with as a place."""
    sentence = scene.sentence_of(role.start)
    for earlier in reversed(scene.document.sentences[: sentence.index]):
        if earlier.line != sentence.line:
            return None
        front = _front(scene, earlier, [m for m in towns if earlier.start <= m.start < earlier.end])
        if front:
            return Mention(role.start, role.end, front.figures, why=ABOUT)
    return None


def _front(scene: Scene, sentence: Sentence, towns: list[Mention]) -> Mention | None:
    """The municipality in front of a sentence that goes on about it."""
    front = next((m for m in towns if _opens(scene, sentence, m) and not _rowed(scene, m)), None)
    return front if front and _goes_on(scene, front.end) else None


def _told(scene: Scene, role: Role, towns: list[Mention]) -> Mention | None:
    """The municipality that the sentences before in the line, or the heading above it, tell of."""
    sentence = scene.sentence_of(role.start)
    for earlier in reversed(scene.document.sentences[: sentence.index]):
        if earlier.line != sentence.line and earlier.kind != "heading":
            continue
        figure = _one(scene, earlier, [m for m in towns if earlier.start <= m.start < earlier.end])
        if figure:
            return Mention(role.start, role.end, (figure,), why=ABOUT)
        if earlier.kind == "heading":
            return None
    return None


def _one(scene: Scene, sentence: Sentence, towns: list[Mention]) -> Figure | None:
    """The one municipality that a sentence tells of: the only one, or the one it has in front."""
    told = [m for m in towns if _telling(scene, m)]
    if len({m.figure for m in told}) == 1:
        return told[0].figure
    front = _front(scene, sentence, told)
    return front.figure if front else None


def _telling(scene: Scene, town: Mention) -> bool:
    """Whether something is told of a municipality: it is not only where somebody is from or who they deal with."""
    document, lexicon, place = scene.document, scene.lexicon, town.start - 1
    while document.at(place) in lexicon.grammar.articles | lexicon.titles.joined:
        place -= 1
    word = document.at(place)
    if word == "van":
        return document.at(place - 1) in lexicon.roles.councils | lexicon.grammar.council
    return word not in lexicon.roles.passing and word != "("


def _opens(scene: Scene, sentence: Sentence, town: Mention) -> bool:
    """Whether the municipality stands in front of the sentence, an article or "in" before it."""
    start = sentence.start + (sentence.kind == "bullet")
    before = set(scene.document.lower[start : town.start])
    return before <= scene.lexicon.grammar.articles | scene.lexicon.roles.fronts


def _rowed(scene: Scene, town: Mention) -> bool:
    """Whether another name stands in a row with it."""
    joins = scene.document.at(town.end) in {",", "en", "/", "&"}
    return joins and scene.document.capital(town.end + 1)


def _goes_on(scene: Scene, end: int) -> bool:
    """Whether something is said of the name in front, which opens no row: "Emmen begon", "Emmen, ten slotte,"."""
    document = scene.document
    aside = document.at(end) == "," and document.at(end + 1).isalpha() and not document.capital(end + 1)
    return document.at(end).isalpha() or aside


def _council(scene: Scene, role: Role, towns: list[Mention]) -> Mention | None:
    """The municipality whose council the article reports of: "de raad van Elburg", "de Elburgse raad"."""
    lower = scene.document.lower
    for town in towns:
        if town.start > 1 and lower[town.start - 1] == "van" and lower[town.start - 2] in scene.lexicon.roles.councils:
            return Mention(role.start, role.end, town.figures, why="de gemeente van wier raad het artikel vertelt")
    return None


def _focus(scene: Scene, role: Role) -> Mention | None:
    """The municipality that the text is from, else the one the article is about."""
    whose = sender(scene)
    if whose and whose.municipality:
        return Mention(role.start, role.end, (whose,), why="van wie de tekst komt")
    if scene.focus is None:
        return None
    return Mention(role.start, role.end, (scene.focus,), why="de gemeente waar het artikel over gaat")
