"""Whose something joint is where the sentence does not say: "Er komt een gezamenlijk team"."""

from collections.abc import Iterator

from graph.extraction import status as reading
from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import seen
from graph.extraction.rules.clause import Clause, actors, asserted, clauses
from graph.extraction.rules.meant import before, parties
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason

BACK = 3
WHY = "wie hiervoor genoemd is"


def joint(scene: Scene, known: list[Statement]) -> Iterator[Statement]:
    """Every joint initiative that nobody is said to take part in, by those who act in the lines just before."""
    done = {figure for statement in known for figure in statement.parts.get("initiative", ())}
    for sentence in scene.document.sentences:
        if not any(m.type == "initiative" for m in scene.by_sentence[sentence.index]):
            continue
        for clause in clauses(scene, sentence):
            venture = clause.venture
            if venture and venture.figure not in done and _several(scene, venture) and asserted(scene, clause):
                members = _members(scene, clause, venture)
                if members:
                    done.add(venture.figure)
                yield from _owned(scene, clause, venture, members)


def _several(scene: Scene, venture: Mention) -> bool:
    """Whether an adjective says that it is of several: "gezamenlijk", "gedeeld"."""
    near = scene.document.lower[max(0, venture.start - 2) : venture.end]
    return not scene.lexicon.ventures.several.isdisjoint(near)


def _members(scene: Scene, clause: Clause, venture: Mention) -> list[Figure]:
    """The row of those who act in the sentence, else in one just before, else the municipalities it is about."""
    sentence = clause.sentence
    acting = scene.lexicon.prepositions.acting
    here = [row for row in seen(scene, sentence.start, sentence.end) if row.lead in acting and len(row.figures) > 1]
    if here:
        return here[0].figures
    if _told(scene, clause):
        return []
    return before(scene, sentence, 2, BACK) or _group(scene, sentence) or parties(scene, sentence)


def _told(scene: Scene, clause: Clause) -> bool:
    """Whether the clause names somebody else who acts or is dealt with."""
    leads = scene.lexicon.prepositions.acting | scene.lexicon.prepositions.beside
    return any(row.lead in leads and not row.collective for row in actors(scene, clause))


def _group(scene: Scene, sentence: Sentence) -> list[Figure]:
    """The counted group, or the one of an area, that acts in a sentence just before."""
    found = before(scene, sentence, 1, BACK)
    return [one for one in found if one.collective and (one.number is not None or any(one.scope))]


def _owned(scene: Scene, clause: Clause, venture: Mention, members: list[Figure]) -> Iterator[Statement]:
    """De zin noemt iets gezamenlijks; de zinnen ervoor zeggen over wie het gaat."""
    place = venture.start
    for figure in members:
        yield Statement(
            "Participation",
            {"member": (figure,), "initiative": venture.figures[:1]},
            clause.sentence.start,
            clause.sentence.end,
            reason(_owned),
            "joint",
            0.6,
            status=reading.status(clause.words, scene.lexicon.ties),
            mentions=[Mention(place, place + 1, (figure,), why=WHY), venture],
        )
