"""All that weighing goes by in one article."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from graph.extraction.figure import Figure
from graph.extraction.rules.hub import hubs
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement
from graph.extraction.weighing.passage import Actor, Passage
from ontology.iri import normalise

Pair = tuple[Figure, Figure]
DATING = frozenset({",", "-", "–", "—", "(", "/", "|"})


@dataclass
class Ground:
    """The passages of an article, what the rules said of it, and for every figure how often and where it is met.

    `hubs` are the initiatives that each passage is about, `listed` leads from an item of a list to its head.
    """

    scene: Scene
    said: list[Statement]
    passages: list[Passage]
    hubs: list[Figure | None]
    counts: Counter[Figure] = field(default_factory=Counter)
    where: dict[Figure, list[int]] = field(default_factory=dict)
    order: dict[Figure, int] = field(default_factory=dict)
    listed: dict[int, int] = field(default_factory=dict)
    names: dict[Figure, object] = field(default_factory=dict)

    @classmethod
    def of(cls, scene: Scene, said: list[Statement]) -> "Ground":
        """The ground of a scene in which the rules have spoken."""
        ground = cls(scene, said, _passages(scene), hubs(scene))
        ground.listed = {item: head for head, items in scene.lists.items() for item in items}
        for mention in scene.mentions:
            ground.counts.update(mention.figures)
            for figure in mention.figures:
                ground.order.setdefault(figure, len(ground.order))
        for passage in ground.passages:
            for figure in (*passage.figures, *(m.figure for m in passage.ventures)):
                ground.where.setdefault(figure, []).append(passage.sentence.index)
        return ground

    @cached_property
    def often(self) -> dict[Figure, int]:
        """How often each initiative is named."""
        return {figure: count for figure, count in self.counts.items() if figure.type == "initiative"}

    @cached_property
    def most(self) -> int:
        """How often the initiative is named that the article speaks of most."""
        return max(self.often.values())

    @cached_property
    def met(self) -> dict[Figure, frozenset[int]]:
        """The sentences that each figure is met in."""
        return {figure: frozenset(where) for figure, where in self.where.items()}

    @cached_property
    def places(self) -> set[Figure]:
        """The municipalities that only tell where something is: no rule says anything of them, no sentence has one act.

        They stand behind "in", "uit" or the like wherever they are named, alone or in a row: "in Goes en Tholen".
        """
        acting = {actor.figure for passage in self.passages for actor in passage.actors if not self._places(actor)}
        told = {figure for statement in self.said for figure in statement.parts.get("members", ())}
        return {figure for figure in self.where if figure.municipality} - acting - told

    def _places(self, actor: Actor) -> bool:
        """Whether a municipality stands behind such a word, before "tot", or as where a report is from."""
        document, mention = self.scene.document, actor.mention
        if actor.manner != "name" or mention.why:
            return False
        following = document.at(mention.end)
        dated = document.opens(mention.start) and document.words[mention.start].isupper() and following in DATING
        return dated or following == "tot" or actor.lead in self.scene.lexicon.prepositions.locating

    def pair(self, one: Figure, other: Figure) -> Pair:
        """Two figures in the order in which the article names them."""
        return (one, other) if self.order[one] < self.order[other] else (other, one)

    def tied(self, one: Figure, other: Figure) -> bool:
        """Whether two bodies can be a pair: both act somewhere, and they are not one thing under two names."""
        if one is other or one not in self.where or other not in self.where:
            return False
        return self.name(one) != self.name(other)

    def name(self, figure: Figure) -> object:
        """What a figure is known by."""
        if figure not in self.names:
            scoped = filter(None, figure.scope) if figure.generic or figure.common else ()
            self.names[figure] = figure.record.iri if figure.record else (normalise(figure.label), *scoped)
        return self.names[figure]

    def first(self, figure: Figure) -> int:
        """The sentence in which a figure is met first."""
        return self.where[figure][0]


def _passages(scene: Scene) -> list[Passage]:
    """The passages of all sentences; a heading opens a section."""
    found: list[Passage] = []
    section = 0
    for sentence in scene.document.sentences:
        section += sentence.kind == "heading"
        found.append(Passage.of(scene, sentence, section))
    return found
