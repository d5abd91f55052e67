"""The municipality at which a role is held that the text does not name with it."""

from graph.extraction.figure import Mention
from graph.extraction.roles import Role
from graph.extraction.scene import Scene


def town(scene: Scene, role: Role) -> Mention | None:
    """The municipality in an adjective before the role, in the sentence or line, or that the article is about."""
    towns = [m for m in scene.mentions if m.figure.municipality and len(m.figures) == 1]
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
    fits = [m for m in towns if _adjective_of(word, m.figure.label.lower())]
    why = "het bijvoeglijk naamwoord noemt de gemeente"
    return Mention(place, role.start, fits[0].figures, why=why) if fits else None


def _adjective_of(word: str, town: str) -> bool:
    """Whether the word is the town's adjective: "Hengelose" of Hengelo, "Dordtse" of Dordrecht."""
    if not word.endswith(("se", "er", "s")) or len(word) < 5:
        return False
    stem = word.removesuffix("se").removesuffix("er").removesuffix("s")
    return town.startswith(stem[:4]) and (town.startswith(stem) or len(stem) <= len(town))


def _located(scene: Scene, role: Role, towns: list[Mention]) -> Mention | None:
    """The municipality in which the sentence, or else the line, places what it tells."""
    sentence = scene.sentence_of(role.start)
    near = [m for m in towns if sentence.start <= m.start < role.start]
    if near and scene.document.at(near[-1].start - 1) == "in":
        return near[-1]
    line = [m for m in towns if scene.document.lines[m.start] == sentence.line and m.start < role.start]
    if not line or scene.document.at(line[0].start - 1) != "in":
        return None
    return Mention(role.start, role.end, line[0].figures, why="de gemeente waar de alinea over gaat")


def _council(scene: Scene, role: Role, towns: list[Mention]) -> Mention | None:
    """The municipality whose council the article reports of: "de raad van Elburg", "de Elburgse raad"."""
    lower = scene.document.lower
    for town in towns:
        if town.start > 1 and lower[town.start - 1] == "van" and lower[town.start - 2] in scene.lexicon.roles.councils:
            return Mention(role.start, role.end, town.figures, why="de gemeente van wier raad het artikel vertelt")
    return None


def _acting(scene: Scene, role: Role, towns: list[Mention]) -> Mention | None:
    """The municipality that the sentence, or one before it in the line, has as its subject in front."""
    for sentence in reversed(scene.document.sentences[: scene.sentence_of(role.start).index + 1]):
        if sentence.line != scene.document.lines[role.start]:
            return None
        place = sentence.start + (scene.document.lower[sentence.start] in scene.lexicon.grammar.articles)
        front = next((m for m in towns if m.start == place and m.end <= role.start), None)
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
