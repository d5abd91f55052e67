"""Counted groups that are just those that the article names: "Vijf gemeenten" in a headline, and five in the text."""

from collections.abc import Iterable

from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import rows
from graph.extraction.scene import Scene

PAIR = 2
NEAR = 3
WHY = "wie in het artikel bij naam genoemd zijn, precies zoveel"


def resolve(scene: Scene) -> None:
    """Let every group that is counted stand for those named, where just as many are named side by side."""
    groups = {m.figure: m for m in reversed(scene.mentions) if _counted(scene, m)}
    if not groups:
        return
    found = [(row[0].start, tuple(dict.fromkeys(f for m in row for f in m.figures))) for row in _rows(scene)]
    for group, first in groups.items():
        figures = _meant(scene, group, first, found)
        for mention in scene.mentions if figures else ():
            if mention.figures == (group,):
                mention.figures, mention.why = figures, WHY


def _counted(scene: Scene, mention: Mention) -> bool:
    """Whether it is a group with a number that can be those named: towns, or bodies that a noun describes."""
    figure, words = mention.figure, scene.lexicon.groups
    if not figure.collective or not figure.number or figure.number < PAIR or any(figure.scope[1:]):
        return False
    return figure.head in words.municipal or figure.head in words.bodies or _kind(scene, figure) is not None


def _kind(scene: Scene, figure: Figure) -> str | None:
    return scene.lexicon.bodies.kind(figure.head)


def _rows(scene: Scene) -> Iterable[list[Mention]]:
    """The named bodies that stand side by side, sentence by sentence."""
    for sentence in scene.document.sentences:
        for row in rows(scene, sentence.start, sentence.end):
            named = [m for m in row.mentions if not m.figure.collective]
            if len(named) > 1:
                yield named


def _meant(
    scene: Scene, group: Figure, first: Mention, found: list[tuple[int, tuple[Figure, ...]]]
) -> tuple[Figure, ...]:
    """The nearest row of just as many of the kind, or all the towns that the article names if they are as many."""
    towns = group.head in scene.lexicon.groups.municipal
    parts = [(place, tuple(figure for figure in row if figure.municipality) if towns else row) for place, row in found]
    fitting = [(place, row) for place, row in parts if len(row) == group.number and _fits(scene, group, row, towns)]
    if group.number == PAIR:
        line = scene.sentence_of(first.start).index
        fitting = [(at, row) for at, row in fitting if abs(scene.sentence_of(at).index - line) <= NEAR]
    if fitting:
        return min(fitting, key=lambda one: abs(one[0] - first.start))[1]
    named = dict.fromkeys(f for m in scene.mentions for f in m.figures if f.municipality)
    return tuple(named) if towns and len(named) == group.number else ()


def _fits(scene: Scene, group: Figure, row: tuple[Figure, ...], towns: bool) -> bool:
    """Whether all in the row are towns, or all bodies of the kind that the noun tells."""
    if towns:
        return all(figure.municipality for figure in row)
    kinds = {figure.kind for figure in row}
    if kinds & {"Municipality", "Province", "Ministry"}:
        return False
    return group.head in scene.lexicon.groups.bodies or (_kind(scene, group) in kinds and len(kinds - {None}) == 1)
