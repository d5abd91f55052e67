"""Who does what a clause says."""

from graph.extraction.figure import Mention
from graph.extraction.rows import Row, rows
from graph.extraction.rules.clause import Clause, actors
from graph.extraction.rules.meant import spoken
from graph.extraction.scene import Scene

REACH = 7


def doers(scene: Scene, clause: Clause, every: bool) -> list[Mention]:
    """Those who act, without people for whom it is done; else whoever "we" stands for.

    They are the first row, or `every` row where all that are named may take part.
    """
    served = scene.lexicon.groups.served
    found: list[Mention] = []
    for row in actors(scene, clause):
        if row.lead in scene.lexicon.prepositions.acting and not _bare(scene, row) and not _inside(clause, row):
            found += [m for m in row.mentions if not (m.figure.collective and m.figure.head in served)]
            if not every:
                return found
    return found or _owners(scene, clause) or list(spoken(scene, clause))


def owned(scene: Scene, clause: Clause) -> Row | None:
    """The row of those whose initiative it is: "Het loket is een voorziening van Goirle en Tilburg"."""
    venture = clause.venture
    if venture is None or scene.document.at(venture.end) not in scene.lexicon.grammar.be:
        return None
    if scene.document.at(venture.end + 1) not in scene.lexicon.wording.one:
        return None
    found = [row for row in rows(scene, venture.end, clause.end) if not _bare(scene, row)]
    near = found[0] if found and found[0].start - venture.end <= REACH else None
    return near if near and near.lead in scene.lexicon.prepositions.owning else None


def _owners(scene: Scene, clause: Clause) -> list[Mention]:
    row = owned(scene, clause)
    return row.mentions if row else []


def _bare(scene: Scene, row: Row) -> bool:
    """Whether it is a single group that seldom acts by itself."""
    return row.collective and not row.several and not row.described and row.figure.head in scene.lexicon.groups.weak


def _inside(clause: Clause, row: Row) -> bool:
    """Whether the row is part of the name of the clause's initiative."""
    venture = clause.venture
    return venture is not None and venture.start <= row.start and row.end <= venture.end
