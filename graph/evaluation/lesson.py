"""What an annotated article teaches: the signs in it, and which of the ties they speak for were drawn."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.evaluation.category import Category
from graph.evaluation.evaluation import Work
from graph.evaluation.matching import matching
from graph.evaluation.thing import Thing
from graph.evaluation.wanted import wanted
from graph.extraction.figure import Figure
from graph.extraction.reader import Reader
from graph.extraction.weighing.ground import Ground
from graph.extraction.weighing.signs import Case, Signs
from graph.extraction.weighing.verdict import Sight
from graph.reading.articles import article

KINDS = ("person", "organisation", "region", "initiative")
Example = tuple[Signs, bool]


@dataclass(slots=True)
class Lesson:
    """An article's sight with what was drawn in it, by the ids of the annotation; `ids` leads from figures to those."""

    name: str
    sight: Sight
    ids: dict[Figure, str]
    pairs: frozenset[tuple[str, ...]]
    shares: frozenset[tuple[str, ...]]
    chances: dict[str, dict[Hashable, float]] = field(default_factory=dict)

    @classmethod
    def of(cls, work: Work, reader: Reader) -> "Lesson":
        """The lesson of an annotated article, as the rules of a reader see it."""
        scene, said = reader.ruled(article(work.source))
        figures = [f for f in dict.fromkeys(f for m in scene.mentions for f in m.figures) if f.type in KINDS]
        account = wanted(work.first)
        given = [Thing(str(at), f.type, (f.label, *f.forms), f.collective) for at, f in enumerate(figures)]
        met = matching(account.things, given)
        ids = {figure: met[str(at)] for at, figure in enumerate(figures) if str(at) in met}
        drawn = account.drawn({})
        return cls(
            work.source.identifier,
            Sight.of(Ground.of(scene, said)),
            ids,
            frozenset(drawn[Category.PAIR]),
            frozenset(drawn[Category.PARTICIPATES]),
        )

    def examples(self, name: str, cases: Mapping[Hashable, Case]) -> Iterator[Example]:
        """The signs with whether the annotation draws what they speak for; `name` is of what is weighed."""
        for key, case in cases.items():
            yield case.signs, self._drawn(name, key)

    def _drawn(self, name: str, key: Hashable) -> bool:
        if isinstance(key, Figure):
            end = self.ids.get(key)
            return any(end in pair for pair in self.pairs)
        one, other = (self.ids.get(figure, "") for figure in key)  # type: ignore[attr-defined]
        if name in {"shares", "parts"}:
            return (one, other) in self.shares
        return tuple(sorted((one, other))) in self.pairs
