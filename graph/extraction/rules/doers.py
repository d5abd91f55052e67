"""Who does what a clause says."""

from graph.extraction.figure import Mention
from graph.extraction.rows import Row, rows
from graph.extraction.rules.clause import Clause
from graph.extraction.rules.meant import spoken
from graph.extraction.scene import Scene


def doers(scene: Scene, clause: Clause) -> list[Mention]:
    """The first row that acts, without people who are helped; else whoever "we" stands for."""
    people = scene.lexicon.groups.people
    for row in rows(scene, clause.start, clause.end):
        if row.lead in scene.lexicon.prepositions.acting and not _bare(scene, row) and not _inside(clause, row):
            return [m for m in row.mentions if not (m.figure.collective and m.figure.head in people)]
    return list(spoken(scene, clause))


def _bare(scene: Scene, row: Row) -> bool:
    """Whether it is a single group that seldom acts by itself."""
    return row.collective and not row.several and not row.described and row.figure.head in scene.lexicon.groups.weak


def _inside(clause: Clause, row: Row) -> bool:
    """Whether the row is part of the name of the clause's initiative."""
    venture = clause.venture
    return venture is not None and venture.start <= row.start and row.end <= venture.end
