"""Which part the bodies named in a clause play."""

from dataclasses import dataclass

from graph.extraction.rows import Row
from graph.extraction.rules.clause import Clause, actors
from graph.extraction.scene import Scene


@dataclass(frozen=True, slots=True)
class Parts:
    """The rows of a clause, in order: all `found`, and of those who acts (`subjects`) and with whom (`partners`)."""

    found: list[Row]
    subjects: list[Row]
    partners: list[Row]


def parts(scene: Scene, clause: Clause) -> Parts:
    """The parts in a clause; who is named inside the name of its initiative plays none."""
    prepositions = scene.lexicon.prepositions
    found = outside(scene, clause)
    partners = [row for row in found if row.lead in prepositions.beside or _served(scene, clause, row)]
    subjects = [row for row in found if row.lead in prepositions.acting and _acts(row, partners)]
    return Parts(found, subjects, partners)


def outside(scene: Scene, clause: Clause) -> list[Row]:
    """The rows of a clause that do not stand inside the name of its initiative."""
    venture = clause.venture
    found = actors(scene, clause)
    return found if venture is None else [row for row in found if row.start < venture.start or row.end > venture.end]


def tied(scene: Scene, row: Row) -> bool:
    """Whether a row stands where somebody acts or is dealt with, not where something lies."""
    lexicon, document = scene.lexicon, scene.document
    if row.collective and not row.several:
        return row.described and row.figure.head not in lexicon.groups.weak
    if row.lead in lexicon.prepositions.elsewhere:
        near = document.lower[max(0, row.start - 6) : row.start]
        return row.lead == "uit" and bool(lexicon.ties.consisting & set(near))
    if row.lead == "van" and row.figure.municipality:
        around = {document.lower[row.start], document.at(row.start - 1)}
        return row.several or bool(around & lexicon.titles.municipal)
    return not (row.lead == "van" and document.at(row.start - 2) in lexicon.ties.residents)


def _served(scene: Scene, clause: Clause, row: Row) -> bool:
    """Whether the row is of those that somebody works for, or whose services they use."""
    if row.lead == "van":
        return "gebruik" in scene.document.lower[max(clause.start, row.start - 4) : row.start]
    several = row.several or row.figure.number is not None
    return row.lead == "voor" and several and bool(scene.lexicon.ties.serving & clause.found)


def _acts(row: Row, partners: list[Row]) -> bool:
    """Whether a row can be who acts: a name, a counted or described group, or more than one."""
    return row.several or not row.collective or bool(partners) or row.described
