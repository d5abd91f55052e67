"""Who adds something to the initiative that the lines before are about."""

from collections.abc import Iterator

from graph.extraction import status as reading
from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import Row, rows
from graph.extraction.rules.clause import Clause, clauses
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason

REACH = 4
Members = dict[Figure, set[Figure]]


def contributions(scene: Scene, parts: list[Statement]) -> Iterator[Statement]:
    """Every body that pays for, joins or serves an initiative with two members or more, named in the lines before."""
    members = _members(parts)
    hub: Figure | None = None
    line = 0
    for sentence in scene.document.sentences:
        ventures = [m.figure for m in scene.by_sentence[sentence.index] if m.type == "initiative"]
        if hub and not ventures and sentence.line - line <= REACH:
            yield from _given(scene, sentence, hub, members[hub])
        shared = [figure for figure in ventures if len(members.get(figure, ())) > 1]
        if shared:
            hub, line = shared[-1], sentence.line


def _members(parts: list[Statement]) -> Members:
    found: Members = {}
    for statement in parts:
        if statement.status.lives:
            found.setdefault(statement.parts["initiative"][0], set()).add(statement.parts["member"][0])
    return found


def _given(scene: Scene, sentence: Sentence, hub: Figure, members: set[Figure]) -> Iterator[Statement]:
    """De zin zegt dat deze partij bijdraagt of meedoet; de alinea gaat over dit initiatief."""
    for clause in clauses(scene, sentence):
        row = _giver(scene, clause)
        for figure in row.figures if row else ():
            if row and figure not in members and (not figure.collective or figure.number is not None):
                members.add(figure)
                why = "het initiatief waar de regels hiervoor over gaan"
                yield Statement(
                    "Participation",
                    {"member": (figure,), "initiative": (hub,)},
                    sentence.start,
                    sentence.end,
                    reason(_given),
                    "contribution",
                    0.55,
                    status=reading.status(clause.words, scene.lexicon.ties),
                    mentions=[*row.mentions, Mention(row.start, row.start + 1, (hub,), why=why)],
                )


def _giver(scene: Scene, clause: Clause) -> Row | None:
    """The one row that acts in a clause of giving; none where the clause denies, compares, asks or names a partner."""
    ties, words = scene.lexicon.ties, set(clause.words)
    if not words & ties.giving or words & ties.barring or "?" in words or reading.compared(clause.words, ties):
        return None
    found = rows(scene, clause.start, clause.end)
    alone = len(found) == 1 and found[0].lead in scene.lexicon.prepositions.acting
    return found[0] if alone and reading.status(clause.words, ties).lives else None
