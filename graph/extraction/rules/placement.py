"""What lies or works where."""

from collections.abc import Iterator

from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import rows
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement


def placements(scene: Scene) -> Iterator[Statement]:
    """Every organisation or initiative that a sentence puts in a region."""
    for sentence in scene.document.sentences:
        here = scene.by_sentence[sentence.index]
        for mention in here:
            if mention.type == "region":
                yield from _behind(scene, mention, sentence.index)
                yield from _inside(scene, mention, here)


def _behind(scene: Scene, region: Mention, index: int) -> Iterator[Statement]:
    """De streek staat er met een voorzetsel achter."""
    sentence = scene.document.sentences[index]
    for row in rows(scene, sentence.start, region.start):
        between = scene.document.lower[row.end : region.start]
        plural = len(row.figures) > 1 or row.mentions[0].figure.collective
        if tuple(between) in scene.lexicon.prepositions.placing and (plural or between[0] == "in"):
            for figure in row.figures:
                yield _placed(scene, figure, region, row.mentions, _behind.__doc__ or "", 0.8)


def _inside(scene: Scene, region: Mention, here: list[Mention]) -> Iterator[Statement]:
    """De naam draagt de streek in zich."""
    for mention in here:
        if (
            mention is not region
            and mention.type in {"initiative", "organisation"}
            and mention.start <= region.start
            and region.end <= mention.end
        ):
            yield _placed(scene, mention.figure, region, [mention], _inside.__doc__ or "", 0.75)


def _placed(
    scene: Scene, figure: Figure, region: Mention, mentions: list[Mention], because: str, sure: float
) -> Statement:
    sentence = scene.sentence_of(region.start)
    parts = {"subject": (figure,), "region": region.figures[:1]}
    return Statement(
        "Placement", parts, sentence.start, sentence.end, because, "placement", sure, mentions=[*mentions, region]
    )
