"""The municipality at which a role is held that the text does not name with it."""

from bisect import bisect_left
from operator import attrgetter

from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.scene import Scene

ADJECTIVE = ("se", "er", "s")
_start = attrgetter("start")


def town(scene: Scene, role: Role) -> Mention | None:
    """The municipality in an adjective before the role, in the sentence or line, or that the article is about."""
    towns = scene.towns()
    return (
        _described(scene, role, towns)
        or _located(scene, role, towns)
        or _council(scene, role, towns)
        or _acting(scene, role, towns)
        or _focus(scene, role)
    )


def _described(scene: Scene, role: Role, towns: list[Mention]) -> Mention | None:
    """The municipality in an adjective before the role: "de Hengelose wethouder"."""
    place = role.start - 1
    word = scene.document.at(place) if scene.document.capital(place) else ""
    named = {m.figure: None for m in towns} if word.endswith(ADJECTIVE) else {}
    town = next((figure for figure in named if _adjective_of(word, figure.label.lower())), None)
    why = "het bijvoeglijk naamwoord noemt de gemeente"
    return Mention(place, role.start, (town,), why=why) if town else None


def _adjective_of(word: str, town: str) -> bool:
    """Whether the word is the town's adjective: "Hengelose" of Hengelo, "Dordtse" of Dordrecht."""
    if not word.endswith(ADJECTIVE) or len(word) < 5:
        return False
    stem = word.removesuffix("se").removesuffix("er").removesuffix("s")
    return town.startswith(stem[:4]) and (town.startswith(stem) or len(stem) <= len(town))


def _located(scene: Scene, role: Role, towns: list[Mention]) -> Mention | None:
    """The municipality in which the sentence, or else the line, places what it tells."""
    sentence, document = scene.sentence_of(role.start), scene.document
    before = bisect_left(towns, role.start, key=_start)
    first = bisect_left(towns, bisect_left(document.lines, sentence.line), key=_start)
    if first == before:
        return None
    near, line = towns[before - 1], towns[first]
    if near.start >= sentence.start and document.at(near.start - 1) == "in":
        return near
    if document.at(line.start - 1) != "in":
        return None
    return Mention(role.start, role.end, line.figures, why="de gemeente waar de alinea over gaat")


def _council(scene: Scene, role: Role, towns: list[Mention]) -> Mention | None:
    """The municipality whose council the article reports of: "de raad van Elburg", "de Elburgse raad"."""
    lower, councils = scene.document.lower, scene.lexicon.roles.councils
    for town in towns if scene.found & councils else ():
        if town.start > 1 and lower[town.start - 1] == "van" and lower[town.start - 2] in councils:
            return Mention(role.start, role.end, town.figures, why="de gemeente van wier raad het artikel vertelt")
    return None


def _acting(scene: Scene, role: Role, towns: list[Mention]) -> Mention | None:
    """The municipality that the sentence, or one before it in the line, has as its subject in front."""
    for index in range(scene.sentence_of(role.start).index, -1, -1):
        sentence = scene.document.sentences[index]
        if sentence.line != scene.document.lines[role.start]:
            return None
        place = sentence.start + (scene.document.lower[sentence.start] in scene.lexicon.grammar.articles)
        at = bisect_left(towns, place, key=_start)
        front = next((m for m in towns[at : at + 1] if m.start == place and m.end <= role.start), None)
        if front and front.start == role.start - 1:
            return front
        if front and _goes_on(scene, front.end):
            why = "de gemeente waar de zinnen hiervoor over gaan"
            return Mention(role.start, role.end, front.figures, why=why)
    return None


def _goes_on(scene: Scene, end: int) -> bool:
    """Whether something is said of the name in front, which opens no row: "Emmen begon", "Emmen, ten slotte,"."""
    document = scene.document
    aside = document.at(end) == "," and document.at(end + 1).isalpha() and not document.capital(end + 1)
    return document.at(end).isalpha() or aside


def _focus(scene: Scene, role: Role) -> Mention | None:
    """The municipality the article is about."""
    if scene.focus is None:
        return None
    return Mention(role.start, role.end, (scene.focus,), why="de gemeente waar het artikel over gaat")
