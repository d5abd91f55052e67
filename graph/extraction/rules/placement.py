"""What lies or works where."""

from collections.abc import Callable, Iterator, Sequence

from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import rows
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement, reason


def placements(scene: Scene) -> Iterator[Statement]:
    """Every organisation or initiative that a sentence puts in a region."""
    for sentence in scene.document.sentences:
        here = scene.by_sentence[sentence.index]
        for mention in here:
            if mention.type == "region":
                yield from _behind(scene, mention, sentence.start)
                yield from _inside(scene, mention, here)


def _behind(scene: Scene, region: Mention, start: int) -> Iterator[Statement]:
    """De streek staat er met een voorzetsel achter."""
    for row in rows(scene, start, region.start):
        between = tuple(scene.document.lower[row.end : region.start])
        if between in scene.lexicon.prepositions.placing and (row.several or row.collective or between[0] == "in"):
            for figure in row.figures:
                yield _placed(scene, figure, region, row.mentions, _behind, 0.8)


def _inside(scene: Scene, region: Mention, here: list[Mention]) -> Iterator[Statement]:
    """De naam draagt de streek in zich."""
    for mention in here:
        around = mention is not region and mention.start <= region.start and region.end <= mention.end
        if around and mention.type in {"initiative", "organisation"}:
            yield _placed(scene, mention.figure, region, [mention], _inside, 0.75)


def _placed(
    scene: Scene,
    figure: Figure,
    region: Mention,
    mentions: Sequence[Mention],
    rule: Callable[..., Iterator[Statement]],
    sure: float,
) -> Statement:
    sentence = scene.sentence_of(region.start)
    return Statement(
        "Placement",
        {"subject": (figure,), "region": region.figures[:1]},
        sentence.start,
        sentence.end,
        reason(rule),
        "placement",
        sure,
        mentions=[*mentions, region],
    )
