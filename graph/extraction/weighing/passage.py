"""A sentence as weighing sees it: who acts in it, what is set up, and what its clauses speak of."""

from dataclasses import dataclass, field
from functools import cached_property

from graph.extraction import status as reading
from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import Row, seen
from graph.extraction.rules.clause import Clause, clauses
from graph.extraction.rules.meant import speaking
from graph.extraction.scene import Scene
from graph.extraction.weighing.cues import Cues, cues
from graph.extraction.weighing.signs import NONE
from ontology.status import Status

PARTY = "PoliticalParty"
HELD = "namens wie deze persoon optreedt"


@dataclass(slots=True, eq=False)
class Actor:
    """A body where it stands in a sentence: by `name`, or meant by a `person` of it or by `we`.

    `row` is the number of its row in the sentence, `lead` the preposition before that; `place` tells how it stands in
    the sentence: its preposition, or how it is meant.
    """

    mention: Mention
    figure: Figure
    manner: str = "name"
    row: int | None = None
    lead: str = ""
    place: str = field(init=False, default="")

    def __post_init__(self) -> None:
        self.place = self.lead or "front" if self.manner == "name" else self.manner


@dataclass
class Passage:
    """A sentence with its clauses, their cues, its actors in order, its initiatives and its rows of bodies."""

    scene: Scene
    sentence: Sentence
    clauses: tuple[Clause, ...] = ()
    actors: list[Actor] = field(default_factory=list)
    ventures: list[Mention] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    asks: bool = False
    quoted: bool = False
    section: int = 0

    @classmethod
    def of(cls, scene: Scene, sentence: Sentence, section: int) -> "Passage":
        """The passage of a sentence; without anybody in it where nobody is named or speaks."""
        document, mentions = scene.document, scene.by_sentence[sentence.index]
        quoted = any(document.quoted[sentence.start : sentence.end])
        if not mentions and not quoted and not scene.letter:
            return cls(scene, sentence, section=section)
        found = seen(scene, sentence.start, sentence.end)
        actors = sorted((*_named(found, mentions), *_meant(scene, sentence)), key=lambda one: one.mention.start)
        parts = clauses(scene, sentence) if mentions else ()
        return cls(
            scene,
            sentence,
            parts,
            actors,
            [mention for mention in mentions if mention.type == "initiative"],
            found,
            "?" in document.words[max(sentence.start, sentence.end - 2) : sentence.end],
            quoted,
            section,
        )

    def part(self, place: int) -> int:
        """The number of the clause around a word."""
        if len(self.clauses) < 2:
            return 0
        return next((at for at, clause in enumerate(self.clauses) if clause.start <= place < clause.end), 0)

    def said(self, *places: int) -> Cues:
        """The cues of the clauses around some words."""
        if len(self.cues) < 2:
            return self.cues[0] if self.cues else NONE
        parts = {self.part(place) for place in places}
        return self.cues[parts.pop()] if len(parts) == 1 else frozenset().union(*(self.cues[part] for part in parts))

    @cached_property
    def cues(self) -> list[Cues]:
        """What the words of each clause speak of."""
        return [cues(self.scene, clause) for clause in self.clauses]

    @cached_property
    def standings(self) -> list[Status]:
        """How what each clause says stands."""
        return [reading.status(clause.words, self.scene.lexicon.ties) for clause in self.clauses]

    @cached_property
    def tone(self) -> tuple[str, int, bool, bool, bool]:
        """The kind of its line, how many act in it, whether it asks, is quoted, and names an initiative."""
        return self.sentence.kind, len(self.figures), self.asks, self.quoted, bool(self.ventures)

    @cached_property
    def figures(self) -> list[Figure]:
        """Everybody in it once, in order."""
        return list(dict.fromkeys(actor.figure for actor in self.actors))


def _named(found: list[Row], mentions: list[Mention]) -> list[Actor]:
    """The bodies that are named, with their rows; parties are no actors."""
    row = {mention: number for number, one in enumerate(found) for mention in one.mentions}
    bodies = [m for m in mentions if m.type == "organisation" and m.figure.kind != PARTY]
    return [
        Actor(mention, figure, row=row.get(mention), lead=found[row[mention]].lead if mention in row else "apart")
        for mention in bodies
        for figure in mention.figures
    ]


def _meant(scene: Scene, sentence: Sentence) -> list[Actor]:
    """The bodies of the people named, and the one that "we" stands for."""
    found = []
    for person in (m for m in scene.by_sentence[sentence.index] if m.type == "person"):
        held = [body for body in scene.posts.get(person.figure, ())[:1] if body.kind != PARTY]
        found += [Actor(Mention(person.start, person.end, (body,), why=HELD), body, "person") for body in held]
    spoken = speaking(scene, sentence, sentence.start, sentence.end)
    return [*found, *(Actor(mention, figure, "we") for mention in spoken for figure in mention.figures)]
