"""What is said of an initiative that is no more."""

from dataclasses import replace

from graph.extraction import status as reading
from graph.extraction.figure import Figure
from graph.extraction.rows import lead
from graph.extraction.rules.clause import Clause, asserted, clauses
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement
from ontology.status import Status


def ending(scene: Scene, said: list[Statement]) -> list[Statement]:
    """The statements, with what they tell of an initiative that has ended as ended too."""
    over = _over(scene)
    return [replace(s, status=Status.ENDED) if s.status.lives and over & _ventures(s) else s for s in said]


def _ventures(statement: Statement) -> set[Figure]:
    """The initiatives that a statement puts somebody in."""
    names = ("within", "initiative") if statement.relation != "Leadership" else ()
    return {figure for name in names for figure in statement.parts.get(name, ())}


def _over(scene: Scene) -> set[Figure]:
    """The initiatives of which a clause says that they have been wound up."""
    found: set[Figure] = set()
    for sentence in scene.document.sentences:
        if any(m.type == "initiative" for m in scene.by_sentence[sentence.index]):
            found |= {
                clause.venture.figure
                for clause in clauses(scene, sentence)
                if clause.venture and _ended(scene, clause) and asserted(scene, clause)
            }
    return found


def _ended(scene: Scene, clause: Clause) -> bool:
    """Whether the clause says of its initiative, and of nobody in it, that it has ended."""
    ties, found = scene.lexicon.ties, clause.found
    if clause.venture is None or found & ties.strongly or found & ties.supposed or found & scene.lexicon.acts.denying:
        return False
    governed = lead(scene, clause.venture.start, clause.start)
    if found & ties.curtain:
        return governed in {"voor", ""}
    return governed == "" and (bool(found & ties.over) or reading.paired(clause.words, ties.over_pairs, ties))
