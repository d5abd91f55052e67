"""Groups that point to those named before: "de corporaties", "deze gemeenten", "de twee samenwerkingsverbanden"."""

from collections.abc import Iterator

from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import rows
from graph.extraction.scene import Scene

BACK = 12
NEAR = 4
WHY = "wie hiervoor bij naam genoemd zijn"
Named = tuple[int, str, tuple[Figure, ...]]


def point(scene: Scene) -> None:
    """Let every group with "de" or "die" before it stand for those whom the noun announced by name before it.

    Municipalities need no noun before them, nor do those of whom a sentence names as many of the kind as are counted.
    """
    pointing = [m for m in scene.mentions if _points(scene, m)]
    found = list(_rows(scene)) if pointing else []
    for mention in pointing:
        figures = _meant(scene, mention, found)
        if figures:
            mention.figures, mention.why = figures, WHY


def _points(scene: Scene, mention: Mention) -> bool:
    """Whether it is a noun for a group, bare or counted, after an article, with nothing behind it that says which."""
    figure, document, words = mention.figure, scene.document, scene.lexicon.groups
    if not figure.collective or any(figure.scope) or figure.head in words.beside:
        return False
    if mention.end - mention.start > 1 + (figure.number is not None) or _told(figure):
        return False
    before = document.at(mention.start - 1) in words.backward or document.lower[mention.start] in words.counting
    return before and document.at(mention.end) not in words.telling


def _told(figure: Figure) -> bool:
    """Whether the group is known by more than its noun elsewhere: "de gemeenten in Holland Rijnland"."""
    return figure.number is None and " " in figure.label


def _meant(scene: Scene, mention: Mention, found: list[Named]) -> tuple[Figure, ...]:
    """Those of the last row before it that the noun fits, and the number if there is one."""
    head, number, line = mention.figure.head, mention.figure.number, scene.sentence_of(mention.start).index
    towns = head in scene.lexicon.groups.municipal
    for place, noun, figures in reversed(found):
        if place >= mention.start or line - scene.sentence_of(place).index > BACK:
            continue
        fits = all(figure.municipality for figure in figures) if towns else noun.endswith(head)
        if fits and number in {None, len(figures)}:
            return figures
    return _kindred(scene, mention, line) if number and number > 1 and not towns else ()


def _kindred(scene: Scene, mention: Mention, line: int) -> tuple[Figure, ...]:
    """The bodies of the kind that the noun says, where a sentence shortly before names as many as are counted."""
    kind = scene.lexicon.bodies.kind(mention.figure.head)
    if kind in {None, "Other"}:
        return ()
    for index in range(line, max(0, line - NEAR) - 1, -1):
        here = [m for m in scene.by_sentence[index] if m.end <= mention.start and m.figure.kind == kind]
        figures = tuple(dict.fromkeys(figure for m in here for figure in m.figures))
        if len(figures) == mention.figure.number:
            return figures
    return ()


def _rows(scene: Scene) -> Iterator[Named]:
    """The rows of named bodies with the plural noun before them; a noun within a row opens another."""
    for sentence in scene.document.sentences:
        for row in rows(scene, sentence.start, sentence.end):
            if row.lead not in scene.lexicon.prepositions.locating:
                yield from _parted(scene, row.mentions)


def _parted(scene: Scene, mentions: list[Mention]) -> Iterator[Named]:
    noun, place = "", 0
    figures: dict[Figure, None] = {}
    for mention in mentions:
        said = _noun(scene, mention)
        if said or not figures:
            if len(figures) > 1:
                yield place, noun, tuple(figures)
            noun, place, figures = said, mention.start, {}
        if not mention.figure.collective:
            figures |= dict.fromkeys(mention.figures)
    if len(figures) > 1:
        yield place, noun, tuple(figures)


def _noun(scene: Scene, mention: Mention) -> str:
    """The common noun for a body in front of a name, at its first word or before it."""
    bodies = scene.lexicon.bodies
    for word in (scene.document.at(mention.start), scene.document.at(mention.start - 1)):
        if word in scene.lexicon.groups.nouns or (word and bodies.kind(word)):
            return word
    return ""
