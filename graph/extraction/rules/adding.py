"""Who joins or pays for what the municipalities of a stretch do: "Ook de provincie draagt bij"."""

from collections.abc import Iterator

from graph.extraction import status as reading
from graph.extraction.figure import Figure, Mention
from graph.extraction.rules.clause import Clause, actors, asserted, clauses
from graph.extraction.rules.doers import doers
from graph.extraction.rules.meant import PARTIES, parties, pointed
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason


def additions(scene: Scene) -> Iterator[Statement]:
    """Every clause in which a body that is none of them acts beside the municipalities named in a row before."""
    for sentence in scene.document.sentences:
        if not any(m.type == "organisation" for m in scene.by_sentence[sentence.index]):
            continue
        for clause in clauses(scene, sentence):
            if clause.venture is None and asserted(scene, clause) and _acts(scene, clause):
                yield from _added(scene, clause)


def _acts(scene: Scene, clause: Clause) -> bool:
    """Whether the clause says that somebody joins or gives."""
    acts = scene.lexicon.acts
    return (acts.joining.done(clause.words) or acts.giving.done(clause.words)) and not _barred(scene, clause)


def _barred(scene: Scene, clause: Clause) -> bool:
    """Whether the clause denies or supposes, points to an initiative or names a municipality itself."""
    acts = scene.lexicon.acts
    barred = clause.found & (acts.denying | acts.supposing)
    towns = any(figure.municipality for row in actors(scene, clause) for figure in row.figures)
    return bool(barred) or towns or pointed(scene, clause) is not None


def _added(scene: Scene, clause: Clause) -> Iterator[Statement]:
    """Deze partij doet mee of betaalt mee; de tekst gaat hier over deze gemeenten."""
    core = parties(scene, clause.sentence)
    found = [m for m in doers(scene, clause, False) if _outside(m.figure)] if core else []
    if not found:
        return
    place = clause.start
    near = [Mention(place, place + 1, (figure,), why=PARTIES) for figure in core]
    members = dict.fromkeys([*core, *(figure for m in found for figure in m.figures)])
    yield Statement(
        "Collaboration",
        {"members": tuple(members)},
        clause.sentence.start,
        clause.sentence.end,
        reason(_added),
        "adding",
        0.55,
        status=reading.status(clause.words, scene.lexicon.ties),
        kind=reading.kind(clause.words, scene.lexicon.ties),
        mentions=[*near, *found],
    )


def _outside(figure: Figure) -> bool:
    """Whether it is no municipality, nor a group of them."""
    return not figure.municipality and "gemeenten" not in figure.head
