"""Who works with whom according to the parse of a trained pipeline."""

from collections.abc import Iterable, Iterator

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.pipeline import Tie
from graph.extraction.rows import rows
from graph.extraction.rules.clause import Clause, asserted, clauses
from graph.extraction.rules.meant import venture
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason

SURE = 0.6


def parsed(scene: Scene, ties: Iterable[Tie], known: Iterable[Statement]) -> Iterator[Statement]:
    """De zinsontleding zegt wie er met wie samenwerkt."""
    told = [(statement.start, _members(statement)) for statement in known if statement.relation == "Collaboration"]
    for tie in ties:
        subject, partner = _actors(scene, tie.subject), _actors(scene, tie.partner)
        clause = _clause(scene, tie)
        if not (subject and partner and asserted(scene, clause)):
            continue
        members = {figure: None for mention in (*subject, *partner) for figure in mention.figures}
        if len(members) > 1 and not any(start == clause.sentence.start and members.keys() <= m for start, m in told):
            yield _together(scene, clause, tuple(members), [*subject, *partner])


def _actors(scene: Scene, range_: tuple[int, int]) -> list[Mention]:
    """The actors that are named between two words."""
    return [mention for row in rows(scene, *range_) for mention in row.mentions]


def _clause(scene: Scene, tie: Tie) -> Clause:
    """The clause that the partner stands in."""
    sentence = scene.sentence_of(tie.partner[0])
    return next(clause for clause in clauses(scene, sentence) if clause.start <= tie.partner[0] < clause.end)


def _members(statement: Statement) -> set[Figure]:
    return set(statement.parts["members"])


def _together(scene: Scene, clause: Clause, members: tuple[Figure, ...], mentions: list[Mention]) -> Statement:
    ends: dict[str, tuple[Figure, ...]] = {"members": members}
    within = venture(scene, clause)
    if within and within.figure not in members:
        ends["within"] = within.figures[:1]
        mentions = [*mentions, within]
    return Statement(
        "Collaboration",
        ends,
        clause.sentence.start,
        clause.sentence.end,
        reason(parsed),
        "parsed",
        SURE,
        status=reading.status(clause.words, scene.lexicon.ties),
        kind=reading.kind(clause.words, scene.lexicon.ties),
        mentions=mentions,
    )
