"""Who works with whom according to the parse of a trained pipeline."""

from collections.abc import Iterable, Iterator

from graph.extraction.figure import Figure, Mention
from graph.extraction.pipeline import Tie
from graph.extraction.rows import rows
from graph.extraction.rules.clause import Clause, asserted, clauses
from graph.extraction.rules.together import together
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement

SURE = 0.6


def parsed(scene: Scene, ties: Iterable[Tie], known: Iterable[Statement]) -> Iterator[Statement]:
    """De zinsontleding zegt wie er met wie samenwerkt."""
    told = [(statement.start, _members(statement)) for statement in known if statement.relation == "Collaboration"]
    for tie in ties:
        subject, partner = _actors(scene, tie.subject), _actors(scene, tie.partner)
        clause = _clause(scene, tie)
        if not (subject and partner and asserted(scene, clause)):
            continue
        said = together(scene, clause, [*subject, *partner], parsed, "parsed", SURE)
        if said and not any(start == said.start and _members(said) <= members for start, members in told):
            yield said


def _actors(scene: Scene, range_: tuple[int, int]) -> list[Mention]:
    """The actors that are named between two words."""
    return [mention for row in rows(scene, *range_) for mention in row.mentions]


def _clause(scene: Scene, tie: Tie) -> Clause:
    """The clause that the partner stands in."""
    sentence = scene.sentence_of(tie.partner[0])
    return next(clause for clause in clauses(scene, sentence) if clause.start <= tie.partner[0] < clause.end)


def _members(statement: Statement) -> set[Figure]:
    return set(statement.parts["members"])
