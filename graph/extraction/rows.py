"""Actors named in a row: "Geldrop-Mierlo, Nuenen, Son en Breugel en Waalre"."""

from dataclasses import dataclass
from itertools import pairwise

from graph.extraction.figure import Figure, Mention
from graph.extraction.scene import Scene
from graph.lexicon.lexicon import Lexicon


@dataclass(slots=True)
class Row:
    """Actors that stand side by side, and the preposition before them, empty where there is none."""

    mentions: list[Mention]
    lead: str

    @property
    def start(self) -> int:
        """The first word."""
        return self.mentions[0].start

    @property
    def end(self) -> int:
        """The word behind the last."""
        return self.mentions[-1].end

    @property
    def figure(self) -> Figure:
        """The first actor."""
        return self.mentions[0].figure

    @property
    def collective(self) -> bool:
        """Whether it opens with a group without a name of its own."""
        return self.figure.collective

    @property
    def described(self) -> bool:
        """Whether the first actor is counted, or said to be of an area."""
        return self.figure.number is not None or any(self.figure.scope[:1])

    @property
    def several(self) -> bool:
        """Whether it holds more than one actor."""
        return len(self.figures) > 1

    @property
    def figures(self) -> list[Figure]:
        """Everybody in the row once, in order."""
        return list(dict.fromkeys(figure for mention in self.mentions for figure in mention.figures))


def rows(scene: Scene, start: int, end: int, types: tuple[str, ...] = ("organisation",)) -> list[Row]:
    """The rows of actors between two words of one sentence; parties are no actors."""
    sentence = scene.sentence_of(start)
    here = scene.by_sentence[sentence.index]
    if not here:
        return []
    fronts = {body.start: group.start for group, body in pairwise(here) if _people(scene, group, body)}
    found: list[Row] = []
    for mention in here:
        figure = mention.figures[0]
        if mention.start < start or end < mention.end or figure.type not in types or figure.kind == "PoliticalParty":
            continue
        if scene.document.at(mention.start - 1) == "(" or mention.start in fronts.values():
            continue
        front = fronts.get(mention.start, mention.start)
        if found and _joined(scene, found[-1], front):
            found[-1].mentions.append(mention)
        else:
            found.append(Row([mention], lead(scene, front, start)))
    return found


def _people(scene: Scene, group: Mention, body: Mention) -> bool:
    """Whether a group is of the people of the body named behind it, which acts: "de huisartsen van Meditta"."""
    if not group.figure.collective or group.figure.number is not None or any(group.figure.scope):
        return False
    named = body.type == "organisation" and not (body.figure.collective or body.figure.municipality)
    between = scene.document.lower[group.end : body.start]
    return named and between[:1] == ["van"] and set(between[1:]) <= scene.lexicon.grammar.articles


def seen(scene: Scene, start: int, end: int) -> list[Row]:
    """The rows of actors between two words, told once for all that look there after everybody has been named."""
    if (start, end) not in scene.rows:
        scene.rows[start, end] = rows(scene, start, end)
    return scene.rows[start, end]


def _joined(scene: Scene, row: Row, right: int) -> bool:
    """Whether only commas, "en" and small words stand between a row and the next actor.

    Behind "behalve" or "naast", "ook" joins as well; people who act for the next one may stand before it.
    """
    between, bodies = scene.lexicon.rows, scene.lexicon.bodies
    words = _without_agents(_without_brackets(scene.document.lower[row.end : right]), scene.lexicon)
    joining = any(word in between.joining for word in words) or (row.lead in between.adding and "ook" in words)
    return joining and all(word in between.joining or word in between.small or bodies.kind(word) for word in words)


def _without_agents(words: list[str], lexicon: Lexicon) -> list[str]:
    """The words without those of people acting for the body behind them: "en coaches van welzijnsorganisatie"."""
    for at, word in enumerate(words[:-1]):
        if word in lexicon.groups.agents and words[at + 1] in lexicon.prepositions.agency:
            return [*words[:at], *words[at + 2 :]]
    return words


def _without_brackets(words: list[str]) -> list[str]:
    if "(" in words and ")" in words[words.index("(") :]:
        first = words.index("(")
        return words[:first] + words[words.index(")", first) + 1 :]
    return words


def lead(scene: Scene, place: int, start: int) -> str:
    """The preposition that governs what starts at the word."""
    document, lexicon = scene.document, scene.lexicon
    for at in range(place - 1, max(start, place - 5) - 1, -1):
        word = document.lower[at]
        if word in lexicon.prepositions.agency and document.at(at - 1) in lexicon.groups.agents:
            return lead(scene, at - 1, start)
        if word == "van" and _spoken_for(scene, at):
            return ""
        if word in lexicon.rows.leads and not (word == "onder" and document.at(at + 1) == "meer"):
            return word
        if not _small(word, lexicon):
            return ""
    return ""


def _small(word: str, lexicon: Lexicon) -> bool:
    """Whether the word may stand between a preposition and the name it governs."""
    adjective = word in lexicon.groups.adjectives or word in lexicon.areas.adjectives
    return adjective or word in lexicon.rows.small or bool(lexicon.bodies.kind(word))


def _spoken_for(scene: Scene, place: int) -> bool:
    """Whether a person stands right before: "wethouder Verhaar van Assen" acts for Assen."""
    sentence = scene.sentence_of(place)
    return any(m.end == place and m.type == "person" for m in scene.by_sentence[sentence.index])
