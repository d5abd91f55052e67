"""The person who carries a body in what stands behind the name: "Jan Bos van de GGD", "Els Bakker (CDA) van Ede"."""

from graph.extraction.figure import Mention
from graph.extraction.scene import Scene

FAR = 12
STOPS = frozenset(".;:‘’“”")


def carrier(scene: Scene, body: Mention) -> Mention | None:
    """The person of whom a body only says where they are from, so that it does nothing itself."""
    if body.type == "person":
        return None
    here = scene.by_sentence[scene.sentence_of(body.start).index]
    person = next((m for m in reversed(here) if m.type == "person" and m.end <= body.start), None)
    if person is None or body.start - person.end > FAR:
        return None
    words = scene.document.lower[person.end : body.start]
    if words == ["("] and scene.document.at(body.end) == ")":
        return person
    between = _bare(words)
    while between and _small(scene, between[-1]):
        between = between[:-1]
    if not between or between[-1] not in scene.lexicon.prepositions.held or STOPS & set(between):
        return None
    return person if len(between) == 1 or _added(scene, person.end, body.start, between) else None


def _small(scene: Scene, word: str) -> bool:
    lexicon = scene.lexicon
    return word in lexicon.grammar.articles or word in lexicon.titles.joined or lexicon.bodies.kind(word) is not None


def _added(scene: Scene, start: int, end: int, between: list[str]) -> bool:
    """Whether the words are an addition with a role in it: "X, directeur van", "X is wethouder in"."""
    opens = between[0] == "," or between[0] in scene.lexicon.grammar.be
    roles = any(start < role.start and role.end <= end for role in scene.roles)
    return opens and roles and between.count(",") <= 1


def _bare(words: list[str]) -> list[str]:
    """The words without what stands in brackets in front, such as a party or an age."""
    return words[words.index(")") + 1 :] if words[:1] == ["("] and ")" in words else words


def governed(scene: Scene, body: Mention) -> bool:
    """Whether a preposition stands before a body, so that it does not act: "de boa uit Venray is coördinator"."""
    place = body.start - 1
    while _small(scene, scene.document.at(place)):
        place -= 1
    return body.type != "person" and scene.document.at(place) in scene.lexicon.rows.leads
