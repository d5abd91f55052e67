"""The statement that those named in a clause work together."""

from collections.abc import Callable, Iterable

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.rules.clause import Clause
from graph.extraction.rules.meant import venture
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason


def together(
    scene: Scene, clause: Clause, named: Iterable[Mention], rule: Callable[..., object], name: str, sure: float
) -> Statement | None:
    """That all who are named work together, within the initiative the clause speaks of; None where that is only one.

    `rule` gives the reason, `name` is what the rule is called.
    """
    mentions = list(named)
    members: dict[Figure, None] = {figure: None for mention in mentions for figure in mention.figures}
    if len(members) < 2:
        return None
    ends = {"members": tuple(members)}
    within = venture(scene, clause)
    if within and within.figure not in members:
        ends["within"] = within.figures[:1]
        mentions.append(within)
    return Statement(
        "Collaboration",
        ends,
        clause.sentence.start,
        clause.sentence.end,
        reason(rule),
        name,
        sure,
        status=reading.status(clause.words, scene.lexicon.ties),
        kind=reading.kind(clause.words, scene.lexicon.ties),
        mentions=mentions,
    )
