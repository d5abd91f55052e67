"""Who takes part in what."""

from collections.abc import Iterator

from graph.extraction import status as reading
from graph.extraction.document import Sentence
from graph.extraction.figure import Mention
from graph.extraction.rows import rows
from graph.extraction.scene import Scene
from graph.extraction.statement import Statement

JOINING = frozenset(
    [
        "doet",
        "doen",
        "deed",
        "deden",
        "neemt",
        "nemen",
        "nam",
        "namen",
        "sluit",
        "sluiten",
        "sloot",
        "sloten",
        "deelnemer",
        "deelnemers",
        "zit",
        "zitten",
        "partner",
        "partners",
        "lid",
        "leden",
        "werkt",
        "werken",
        "meedoen",
        "deelnemen",
        "meewerken",
        "gebruikt",
        "gebruiken",
        "aangesloten",
        "betrokken",
    ]
)


def participations(scene: Scene, together: list[Statement]) -> Iterator[Statement]:
    """Members of a collaboration within an initiative, those who join one, set one up or are listed under one."""
    for statement in together:
        if "within" in statement.parts:
            yield from _members(statement)
    covered = {(s.start, s.end) for s in together if "within" in s.parts}
    for sentence in scene.document.sentences:
        ventures = [m for m in scene.by_sentence[sentence.index] if m.type == "initiative"]
        if ventures and (sentence.start, sentence.end) not in covered:
            yield from _joined(scene, sentence, ventures)


def _members(statement: Statement) -> Iterator[Statement]:
    """Wie in een initiatief samenwerkt, neemt eraan deel."""
    for member in statement.parts["members"]:
        parts = {"member": (member,), "initiative": statement.parts["within"]}
        because = _members.__doc__ or ""
        yield Statement(
            "Participation",
            parts,
            statement.start,
            statement.end,
            because,
            "participation",
            statement.confidence,
            statement.status,
            mentions=statement.mentions,
        )


def _joined(scene: Scene, sentence: Sentence, ventures: list[Mention]) -> Iterator[Statement]:
    """De zin zegt dat deze partij aan het initiatief meedoet of het mee opzet."""
    for venture in ventures:
        start, end = scene.document.clause(sentence, venture.start)
        words = scene.document.lower[start:end]
        if reading.compared(words, scene.lexicon.ties) or not (
            set(words) & JOINING or set(words) & scene.lexicon.ventures.founding
        ):
            continue
        standing = reading.status(words, scene.lexicon.ties)
        for row in rows(scene, start, end):
            if row.lead in {"", "door", "met", "namens"} and not (
                row.start <= venture.start and venture.end <= row.end
            ):
                for figure in row.figures:
                    parts = {"member": (figure,), "initiative": venture.figures[:1]}
                    because = _joined.__doc__ or ""
                    yield Statement(
                        "Participation",
                        parts,
                        sentence.start,
                        sentence.end,
                        because,
                        "participation",
                        0.7,
                        standing,
                        mentions=[*row.mentions, venture],
                    )
