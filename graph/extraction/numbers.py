"""Numbers that stand for those named before: "de drie hebben een convenant getekend"."""

from bisect import insort

from graph.extraction.document import Sentence
from graph.extraction.figure import Figure, Mention
from graph.extraction.rows import rows
from graph.extraction.scene import Scene

BACK = 4
NEAR = 3


def number(scene: Scene) -> None:
    """Add a mention for every bare number that counts the actors of a row, or of all the lines, just before."""
    groups, lower = scene.lexicon.groups, scene.document.lower
    for place in [place for place, word in enumerate(lower) if word in groups.numbers]:
        sentence, count = scene.sentence_of(place), groups.numbers[lower[place]]
        inside = place > sentence.start and count > 1
        bare = inside and lower[place - 1] in groups.bare and scene.document.at(place + 1) in groups.behind
        figures = _counted(scene, sentence, place, count) if bare else ()
        if figures:
            why = "wie hiervoor op een rij genoemd zijn"
            insort(
                scene.by_sentence[sentence.index],
                Mention(place, place + 1, figures, why=why),
                key=lambda m: m.start,
            )


def _counted(scene: Scene, sentence: Sentence, place: int, count: int) -> tuple[Figure, ...]:
    """The last row of so many actors, else all named bodies of the sentences just before if they are as many."""
    earlier = scene.document.sentences[max(0, sentence.index - BACK) : sentence.index][::-1]
    spans = [(sentence.start, place - 1), *((each.start, each.end) for each in earlier)]
    for start, end in spans:
        fitting = [row for row in rows(scene, start, end) if len(row.figures) == count] if start < end else []
        if fitting:
            return tuple(fitting[-1].figures)
    near = [m for each in reversed(earlier[:NEAR]) for m in scene.by_sentence[each.index]]
    named = dict.fromkeys(m.figure for m in near if m.type == "organisation" and _body(m.figure))
    return tuple(named) if len(named) == count else ()


def _body(figure: Figure) -> bool:
    return not figure.collective and figure.kind != "PoliticalParty"
